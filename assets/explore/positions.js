// Who moved: a row for each country with its positions on a line of time, grouped by where it stands on the
// shown day. What is before and behind the chosen period is dimmed (period.js).
(() => {
  "use strict";
  const explore = window.explore;
  const SVG = "http://www.w3.org/2000/svg", GAP = 0.25, LEVEL = 16; // percent; CSS pixels
  let near = false, rows, groups, told;

  // where a day stands between the ends of the line, in percent
  explore.share = (day) => {
    const { begins, ends } = explore.story.positions;
    return (100 * (Date.parse(day) - Date.parse(begins))) / (Date.parse(ends) - Date.parse(begins));
  };
  const percent = (x) => `${x.toFixed(2)}%`;
  const drawn = (name, marks) => {
    const made = document.createElementNS(SVG, name);
    for (const [mark, value] of Object.entries(marks)) made.setAttribute(mark, value);
    return made;
  };

  function strip({ stretches, dots, names }) {
    const svg = drawn("svg", { class: "strip", "aria-hidden": "true" });
    svg.append(
      ...stretches.map(([since, until, tone]) => {
        const from = explore.share(since), to = until ? explore.share(until) - GAP : 100;
        return drawn("rect", { x: percent(from), width: percent(Math.max(GAP, to - from)), "data-tone": tone });
      }),
      ...dots.map(([day, own, tone]) => drawn("circle", { class: own ? "own" : "others", cx: percent(explore.share(day)), "data-tone": own ? "" : tone })),
      ...names.map(([room, x, said, tone]) => Object.assign(drawn("text", { class: room, x: percent(x / 10), y: "50%", "data-tone": tone }), { textContent: said })),
    );
    return svg;
  }

  function row(code, positions) {
    const { make, story } = explore;
    const name = make("button", { type: "button", className: "country", "data-country": code }, story.countries[code].name);
    const said = make("span", { className: "visually-hidden" }), went = make("span", { className: "went" });
    return { code, item: make("li", { "data-row": code }, name, said, strip(positions), went), said, went, name };
  }

  const late = ([day, , , back]) => `left:${percent(explore.share(day))};transform:translateX(${-100 * back}%)`;
  // fewer where there is less room; the style sheet knows which
  const months = (tag, said = true) => Object.entries(explore.story.positions.months).flatMap(([className, all]) =>
    all.map(([x, words]) => explore.make(tag, { className, style: `left:${x / 10}%` }, said && words)));
  const axisOfMonths = () => explore.make("div", { className: "months", "aria-hidden": "true" }, ...months("span"));
  function axis() {
    const { make, story: { positions: { keyDays } } } = explore;
    const levels = 1 + Math.max(-1, ...keyDays.map(([, , level]) => level));
    return [
      make("div", { className: "flags", "aria-hidden": "true", style: `height:${levels * LEVEL}px` }, ...keyDays.map((key) =>
        make("span", { "data-day": key[0], style: `${late(key)};bottom:${key[2] * LEVEL}px` }, key[1]))),
      explore.makeEvents(),
      axisOfMonths(),
    ];
  }

  explore.watchPositions = () => {
    const { make, key, story } = explore, { positions } = story, section = document.getElementById("explore-positions");
    [near, told] = [false, undefined];
    groups = [...story.statuses, { id: "", label: positions.none, tone: "none" }].map(({ id, label, tone }) => {
      const list = make("ul", {}), count = make("span", {});
      return { id, list, count, place: make("div", { className: "group" }, make("h3", {}, key(tone), label, " · ", count), list) };
    });
    section.replaceChildren(
      make("h2", { id: "explore-positions-title" }, explore.at(positions.headlines)[1]),
      make("p", { className: "note" }, positions.lead),
      explore.makePeriod(),
      make("div", { id: "explore-course", className: "course" },
        ...axis(),
        make("div", { className: "plot", "aria-hidden": "true" },
          ...months("u", false),
          ...positions.keyDays.map(([day]) => make("i", { "data-day": day, style: `left:${percent(explore.share(day))}` }))),
        ...groups.map(({ place }) => place),
        axisOfMonths(),
        make("div", { className: "dated" }),
        explore.makeEdges()));
    explore.takeBrush(document.getElementById("explore-course"));
    explore.paintPositions(explore.shown());
    explore.whenNear(document.getElementById("explore-course"), () => {
      near = true;
      rows = Object.entries(positions.rows).map(([code, found]) => row(code, found));
      explore.paintPositions(explore.shown());
    });
  };

  // who changed comes first, in order of time, the others by their names
  function tellDay({ day, now }) {
    const { story: { countries, positions } } = explore, names = Object.keys(countries);
    const notes = Object.fromEntries(rows.map(({ code }) => [code, explore.at(positions.rows[code].notes, day)]));
    for (const { code, item, said, went } of rows) {
      const [, way, , words] = notes[code];
      item.classList.toggle("has-changed", !!way);
      went.dataset.way = way;
      went.replaceChildren(explore.make("i", { "aria-hidden": "true" }, positions.signs[way] || ""), explore.make("b", {}, positions.ways[way] || ""), explore.make("span", {}, ` ${words}`));
      said.textContent = `: ${positions.rows[code].lines.filter(([from, until]) => from <= day && day < until).map(([, , line]) => line).join(", ")}`;
    }
    for (const group of groups) {
      const here = rows.filter(({ code }) => (now[code][2] || "") === group.id);
      const since = ({ code }) => notes[code][2] || "~", rank = ({ code }) => names.indexOf(code);
      here.sort((a, b) => (since(a) === since(b) ? rank(a) - rank(b) : since(a) < since(b) ? -1 : 1));
      group.list.append(...here.map(({ item }) => item));
      group.count.textContent = String(here.length);
      group.place.hidden = !here.length;
    }
  }

  explore.paintPositions = (shown) => {
    explore.paintPeriod();
    document.getElementById("explore-positions-title").textContent = explore.at(explore.story.positions.headlines, shown.day)[1];
    if (!near) return;
    if (told !== shown.day) tellDay(shown);
    told = shown.day;
    const { country } = explore.chosen();
    for (const { code, item, name } of rows) {
      item.classList.toggle("is-chosen", code === country);
      item.classList.toggle("is-off", shown.narrowed && !shown.codes.has(code));
      name.setAttribute("aria-pressed", String(code === country));
    }
    for (const key of document.querySelectorAll("#explore-course [data-day]")) key.hidden = key.dataset.day > (explore.until() || "9");
  };
})();
