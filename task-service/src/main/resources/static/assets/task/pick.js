// A unit is found while it is typed, by name or code, with or without diacritics. Without script the
// field keeps the browser's own list.
(() => {
  const MOST = 8;
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
  const units = () => [...document.querySelectorAll('#units option')].map((option) => ({
    name: option.value, code: option.textContent, key: `${plain(option.value)} ${option.textContent.toLowerCase()}`,
  }));
  let known;

  const found = (typed) => {
    const words = plain(typed).split(/\s+/).filter(Boolean);
    if (!words.length) return [];
    known ??= units();
    const hits = known.filter((unit) => words.every((word) => unit.key.includes(word)));
    const first = ({ key }) => (key.startsWith(words.join(' ')) ? 0 : 1);
    return hits.toSorted((a, b) => first(a) - first(b) || a.name.length - b.name.length).slice(0, MOST);
  };

  const enhance = (input) => {
    if (input.dataset.picking) return;
    input.dataset.picking = 'true';
    input.removeAttribute('list');
    const box = document.createElement('ul');
    box.id = `${input.id}-list`;
    box.role = 'listbox';
    box.className = 'pick';
    box.hidden = true;
    box.setAttribute('aria-label', input.labels[0]?.textContent ?? '');
    input.after(box);
    Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': box.id, 'aria-expanded': 'false' })
      .forEach(([name, value]) => input.setAttribute(name, value));
    let at = -1;

    const close = () => {
      box.hidden = true;
      at = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    };
    const choose = (name) => {
      input.value = name;
      close();
      input.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const mark = (next) => {
      at = next;
      [...box.children].forEach((option, place) => option.setAttribute('aria-selected', String(place === at)));
      if (at >= 0) input.setAttribute('aria-activedescendant', box.children[at].id);
    };
    const open = () => {
      const hits = found(input.value);
      box.replaceChildren(...hits.map((unit, place) => {
        const option = document.createElement('li');
        const code = document.createElement('span');
        option.id = `${box.id}-${place}`;
        option.role = 'option';
        option.setAttribute('aria-selected', 'false');
        code.className = 'quiet';
        code.textContent = unit.code;
        option.append(`${unit.name} `, code);
        option.addEventListener('mousedown', (event) => { event.preventDefault(); choose(unit.name); });
        option.dataset.name = unit.name;
        return option;
      }));
      box.hidden = hits.length === 0;
      input.setAttribute('aria-expanded', String(hits.length > 0));
      mark(hits.length > 0 ? 0 : -1);
    };

    input.addEventListener('input', open);
    input.addEventListener('blur', close);
    input.addEventListener('keydown', (event) => {
      const last = box.children.length - 1;
      if (box.hidden) {
        if (event.key === 'ArrowDown') open();
        return;
      }
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        const step = event.key === 'ArrowDown' ? 1 : -1;
        mark((at + step + last + 1) % (last + 1));
      } else if (event.key === 'Enter') {
        event.preventDefault();
        choose(box.children[at].dataset.name);
      } else if (event.key === 'Tab') {
        choose(box.children[at].dataset.name);
      } else if (event.key === 'Escape') {
        event.preventDefault();
        close();
      }
    });
  };

  const look = () => document.querySelectorAll('[data-pick]').forEach(enhance);
  document.addEventListener('DOMContentLoaded', look);
  document.addEventListener('htmx:afterSettle', look);
  look();
})();
