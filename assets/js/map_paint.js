// The map, its signs, and what else names a country with its tone.
(() => {
  "use strict";
  const { one, every, hide, mark, put, tell, fill } = elements;
  const { data, dayName } = window.explainer;
  const made = {}; // when it is first needed: each costs a slow phone 10 ms and more
  const listed = (names) => (made.listed ||= new Intl.ListFormat(data.locale)).format(names);
  const inOrder = (a, b) => (made.order ||= new Intl.Collator(data.language, { numeric: true })).compare(a, b);

  window.explainer.onChange((chosen, { day, now, countries, narrowed }) => {
    for (const land of every("[data-country][data-tone]")) {
      const code = land.dataset.country;
      if (!now[code]) continue;
      const [, tone, , old, dot, label] = now[code];
      put(land, "data-tone", tone);
      if (land.tagName === "path") land.toggleAttribute("data-old", !!old);
      mark(land, "is-off", narrowed && !countries.has(code));
      mark(land, "is-chosen", code === chosen.country);
      if (land.tagName !== "A") continue;
      if (land.hasAttribute("aria-label")) put(land, "aria-label", label);
      if (code === chosen.country) put(land, "aria-current", "true");
      else land.removeAttribute("aria-current");
      const key = land.querySelector(":scope > .key"), help = land.querySelector(":scope > .other-help");
      if (key) put(key, "data-tone", tone);
      if (help) hide(help, !dot);
    }
    for (const sign of every(".above [data-country]")) {
      if (!now[sign.dataset.country]) continue;
      const [, tone, , , dot] = now[sign.dataset.country];
      if (sign.matches(".dot")) mark(sign, "off", !dot);
      if (sign.matches(".small")) put(sign, "data-tone", tone);
    }
    for (const aged of every(".old-sign")) {
      const said = data.old.findLast(([from]) => from <= day)[1];
      hide(aged, !said);
      tell(aged.lastChild, said);
    }
  }, true);

  // what the map shows that day, and what is chosen on it
  function alt(chosen, now) {
    const groups = data.alt.order.map((id) => {
      const names = Object.keys(now).filter((code) => now[code][2] === id).map((code) => data.countries[code].name).sort(inOrder);
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
