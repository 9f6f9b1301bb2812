// The header line says which day is shown, and on an earlier one leads on to the newest.
(() => {
  "use strict";
  const line = document.getElementById("as-of");
  const [time, newest] = line.children;
  const made = [time.textContent, newest.hidden];
  const { fill, hide, mark, tell } = elements;
  const { data, dayName } = window.explainer;

  newest.addEventListener("click", (event) => {
    if (!made[1] || !window.explainer.chosen.day) return; // to another document
    event.preventDefault();
    window.explainer.choose({ day: "" });
  });
  window.explainer.onChange(({ day }) => {
    mark(line.parentNode, "is-then", day);
    tell(time, day ? fill(data.say.then, { as_of: dayName() }) : made[0]);
    hide(newest, !day && made[1]);
  });
})();
