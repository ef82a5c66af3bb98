// Saving while one writes. The page works without: its button saves.
//
//   <form data-keep data-unkept="…" action=… method="post"> <input type="hidden" name="version"> … <p role="status" data-said>
//
// After a pause in typing, and when one leaves the page, the form is sent with a field `keep`. The site answers in words with what
// became of it: with the version that it saved, which the next saving goes on from, or why it saved nothing. Once somebody else has
// saved, nothing more is sent from here: the button shows both side by side. Without an answer it is tried again.
(() => {
  'use strict';
  const PAUSE = 1500;
  const AGAIN = 10000;

  for (const form of document.querySelectorAll('form[data-keep]')) {
    const said = form.querySelector('[data-said]');
    const version = form.querySelector('input[name=version]');
    const typed = () => {
      const fields = new URLSearchParams(new FormData(form));
      fields.delete('version');
      return fields.toString();
    };
    let [waits, sending, ended, goes, kept] = [0, false, false, false, typed()];

    const later = (pause) => {
      clearTimeout(waits);
      if (!ended) waits = setTimeout(keep, pause);
    };

    const keep = async () => {
      clearTimeout(waits);
      const now = typed();
      if (sending || ended || now === kept) return;
      sending = true;
      const fields = new FormData(form);
      fields.set('keep', 'yes');
      const body = form.enctype === 'multipart/form-data' ? fields : new URLSearchParams(fields);
      let answered = false;
      try {
        // So long a body may not outlive its page; then leaving saves nothing, and the pause before has done it.
        const answer = await fetch(form.getAttribute('action'), { method: 'POST', body, keepalive: now.length < 30000 });
        const told = await answer.json();
        said.textContent = told.says;
        if (told.version) [version.value, kept] = [told.version, now];
        else ended = true;
        answered = true;
      } catch {
        said.textContent = form.dataset.unkept;
      }
      sending = false;
      if (goes) form.submit();
      else if (!answered) later(AGAIN);
      else if (typed() !== kept) later(PAUSE);
    };

    form.addEventListener('input', () => later(PAUSE));
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keep());
    // Who presses the button while it is being saved is not to be held for somebody else.
    form.addEventListener('submit', (event) => {
      clearTimeout(waits);
      if (!sending) return;
      event.preventDefault();
      goes = true;
    });
  }
})();
