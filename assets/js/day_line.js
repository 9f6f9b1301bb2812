// The header line says which day is shown, and on an earlier one leads on to the newest.
(() => {
  "use strict";
  const line = document.getElementById("as-of");
  const [time, newest] = line.children;
  const made = [time.textContent, newest.hidden];
  const { say, days, dayNames, locale } = JSON.parse(document.getElementById("picks").textContent);
  const inWords = (day) => dayNames[days.indexOf(day)]
    || new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));

  newest.addEventListener("click", (event) => {
    if (!made[1] || !window.explainer.chosen.day) return; // to another document
    event.preventDefault();
    window.explainer.choose({ day: "" });
  });
  window.explainer.onChange(({ day }) => {
    line.parentNode.classList.toggle("is-then", !!day);
    time.textContent = day ? say.then.replace("{as_of}", inWords(day)) : made[0];
    newest.hidden = day ? false : made[1];
  });
})();
