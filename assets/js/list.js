// The list beside the map: on each day every country that fits stands in the row of its status, and each
// row counts its names.
(() => {
  "use strict";
  const { all, one, mark, put, tell } = elements;
  const { data } = window.explainer;
  const list = one(".country-list"), rows = [...list.children];
  const entries = {};
  for (const link of all(".list .country-link")) entries[link.dataset.country] = link.parentNode;

  // of one that is in no row on the newest day, since all that it said was withdrawn
  function entryOf(code) {
    if (!entries[code]) {
      const entry = Object.values(entries)[0].cloneNode(true), link = entry.querySelector("a");
      entry.querySelector(".far")?.remove();
      Object.assign(link, { href: `${data.page}#${code}`, textContent: data.countries[code].name });
      link.dataset.country = code;
      entries[code] = entry;
    }
    return entries[code];
  }

  function fillIn(code, stand, chosen) {
    const entry = entryOf(code), link = entry.querySelector("a");
    const [month] = sayings.months(stand);
    entry.toggleAttribute("data-old", stand.old);
    tell(entry.querySelector("small"), month && ` ${month}`);
    put(link, "aria-label", sayings.inABreath(code, stand));
    mark(link, "is-chosen", chosen);
    if (chosen) put(link, "aria-current", "true");
    else link.removeAttribute("aria-current");
    return entry;
  }

  window.explainer.onChange((chosen, { now, countries, narrowed }) => {
    const held = Object.fromEntries(rows.map((row) => [row.dataset.row, []]));
    for (const code in now) {
      const { tone, status } = now[code], names = held[status || `-${tone}`];
      if (!names && !entries[code]) continue; // nothing was said yet
      const entry = fillIn(code, now[code], code === chosen.country);
      if (names && (!narrowed || countries.has(code))) names.push(entry);
    }
    // a filter takes names away; what stands below is not to move for that
    const kept = narrowed ? list.style.minHeight || `${list.offsetHeight}px` : "";
    if (list.style.minHeight !== kept) list.style.minHeight = kept;
    for (const row of rows) {
      const names = held[row.dataset.row], place = row.querySelector(".names");
      tell(row.querySelector(".count"), String(names.length));
      // what is there stays untouched: it may have the focus
      if (names.length !== place.children.length || names.some((name, index) => name !== place.children[index]))
        place.replaceChildren(...names);
    }
  }, true);

  // a finger meets the row more easily than its name
  list.addEventListener("click", ({ target }) => {
    if (!target.closest("a, button")) target.closest("li")?.querySelector("button")?.click();
  });
})();
