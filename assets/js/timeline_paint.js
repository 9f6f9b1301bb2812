// Events and phases: what is later than the day, what concerns the chosen country, which phase is chosen.
(() => {
  "use strict";
  const { every, mark, within } = elements;

  window.explainer.onChange((chosen, { day }) => {
    for (const event of every("[data-event]")) {
      const item = document.getElementById(`event-${event.dataset.event}`);
      const of = item.dataset.countries.split(" ");
      mark(event, "is-later", !within(item, day));
      mark(event, "is-off", chosen.country && !of.includes(chosen.country));
      mark(event, "is-chosen", chosen.country && of.includes(chosen.country));
    }
    for (const phase of every("[data-phase]")) {
      const id = phase.dataset.phase;
      mark(phase, "is-later", !within(document.getElementById(`phase-${id}`), day));
      mark(phase, "is-chosen", id === chosen.phase);
    }
  }, true);
})();
