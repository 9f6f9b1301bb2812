// A country that is chosen takes the focus to its card, and gives it back when the card closes.
(() => {
  "use strict";
  const card = document.getElementById("card");
  let asked; // whether a link asked for it
  let from; // what had the focus then
  let was;
  const here = () => document.activeElement;

  addEventListener("click", ({ target }) => {
    if (!target.closest("a[href*='#']")) return;
    asked = true;
    if (!card.contains(here())) from = here();
  }, true);

  window.explainer.onChange(({ country }) => {
    if (!card.hidden && country && asked) card.focus({ preventScroll: true });
    else if (was && card.hidden && (here() === document.body || card.contains(here()))) from?.focus({ preventScroll: true });
    [asked, was] = [false, !card.hidden];
  });
})();
