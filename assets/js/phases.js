// The phases on the page: the chosen one, and what the chosen country had a part in.
(() => {
  "use strict";
  const section = document.getElementById("phases");
  const events = [...section.querySelectorAll("[data-event]")];
  const phases = [...section.querySelectorAll("[data-phase]")];

  window.explainer.onChange(({ country, phase }) => {
    for (const event of events)
      event.classList.toggle("is-chosen", !!country && event.dataset.countries.split(" ").includes(country));
    for (const band of phases) band.classList.toggle("is-chosen", band.dataset.phase === phase);
  }, section);
})();
