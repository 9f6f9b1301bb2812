// The list beside the map: on each day every country that fits stands in the row of its status, and each
// row counts its names.
(() => {
  "use strict";
  const { all, one, mark, put, tell } = elements;
  const { data } = window.explainer;
  const list = one(".country-list"), rows = [...list.children];
  const entries = {};
  let chosenLink, filled, labelled; // the days of which it is
  let whole; // how high it is with all names; asking in the middle of a change would cost a layout
  new ResizeObserver(() => { if (!list.style.minHeight) whole = list.offsetHeight; }).observe(list);
  for (const link of all(".list .country-link")) entries[link.dataset.country] = link.parentNode;

  // of one that is in no row on the newest day, since all that it said was withdrawn
  /** @param {string} code */
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

  /** @param {string} code @param {StandNow} stand */
  function fillIn(code, stand) {
    const entry = entryOf(code);
    const month = sayings.monthOf(stand).short;
    entry.toggleAttribute("data-old", stand.old);
    tell(entry.querySelector("small"), month && ` ${month}`);
  }

  /** @param {string} [country] */
  function choose(country) {
    const link = entries[country]?.querySelector("a");
    if (link === chosenLink) return;
    if (chosenLink) {
      mark(chosenLink, "is-chosen", false);
      chosenLink.removeAttribute("aria-current");
    }
    chosenLink = link;
    if (!link) return;
    mark(link, "is-chosen", true);
    put(link, "aria-current", "true");
  }

  window.explainer.onChange((chosen, { day, now, countries, narrowed }) => {
    const held = Object.fromEntries(rows.map((row) => [row.dataset.row, []]));
    for (const code in now) {
      const { tone, status } = now[code], names = held[status || `-${tone}`];
      if (!names && !entries[code]) continue; // nothing was said yet
      if (day !== filled) fillIn(code, now[code]);
      if (names && (!narrowed || countries.has(code))) names.push(entries[code]);
    }
    filled = day;
    choose(chosen.country);
    // a filter takes names away; what stands below is not to move for that
    const kept = narrowed ? `${whole}px` : "";
    if (list.style.minHeight !== kept) list.style.minHeight = kept;
    for (const row of rows) {
      const names = held[row.dataset.row], place = row.querySelector(".names");
      tell(row.querySelector(".count"), String(names.length));
      // what is there stays untouched: it may have the focus
      if (names.length !== place.children.length || names.some((name, index) => name !== place.children[index]))
        place.replaceChildren(...names);
    }
  }, list);

  // for the ear, once the rest is seen
  window.explainer.onChange((chosen, { day, now }) => {
    if (day === labelled) return;
    labelled = day;
    for (const code in entries) put(entries[code].querySelector("a"), "aria-label", sayings.inABreath(code, now[code]));
  });

  // a finger meets the row more easily than its name
  list.addEventListener("click", ({ target }) => {
    if (!target.closest("a, button")) target.closest("li")?.querySelector("button")?.click();
  });
})();
