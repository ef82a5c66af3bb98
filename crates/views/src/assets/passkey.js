// Passkeys: the one thing that a page can ask of a device by script only (W3C Web Authentication). The page works without: its
// form stays hidden, and everything can be done with a code by mail.
//
//   <form data-passkey="create|get" data-question="ADDRESS" data-stopped=… data-already=… data-failed=… action=… method="post" hidden>
//   <input type="hidden" name="answer"> <button> <p role="alert" data-said>
//
// Pressing the button asks the site for a question (a POST with the fields of the form), puts it to the device, and sends the form
// with the answer. The device's refusal is said in the words that the page brings along.
(() => {
  'use strict';
  if (!window.PublicKeyCredential || !navigator.credentials) return;

  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/=+$/, '');
  const known = (list) => (list ?? []).map((key) => ({ ...key, id: bytes(key.id) }));

  const ask = {
    create: (options) =>
      navigator.credentials.create({
        publicKey: {
          ...options,
          challenge: bytes(options.challenge),
          user: { ...options.user, id: bytes(options.user.id) },
          excludeCredentials: known(options.excludeCredentials),
        },
      }),
    get: (options) =>
      navigator.credentials.get({
        publicKey: {
          ...options,
          challenge: bytes(options.challenge),
          allowCredentials: known(options.allowCredentials),
        },
      }),
  };

  const told = (credential) => {
    const response = {};
    for (const part of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
      if (credential.response[part]) response[part] = text(credential.response[part]);
    }
    const { id, type } = credential;
    return JSON.stringify({ id, type, rawId: text(credential.rawId), response, clientExtensionResults: {} });
  };

  const words = (form, problem) => {
    if (problem.name === 'NotAllowedError' || problem.name === 'AbortError') return form.dataset.stopped;
    return problem.name === 'InvalidStateError' ? form.dataset.already : form.dataset.failed;
  };

  for (const form of document.querySelectorAll('form[data-passkey]')) {
    const said = form.querySelector('[data-said]');
    const button = form.querySelector('button');
    form.hidden = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      said.textContent = '';
      button.disabled = true;
      try {
        const asked = await fetch(form.dataset.question, {
          method: 'POST',
          headers: { accept: 'application/json' },
          body: new URLSearchParams(new FormData(form)),
        });
        if (!asked.ok) throw new Error(asked.status);
        form.elements.answer.value = told(await ask[form.dataset.passkey](await asked.json()));
        form.submit();
      } catch (problem) {
        said.textContent = words(form, problem);
      }
      button.disabled = false;
    });
  }
})();
