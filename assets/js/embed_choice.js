// The code to embed: with the address at which the page stands, and of the day that is chosen where
// that day keeps an embed of its own.
(() => {
  "use strict";
  const shown = document.getElementById("embed-code"), select = document.getElementById("embed-day");
  const here = (code) => code.replace(/src="(?!https?:)/, `src="${new URL(shown.dataset.root, location.href)}`);
  shown.textContent = here(shown.textContent);
  if (!select) return;
  const show = () => { shown.textContent = here(select.selectedOptions[0].dataset.code); };
  let was;

  select.addEventListener("change", show);
  window.explainer?.onChange(({ day }) => {
    if (day === was) return;
    was = day;
    select.selectedIndex = Math.max(0, [...select.options].findIndex(({ value }) => value === day));
    show();
  });
})();
