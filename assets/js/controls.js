// The controls show what is chosen: buttons, the day and the text that is searched for; so does the root
// of the document, for what looks different then.
(() => {
  "use strict";
  const { one, every, mark, put, tell } = elements;
  const root = document.documentElement;

  window.explainer.onChange((chosen, { day, now, narrowed }) => {
    mark(root, "has-country", chosen.country);
    mark(root, "is-narrowed", narrowed);
    for (const button of every("button[data-choose]")) {
      const { choose, value } = button.dataset;
      put(button, "aria-pressed", String(chosen[choose] === value));
      const count = button.querySelector(".count");
      if (count) tell(count, String(Object.values(now).filter(([, , status]) => status === value).length));
    }
    const slider = one("#day");
    if (slider) {
      slider.value = day;
      put(slider, "aria-valuetext", window.explainer.dayName());
      tell(one("#day-shown"), window.explainer.dayName());
    }
    const search = one("#search");
    if (search && document.activeElement !== search) search.value = chosen.text || "";
  }, true);
})();
