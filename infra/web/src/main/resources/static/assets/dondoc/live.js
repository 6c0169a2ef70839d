// Pages that change in place. Everything here is a convenience: each link and form works without it.
(() => {
  const wide = matchMedia('(min-width: 75rem)');
  const trouble = () => document.getElementById('trouble');

  Object.assign(htmx.config, {
    allowEval: false,
    includeIndicatorStyles: false,
    attributesToSettle: ['class'], // a field pulled larger has a style attribute, which the policy lets nobody copy
    historyCacheSize: 0,
    refreshOnHistoryMiss: true,
    responseHandling: [
      { code: '204', swap: false },
      { code: '[23]..', swap: true },
      { code: '[45]..', swap: true, error: true },
    ],
  });

  // A row opens beside the list where there is room for both, and is a page of its own where not.
  document.addEventListener('htmx:beforeRequest', (event) => {
    const link = event.detail.elt;
    if (link.matches('[data-beside]') && !wide.matches) {
      event.preventDefault();
      location.assign(link.href);
      return;
    }
    trouble().replaceChildren();
  });

  // A page that says no is told above what was typed, which stays.
  document.addEventListener('htmx:beforeSwap', (event) => {
    const { detail } = event;
    const page = new DOMParser().parseFromString(detail.serverResponse, 'text/html');
    const problem = page.getElementById('problem');
    if (problem) {
      event.preventDefault();
      trouble().replaceChildren(problem);
      trouble().scrollIntoView({ block: 'nearest' });
    }
  });

  document.addEventListener('htmx:sendError', () => {
    const sentence = document.createElement('p');
    sentence.textContent = trouble().dataset.unsent;
    trouble().replaceChildren(sentence);
    trouble().scrollIntoView({ block: 'nearest' });
  });

  // The row that is open is marked, for the eye and for the ear.
  const mark = () => {
    const open = new URLSearchParams(location.search).get('open');
    document.querySelectorAll('th [data-beside]').forEach((link) => {
      if (open && link.href.includes(open)) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
  };
  document.addEventListener('htmx:pushedIntoHistory', mark);
  document.addEventListener('htmx:afterSettle', mark);

  // Who works by keyboard goes on where the news is.
  document.addEventListener('htmx:afterSettle', (event) => {
    const { target } = event.detail;
    if (!target.querySelector('[autofocus]')) target.querySelector('[data-focus]')?.focus();
  });

  // A form is sent once.
  document.addEventListener('submit', (event) => {
    if (event.target.matches('[hx-post], [hx-get]')) return;
    setTimeout(() => event.target.querySelectorAll('button').forEach((button) => { button.disabled = true; }));
  });
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form button').forEach((button) => { button.disabled = false; });
  });
})();
