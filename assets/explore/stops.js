// The key days below the map, each with a bar of how many countries stood where: one tap away.
(() => {
  "use strict";
  const explore = window.explore;

  explore.makeStops = () => {
    const { make, story: { stops: { title, most, days } } } = explore, place = document.getElementById("explore-stops");
    place.hidden = days.length < 2;
    place.setAttribute("aria-label", title);
    place.replaceChildren(...days.map(([day, label, said, shares]) => make("button", { type: "button", "data-to": day },
      make("b", {}, label), make("span", {}, said),
      make("span", { className: "shares", "aria-hidden": "true" }, ...shares.filter(([, n]) => n)
        .map(([tone, n]) => make("i", { "data-tone": tone, style: `width:${(100 * n) / most}%` }))))));
  };
  explore.paintStops = () => {
    const shown = explore.until() || explore.story.days[explore.last];
    for (const stop of document.querySelectorAll("#explore-stops button")) stop.setAttribute("aria-pressed", String(stop.dataset.to === shown));
  };
})();
