// What happened, as dots on the line of time above the positions: a hand near one is told all that came to pass on
// its day, and chooses that day. Keys have the same events as a list (phases.js).
(() => {
  "use strict";
  const explore = window.explore;
  const REACH = 12; // CSS pixels

  explore.makeEvents = () => {
    const { make, story: { phases: { events, say }, positions: { begins } } } = explore;
    const days = [...new Set(events.map(([, , day]) => day))];
    if (!days.length) return "";
    // one from before the line begins stands at its beginning, and says its day
    const at = (day) => `left:${explore.share(day < begins ? begins : day)}%`;
    const named = new Set(events.filter(([, , , named]) => named).map(([, , day]) => day));
    days.sort((one, other) => Number(named.has(one)) - Number(named.has(other))); // these lie above the others
    const dots = days.map((day) => make("span", { className: named.has(day) ? "event is-named" : "event", "data-event": day, style: at(day) }));
    const row = make("div", { className: "events", "aria-hidden": "true" }, make("b", {}, say.events), make("div", {}, ...dots),
      make("div", { id: "explore-events-tip", className: "tip", hidden: true }));
    row.addEventListener("pointermove", tell);
    row.addEventListener("pointerleave", () => explore.tip("events", ""));
    return row;
  };

  // the day of the dot that is nearest to a hand in the row
  function near({ target, clientX }) {
    const row = target.closest?.(".events"), far = (dot) => {
      const { left, width } = dot.getBoundingClientRect();
      return Math.abs(left + width / 2 - clientX);
    };
    const found = row && [...row.querySelectorAll(".event")].map((dot) => ({ dot, far: far(dot) })).sort((one, other) => one.far - other.far)[0];
    return found && found.far < REACH ? found.dot.dataset.event : "";
  }

  function tell(event) {
    const day = near(event), row = event.target.closest(".events"), { left, top } = row.getBoundingClientRect();
    const told = explore.story.phases.events.filter(([, , on]) => on === day);
    row.classList.toggle("is-over", explore.hasDay(day));
    explore.tip("events", told.map(([said, title], at) => (at ? title : `${said}: ${title}`)).join("\n"), event.clientX - left, event.clientY - top);
  }

  // how all stood is known from the first day on
  explore.hasDay = (day) => day >= explore.story.days[0];
  explore.tapEvents = (event) => {
    const day = near(event);
    if (!day) return;
    tell(event);
    if (explore.hasDay(day)) explore.choose({ day });
  };
  explore.paintEvents = () => {
    for (const dot of document.querySelectorAll("#explore-course .event")) dot.classList.toggle("is-chosen", dot.dataset.event === explore.chosen().day);
  };
})();
