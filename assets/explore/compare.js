// Two days side by side: two small maps from the outlines that Plotly has drawn, and a sentence for each
// country that differs. The later day is the one that is shown everywhere; the earlier is chosen here.
(() => {
  "use strict";
  const explore = window.explore;
  const SVG = "http://www.w3.org/2000/svg", MONTH = 30 * 864e5;
  const SIDES = ["earlier", "later"];
  let near = false, painted = "", maps;

  const place = (side) => document.getElementById(`explore-compare-${side}`);
  const svg = (name, marks, ...children) => {
    const made = document.createElementNS(SVG, name);
    for (const [mark, value] of Object.entries(marks)) made.setAttribute(mark, value);
    made.append(...children);
    return made;
  };

  // the days that are compared, the earlier first: the chosen one, else the last key day a month before the shown one
  function compared() {
    const { days, compare } = explore.story, chosen = explore.chosen(), shown = explore.until() || days.at(-1);
    const before = compare.keyDays.map(([day]) => day).filter((day) => Date.parse(shown) - Date.parse(day) > MONTH);
    return [chosen.compare || (chosen.from > days[0] && chosen.from) || before.at(-1) || days[0], shown].sort();
  }

  function options(side) {
    const { make, story: { days, compare } } = explore;
    const label = new Map(compare.keyDays);
    const option = (day) => make("option", { value: day },
      [compare.days[days.findLastIndex((known) => known <= day)], label.get(day)].filter(Boolean).join(" · "));
    const group = (name, all) => make("optgroup", { label: compare.say[name] }, ...all.map(option));
    const select = make("select", { "aria-label": compare.say[side] },
      group("key_days", [...label.keys()]), group("all_days", days.filter((day) => !label.has(day)).reverse()));
    select.addEventListener("change", () => {
      const [earlier, later] = compared();
      const [one, other] = (side === "earlier" ? [select.value, later] : [earlier, select.value]).sort();
      explore.choose({ compare: one, day: other });
    });
    return select;
  }

  // one path for each country, used by both maps; how wide its line is not handed down by what uses it
  explore.drawCompared = (plot) => {
    const { width, height } = explore.story.map;
    const ways = plot.data.map(({ x, y, meta }) => {
      const [code, tone] = meta.split(":");
      const d = x.map((at, index) => (at === null ? "Z" : `${index && x[index - 1] !== null ? "L" : "M"}${at} ${y[index]}`)).join("") + "Z";
      return { code: code in explore.story.countries ? code : "", tone, d };
    });
    const shapes = ways.map(({ d }, index) => svg("path", { id: `explore-outline-${index}`, d, "vector-effect": "non-scaling-stroke" }));
    maps = SIDES.map(() => {
      const lands = ways.map(({ code, tone }, index) => ({ code, drawn: svg("use", { href: `#explore-outline-${index}`, class: `t-${tone}` }) }));
      return { lands, drawn: svg("svg", { viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" }, ...lands.map(({ drawn }) => drawn)) };
    });
    maps[0].drawn.prepend(svg("defs", {}, ...shapes));
    SIDES.forEach((side, index) => {
      const { make } = explore;
      place(side).replaceChildren(options(side), maps[index].drawn, make("ul", { className: "counts" }));
    });
    painted = "";
    explore.paintCompared();
  };

  explore.watchCompared = () => {
    const { make } = explore, section = document.getElementById("explore-compare");
    [near, maps] = [false, undefined];
    section.replaceChildren(make("h2", {}, explore.story.compare.say.title), ...SIDES.map((side) => make("div", { id: `explore-compare-${side}` })),
      make("div", { id: "explore-compare-said", role: "status" }));
    explore.whenNear(section, () => {
      near = true;
      explore.paintCompared();
    });
  };

  const stands = (index) => Object.fromEntries(
    Object.entries(explore.story.countries).map(([code, { states }]) => [code, explore.at(states, index)]));

  function paintMap({ lands }, now, changed) {
    for (const { code, drawn } of lands) {
      if (code) drawn.setAttribute("class", `t-${now[code][1]}${changed.has(code) ? " is-changed" : ""}`);
    }
    // the outline of one that changed lies above those of its neighbours
    for (const { code, drawn } of lands) if (changed.has(code)) drawn.parentNode.append(drawn);
  }

  function count(side, now) {
    const { make, key, story } = explore;
    const many = (status) => Object.values(now).filter(([, , id]) => id === status).length;
    place(side).querySelector(".counts").replaceChildren(...story.statuses
      .map(({ id, label, tone }) => [many(id), label, tone])
      .filter(([n]) => n)
      .map(([n, label, tone]) => make("li", {}, key(tone), `${n} ${label}`)));
  }

  function say(changed, before, after, days, same) {
    const { make, key, fill, story: { compare, countries, numbers, language } } = explore;
    const [first, last] = days;
    const line = (code) => {
      const [, was] = explore.at(compare.stood[code], first), [, now, by] = explore.at(compare.stood[code], last);
      const [start, end] = fill(compare.say.changed, { now: "\n", before: was }).split("\n");
      return make("li", {}, key(before[code][1]), make("span", { "aria-hidden": "true" }, "→"), key(after[code][1]),
        make("span", {},
          make("button", { type: "button", className: "country", "data-country": code }, countries[code].name), ": ",
          start, make("b", {}, now), end, by && make("span", { className: "note" }, ` (${by})`)));
    };
    const n = changed.size, form = compare.forms[new Intl.PluralRules(language).select(n)] || compare.forms.other;
    const many = String(numbers[n] || n), words = fill(form, { many });
    document.getElementById("explore-compare-said").replaceChildren(...(n
      ? [make("h3", {}, words[0].toLocaleUpperCase(language) + words.slice(1)), make("ul", {}, ...[...changed].map(line))]
      : [make("p", {}, same ? compare.say.one_day : compare.say.same)]));
  }

  explore.paintCompared = () => {
    if (!near || !maps) return;
    const { days } = explore.story, both = compared();
    if (painted === both.join()) return;
    painted = both.join();
    const at = both.map((day) => days.findLastIndex((known) => known <= day));
    const [before, after] = at.map(stands);
    const changed = new Set(Object.keys(after).filter((code) => before[code][2] !== after[code][2]));
    maps.forEach((map, index) => paintMap(map, [before, after][index], index ? changed : new Set()));
    SIDES.forEach((side, index) => {
      place(side).querySelector("select").value = both[index];
      count(side, [before, after][index]);
    });
    say(changed, before, after, at, both[0] === both[1]);
  };
})();
