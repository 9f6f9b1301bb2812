// The map as it is on the day that is shown, with what is chosen on it.
(() => {
  "use strict";
  const { all, one, every, mark, put, fill } = elements;
  const { data, dayName } = window.explainer;
  /** @type {Intl.ListFormat} */
  let lists; // made when it is first needed: it costs a slow phone 10 ms and more
  /** @param {string[]} names */
  const listed = (names) => (lists ||= new Intl.ListFormat(data.locale)).format(names);
  const last = data.days.length - 1;
  const marks = all("[data-country]:is([data-tone], [data-own])")
    .map((land) => ({ land, code: land.dataset.country, tone: land.dataset.own ? "data-own" : "data-tone" }));
  let outline; // of the chosen land, above all others

  /** @param {string} [country] */
  function surround(country) {
    outline?.remove();
    const land = country && one(`#map path[data-country="${country}"]`);
    if (!land) return;
    outline = land.cloneNode();
    for (const name of ["data-country", "data-tone"]) outline.removeAttribute(name);
    outline.setAttribute("class", "chosen-land");
    one("#map .lands").append(outline);
  }

  window.explainer.onChange((chosen, { day, now, countries, narrowed }) => {
    for (const { land, code, tone } of marks) {
      if (!now[code]) continue;
      put(land, tone, now[code].tone);
      // a name keeps its ink where what lies under it does
      mark(land, "is-off", narrowed && !countries.has(code) && !countries.has(land.dataset.on));
      mark(land, "is-chosen", code === chosen.country);
    }
    // names and lines have the ink of the land that lies under them
    for (const { dataset } of every("#map [data-on]")) {
      if (now[dataset.on] && dataset.ground !== now[dataset.on].tone) dataset.ground = now[dataset.on].tone;
    }
    for (const note of every("#map [data-note]")) mark(note, "off", day < last);
    surround(chosen.country);
  }, one("#map .frame"));

  /** What the map shows that day, and what is chosen on it. @param {Chosen} chosen @param {View["now"]} now */
  function alt(chosen, now) {
    const groups = data.order.map((id) => {
      const names = Object.keys(now).filter((code) => now[code].status === id).map((code) => data.countries[code].name);
      return names.length && fill(data.alt.group, { status: data.names.status[id], n: names.length, names: listed(names) });
    });
    const said = groups.filter(Boolean).join(" ") || data.alt.nothing;
    const map = fill(data.alt.map, { day: dayName(), groups: said });
    const narrowed = Object.keys(chosen).some((kind) => kind !== "day");
    return narrowed && one("#shown") ? `${map} ${one("#shown").textContent}` : map;
  }

  window.explainer.onChange((chosen, { now }) => {
    for (const drawing of every("#map [role=img]")) put(drawing, "aria-label", alt(chosen, now));
  });
})();
