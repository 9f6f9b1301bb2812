// The selection in the address: read as on the page (assets/js/address.js), and written.
(() => {
  "use strict";
  const explore = window.explore;
  explore.kinds = ["country", "claim", "status", "type", "phase", "day", "compare", "text"];

  // what is chosen, and the parts that nothing here answers to
  explore.read = (address) => {
    const { countries, rows, days, names } = explore.story;
    const { found: chosen, unknown } = readFragment(address.slice(1), {
      country: Object.keys(countries),
      claim: rows.map((row) => row.id),
      status: Object.keys(names.status),
      type: Object.keys(names.type),
      phase: Object.keys(names.phase),
      day: [days[0], days.at(-1)],
      compare: [days[0], days.at(-1)],
      text: [],
    });
    if (chosen.claim) chosen.country ??= rows.find((row) => row.id === chosen.claim).code;
    return [chosen, unknown];
  };

  explore.write = (chosen) => writeFragment(chosen, explore.kinds) || location.pathname + location.search;

  // the ways to the page and to other languages take the selection along
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-keep-selection]");
    if (link) link.hash = location.hash;
  }, true);
})();
