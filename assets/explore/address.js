// The selection in the address: read as on the page (assets/js/address.js), and written.
(() => {
  "use strict";
  const explore = window.explore;
  explore.kinds = ["country", "claim", "status", "type", "phase", "day", "from", "to", "compare", "origin", "plan", "text"];

  // what is chosen, the parts that nothing here answers to, and what is to be said of a period that is not as asked for
  explore.read = (address) => {
    const { countries, rows, days, names, origins, phases, positions } = explore.story;
    const shown = [days[0], days.at(-1)];
    const { found: chosen, unknown } = readFragment(address.slice(1), {
      country: Object.keys(countries),
      claim: rows.map((row) => row.id),
      status: Object.keys(names.status),
      type: Object.keys(names.type),
      phase: Object.keys(names.phase),
      day: shown,
      compare: shown,
      from: [positions.first, days.at(-1)],
      to: [positions.first, days.at(-1)],
      origin: [],
      plan: [],
      text: [],
    });
    if (chosen.claim) chosen.country ??= rows.find((row) => row.id === chosen.claim).code;
    const known = { origin: origins.ids, plan: phases.plans.map(({ id }) => id) };
    for (const [kind, ids] of Object.entries(known)) {
      if (!chosen[kind] || ids.includes(chosen[kind])) continue;
      unknown.push(`${kind}=${chosen[kind]}`);
      delete chosen[kind];
    }
    // a day ends the period that has no end
    if (chosen.from && chosen.day) chosen.to ??= chosen.day;
    if (chosen.to) delete chosen.day;
    const swapped = chosen.from > chosen.to;
    if (swapped) [chosen.from, chosen.to] = [chosen.to, chosen.from];
    const { say } = explore.story, isEarly = chosen.to < days[0];
    const notes = [swapped && say.swapped, isEarly && explore.fill(say.early, { day: explore.dayName(days[0]) })];
    return [explore.inPeriod(chosen), unknown, notes];
  };

  // where all stood is known from the first day on; a period that is all of them is none
  explore.inPeriod = (chosen) => {
    const { days, positions: { first } } = explore.story;
    if (chosen.to && chosen.to < days[0]) chosen.to = days[0];
    if (chosen.to === days.at(-1)) delete chosen.to;
    if (chosen.from === first) delete chosen.from;
    return chosen;
  };

  explore.write = (chosen) => writeFragment(chosen, explore.kinds) || location.pathname + location.search;

  // the ways to the page and to other languages take the selection along
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-keep-selection]");
    if (link) link.hash = location.hash;
  }, true);
})();
