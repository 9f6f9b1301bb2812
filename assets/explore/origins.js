// Where it comes from: the origins ranked by how many of the shown statements rest on them, and for a
// chosen country or origin the way from statement to page to origin, as curves between three columns.
(() => {
  "use strict";
  const explore = window.explore;
  const SVG = "http://www.w3.org/2000/svg", MOST = 14;
  let near = false, all = false;

  explore.watchOrigins = () => {
    const { make } = explore, section = document.getElementById("explore-origins");
    near = false;
    section.replaceChildren(make("h2", {}, explore.story.origins.say.title), make("p", { id: "explore-origins-said", role: "status" }),
      make("div", { id: "explore-origins-ranked" }), make("div", { id: "explore-origins-flow" }));
    explore.whenNear(section, () => {
      near = true;
      explore.paintOrigins(explore.shown());
    });
    new ResizeObserver(drawCurves).observe(document.getElementById("explore-origins-flow"));
  };

  // the ids of those on which a statement rests
  explore.originsOf = (row) => {
    const { ids, of } = explore.story.origins;
    return (row.origins ||= new Set(of[explore.statementOf(row)].flat().map((at) => ids[at])));
  };

  // statements with their pages and origins; a joint one counts once
  const distinct = (rows) => [...new Map(rows.map((row) => [explore.statementOf(row), row])).entries()];
  const form = (forms, n, gaps) => explore.fill(forms[new Intl.PluralRules(explore.story.language).select(n)] || forms.other, gaps || { n });

  function rank(statements) {
    const { make, chosen, story: { origins: { ids, names, of, say, forms } } } = explore;
    const counts = new Map();
    for (const [id] of statements) for (const origin of new Set(of[id].flat())) counts.set(origin, (counts.get(origin) || 0) + 1);
    const ranked = [...counts].sort(([a, n], [b, m]) => m - n || a - b), most = ranked[0]?.[1];
    // the chosen one is always among them
    const listed = ranked.filter(([origin], place) => all || place < MOST || ids[origin] === chosen().origin);
    const item = ([origin, n]) => make("li", {},
      make("button", { type: "button", "data-origin": ids[origin], "aria-pressed": String(ids[origin] === chosen().origin) }, names[origin]),
      make("span", { className: "bar", style: `width:${(100 * n) / most}%`, "aria-hidden": "true" }), make("b", { "aria-label": form(forms.claims, n) }, String(n)));
    const more = make("button", { type: "button" }, all ? say.fewer : form(forms.more, ranked.length - MOST));
    more.addEventListener("click", () => {
      all = !all;
      explore.paintOrigins(explore.shown());
      document.querySelector("#explore-origins-ranked .more button").focus({ preventScroll: true });
    });
    document.getElementById("explore-origins-ranked").replaceChildren(...(most ? [
      make("h3", {}, say.ranked), chosen().origin && make("p", {}, make("button", { type: "button", "data-origin": chosen().origin }, say.every)),
      make("ol", {}, ...listed.map(item)),
      ranked.length > MOST && make("p", { className: "more" }, more),
    ].filter(Boolean) : [make("p", {}, say.nothing)]));
  }

  function flow(statements) {
    const { make, chosen, story: { countries, origins: { ids, names, of, say } } } = explore;
    const place = document.getElementById("explore-origins-flow");
    const { country, origin: end } = chosen();
    if (!country && !end) return place.replaceChildren(make("p", { className: "note" }, say.choose));
    const pages = new Map(), origins = new Map(), links = [];
    statements.forEach(([id, row]) => row.sources.forEach(([name, url, note], index) => {
      const page = url || name + note;
      pages.set(page, name);
      links.push([`s-${id}`, `p-${page}`]);
      for (const origin of of[id][index] || []) {
        origins.set(origin, names[origin]);
        links.push([`p-${page}`, `o-${origin}`]);
      }
    }));
    const column = (title, items) => make("div", {}, make("h3", {}, title), make("ul", {}, ...items.map(([node, words]) => make("li", { "data-node": node, className: end && node === `o-${ids.indexOf(end)}` ? "is-chosen" : "" }, words))));
    const curves = document.createElementNS(SVG, "svg");
    curves.setAttribute("aria-hidden", "true");
    place.replaceChildren(
      column(say.statement, statements.map(([id, row]) => [`s-${id}`, [!country && countries[row.code].name, row.day, row.who || row.voice].filter(Boolean).join(" · ")])),
      column(say.page, [...pages].map(([page, name]) => [`p-${page}`, name])),
      column(say.origin, [...origins].map(([origin, name]) => [`o-${origin}`, name])),
      curves);
    place.links = [...new Map(links.map((link) => [link.join(" "), link])).values()];
    return drawCurves();
  }

  function drawCurves() {
    const place = document.getElementById("explore-origins-flow"), curves = place?.querySelector("svg");
    if (!curves || !place.links) return;
    const around = place.getBoundingClientRect();
    const boxes = new Map([...place.querySelectorAll("[data-node]")].map((one) => [one.dataset.node, one.getBoundingClientRect()]));
    curves.replaceChildren(...place.links.map(([from, to]) => {
      const [a, b] = [boxes.get(from), boxes.get(to)], path = document.createElementNS(SVG, "path");
      const [x, y, ex, ey] = [a.right - around.left, a.top + a.height / 2 - around.top, b.left - around.left, b.top + b.height / 2 - around.top];
      path.setAttribute("d", `M${x} ${y}C${(x + ex) / 2} ${y} ${(x + ex) / 2} ${ey} ${ex} ${ey}`);
      return path;
    }));
  }

  explore.paintOrigins = ({ rows, ofAnyOrigin }) => {
    if (!near) return;
    const { fill, story: { origins: { of, say, forms } } } = explore;
    const statements = distinct(rows), ends = statements.map(([id]) => new Set(of[id].flat()).size);
    const number = statements.length, counts = { all: number, single: ends.filter((n) => n === 1).length, unsaid: ends.filter((n) => !n).length };
    const alone = say[`alone_${counts.single ? "single" : counts.unsaid ? "unsaid" : "several"}`];
    const many = `${form(forms.single, counts.single, counts)} ${fill(say.unsaid, counts)}`;
    document.getElementById("explore-origins-said").textContent = number > 1 ? many : number ? alone : "";
    rank(distinct(ofAnyOrigin));
    flow(statements);
  };
})();
