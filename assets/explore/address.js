// The selection in the address: the same fragments as on the page, read and written.
(() => {
  "use strict";
  const explore = window.explore;
  const LONGEST_TEXT = 200; // letters
  explore.kinds = ["country", "claim", "status", "type", "phase", "day", "text"];
  const rowOf = (id) => explore.story.rows.find((row) => row.id === id);

  const allowed = (kind, value) => {
    const { countries, days, names } = explore.story;
    if (kind === "country") return Object.hasOwn(countries, value);
    if (kind === "claim") return !!rowOf(value);
    if (kind === "day") return days.includes(value);
    if (kind === "text") return value.length > 0 && value.length <= LONGEST_TEXT;
    return Object.hasOwn(names[kind], value);
  };

  // what is chosen, and the parts that nothing here answers to
  explore.read = (address) => {
    let fragment = address.slice(1);
    const chosen = {}, unknown = [];
    if (fragment.includes("=")) {
      for (const [kind, value] of new URLSearchParams(fragment)) {
        if (explore.kinds.includes(kind) && allowed(kind, value)) chosen[kind] = value;
        else unknown.push(`${kind}=${value}`);
      }
    } else if (fragment) {
      try { fragment = decodeURIComponent(fragment); } catch { /* shown as it came */ }
      if (allowed("country", fragment)) chosen.country = fragment;
      else if (rowOf(fragment)) Object.assign(chosen, { claim: fragment, country: rowOf(fragment).code });
      else unknown.push(fragment);
    }
    return [chosen, unknown];
  };

  explore.write = (chosen) => {
    const picked = explore.kinds.filter((kind) => chosen[kind]);
    if (picked.join() === "country") return `#${chosen.country}`;
    if (picked.join() === "country,claim") return `#${chosen.claim}`;
    const parts = new URLSearchParams(picked.map((kind) => [kind, chosen[kind]]));
    return picked.length ? `#${parts}` : location.pathname + location.search;
  };

  // the ways to the page and to other languages take the selection along
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-keep-selection]");
    if (link) link.hash = location.hash;
  }, true);
})();
