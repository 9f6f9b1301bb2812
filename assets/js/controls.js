// The controls show what is chosen: buttons and the text that is searched for.
(() => {
  "use strict";
  const { one, every, mark, put } = elements;

  window.explainer.onChange((chosen) => {
    for (const button of every("button[data-choose]")) {
      const { choose, value } = button.dataset;
      put(button, "aria-pressed", String(chosen[choose] === value));
    }
    for (const filter of every(".filter")) mark(filter, "has-choice", chosen.type);
    const search = one("#search");
    if (search && document.activeElement !== search) search.value = chosen.text || "";
  }, document.body); // they stand everywhere
})();
