// The chosen country's card, and the chosen statement on it.
(() => {
  "use strict";
  const { every, mark } = elements;

  window.explainer.onChange(({ country, claim }) => {
    for (const card of every(".card")) mark(card, "is-chosen", card.dataset.country === country);
    for (const one of every("[data-claim]")) mark(one, "is-chosen", one.dataset.claim === claim);
  });
})();
