// The line above the title says which day is shown, if it is not the newest.
(() => {
  "use strict";
  const { one, hide, tell, fill } = elements;
  const line = one(".banner"), newest = [line.textContent, line.hidden];

  window.explainer.onChange(({ day }) => {
    const { data, dayName } = window.explainer;
    tell(line, day ? fill(data.say.then, { as_of: dayName() }) : newest[0]);
    hide(line, !day && newest[1]);
    hide(one(".dates"), !!day);
  }, true);
})();
