// Suggestions below the search box while one types. The page works without: its form asks for what was typed.
//
//   <input type="search" data-suggestions="ADDRESS" data-called="…"> inside a form
//
// After the combobox pattern of the ARIA Authoring Practices, with a list that pops up: arrows go through it, Enter follows what is
// chosen or else sends the form, Escape shuts the list, and what was typed is never changed. The site words everything that is said.
(() => {
  'use strict';
  const LEAST = 2;
  const PAUSE = 120;

  const make = (name, attributes, words) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (words) element.textContent = words;
    return element;
  };

  for (const input of document.querySelectorAll('input[data-suggestions]')) {
    const id = `${input.id}-suggestions`;
    const list = make('ul', { id, role: 'listbox', class: 'suggestions', 'aria-label': input.dataset.called });
    const said = make('p', { role: 'status', class: 'vh' });
    list.hidden = true;
    input.after(list, said);
    for (const [key, value] of Object.entries({
      role: 'combobox',
      autocomplete: 'off',
      'aria-autocomplete': 'list',
      'aria-controls': id,
      'aria-expanded': 'false',
    })) {
      input.setAttribute(key, value);
    }
    let [waits, asks, chosen] = [0, null, -1];

    const choose = (place) => {
      chosen = place;
      [...list.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === place)));
      if (place < 0) input.removeAttribute('aria-activedescendant');
      else input.setAttribute('aria-activedescendant', list.children[place].id);
      list.children[place]?.scrollIntoView({ block: 'nearest' });
    };

    const shut = () => {
      clearTimeout(waits);
      asks?.abort();
      choose(-1);
      list.hidden = true;
      said.textContent = '';
      input.setAttribute('aria-expanded', 'false');
    };

    const show = ({ suggestions, says }) => {
      list.replaceChildren(
        ...suggestions.map(({ words, lang, sort, to }, at) => {
          const option = make('li', { id: `${id}-${at}`, role: 'option', 'aria-selected': 'false' });
          const name = make('bdi', lang ? { lang } : {}, words);
          option.dataset.to = to;
          option.append(name, ' ', make('small', {}, sort));
          return option;
        }),
      );
      choose(-1);
      list.hidden = suggestions.length === 0;
      said.textContent = says;
      input.setAttribute('aria-expanded', String(!list.hidden));
    };

    const ask = async () => {
      asks?.abort();
      asks = new AbortController();
      const asked = new URLSearchParams(new FormData(input.form));
      try {
        const answer = await fetch(`${input.dataset.suggestions}?${asked}`, { signal: asks.signal });
        if (answer.ok && document.activeElement === input) show(await answer.json());
      } catch {
        // Somebody typed on, or there is no answer: then there are no suggestions, and nothing else changes.
      }
    };

    input.addEventListener('input', () => {
      clearTimeout(waits);
      if (input.value.trim().length < LEAST) shut();
      else waits = setTimeout(ask, PAUSE);
    });
    input.addEventListener('keydown', (event) => {
      const count = list.hidden ? 0 : list.children.length;
      if (event.isComposing || count === 0) return;
      if (event.key === 'ArrowDown') choose(chosen + 1 < count ? chosen + 1 : -1);
      else if (event.key === 'ArrowUp') choose(chosen < 0 ? count - 1 : chosen - 1);
      else if (event.key === 'Escape') shut();
      else if (event.key === 'Enter' && chosen >= 0) location.assign(list.children[chosen].dataset.to);
      else return;
      event.preventDefault();
    });
    input.addEventListener('blur', shut);
    // The box keeps the focus while an option is pressed.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) location.assign(option.dataset.to);
    });
  }
})();
