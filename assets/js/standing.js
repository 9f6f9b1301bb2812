// In an embed of the map a line says where the chosen country stands.
(() => {
  "use strict";
  const { one, hide } = elements;
  const line = one("#standing a");

  window.explainer.onChange(({ country }, { now }) => {
    hide(line, !country);
    hide(line.previousSibling, !!country);
    if (!country) return;
    line.textContent = sayings.inABreath(country, now[country]);
    line.href = window.explainer.data.toCountry.replace("{}", country);
  }, line.parentElement);
})();
