// A country that is chosen on the map or in its list takes the focus to its card, and gives it back when
// the card closes.
(() => {
  "use strict";
  let asked; // whether the choice was made there
  let from; // what had the focus then
  let was;
  const here = () => document.activeElement;

  addEventListener("click", ({ target }) => {
    if (!target.closest("#map a, .country-link")) return;
    asked = true;
    if (!here().closest(".card")) from = here();
  }, true);

  window.explainer.onChange(({ country }) => {
    if (country && asked) document.getElementById(country).focus({ preventScroll: true });
    else if (was && !country && (here() === document.body || here().closest(".card"))) from?.focus();
    [asked, was] = [false, country];
  });
})();
