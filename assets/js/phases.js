// The phases on the page: the chosen one, what the chosen country had a part in, and where a link leads
// that stands folded.
(() => {
  "use strict";
  const section = document.getElementById("phases");
  const events = [...section.querySelectorAll("[data-event]")];
  const phases = [...section.querySelectorAll("[data-phase]")];

  window.explainer.onChange(({ country, phase }) => {
    for (const event of events)
      event.classList.toggle("is-chosen", !!country && event.dataset.countries.split(" ").includes(country));
    for (const band of phases) band.classList.toggle("is-chosen", band.dataset.phase === phase);
  });

  function unfold(id) {
    const place = document.getElementById(id);
    const folded = section.contains(place) ? place.closest("details:not([open])") : null;
    if (!folded) return;
    folded.open = true;
    place.scrollIntoView({ block: "nearest" });
  }
  // before the browser goes there
  section.addEventListener("click", ({ target }) => unfold(target.closest("a[href^='#']")?.hash.slice(1)));
  addEventListener("hashchange", () => unfold(location.hash.slice(1)));
  unfold(location.hash.slice(1));
})();
