// The card: where the chosen country stands and its newest statements; else what was said last.
(() => {
  "use strict";
  const explore = window.explore;
  const FEW = 3;

  // a page by its publisher; one that nobody can follow says why
  explore.source = (name, url, note) => (url ? explore.make("a", { href: url }, name) : explore.make("span", {}, note ? `${name} (${note})` : name));

  function told(row, named) {
    const { make, story } = explore;
    const sources = row.sources.flatMap(([name, url, note], index) => [index ? ", " : "", explore.source(name, url, note)]);
    const head = [named && make("button", { type: "button", className: "country", "data-country": row.code }, row.country),
      [row.day, row.voice, row.status].filter(Boolean).join(" · ")];
    return make("li", { className: row.id === explore.chosen().claim ? "is-chosen" : "", "data-claim": row.id },
      make("p", { className: "head" }, head[0], head[0] && " ", head[1]),
      make("p", { lang: row.lang || story.language }, row.text),
      make("p", { className: "note" }, row.who && `${row.who} · `, ...sources, row.only && ` ${row.only}`));
  }

  explore.paintCard = ({ day, now, rows }) => {
    const { make, key, story } = explore;
    const { country, claim } = explore.chosen();
    const inOrder = [...rows].sort((a, b) => Number(b.id === claim) - Number(a.id === claim) || Number(a.day_order < b.day_order) - Number(a.day_order > b.day_order));
    const seen = new Set();
    const newest = inOrder.filter((row) => !seen.has(explore.statementOf(row)) && seen.add(explore.statementOf(row))).slice(0, FEW);
    const card = document.getElementById("explore-card");
    card.classList.toggle("has-country", !!country);
    const nothing = !newest.length && make("p", {}, story.rows.length ? story.say.no_statement : story.say.no_statements);
    if (!country) {
      return card.replaceChildren(make("h2", {}, story.say.newest), make("ul", {}, ...newest.map((row) => told(row, true))), nothing || "", make("p", { className: "note" }, story.say.no_country));
    }
    const [, tone, , dot, , label] = now[country];
    const since = explore.at(story.countries[country].since, day)[1];
    return card.replaceChildren(
      make("button", { type: "button", className: "close", "data-close": "", "aria-label": story.say.close }, "×"),
      make("h2", {}, story.countries[country].name),
      make("p", { className: "standing" }, key(tone), make("b", {}, label), since && " " + since, dot ? " · " + story.say.offers_other : ""),
      make("ul", {}, ...newest.map((row) => told(row))),
      nothing || "",
      ...(explore.page ? [make("p", {}, make("a", { href: explore.page + "country/" + country + "/" }, story.say.country_page))] : []));
  };
})();
