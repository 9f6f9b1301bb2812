// Where an address leads, on arrival and when the reader goes back: to a choice, to a statement or a
// country in the table, or to an ordinary place of the document.
(() => {
  "use strict";
  const { all } = elements;
  const { arrive, data, statements } = window.explainer;

  function read() {
    const days = [data.days[0], data.days.at(-1)], any = ["0", "9"];
    /** @type {Record<string, string[]>} */
    const ids = {
      claim: statements ? statements.all().map(({ id }) => id) : [], day: days, text: [],
      compare: days, from: any, to: any, origin: [], plan: [], // what is chosen where one explores; here it is kept
      place: all("[id]").map(({ id }) => id),
    };
    for (const kind in data.names) ids[kind] = Object.keys(data.names[kind]);
    const { found, unknown } = readFragment(location.hash.slice(1), { ...ids, country: Object.keys(data.countries) });
    if (found.claim) found.country ||= statements.codes.get(statements.find(found.claim));
    return { found, unknown };
  }

  /** @param {boolean} scroll */
  function restore(scroll) {
    const { found: { place: id, ...found }, unknown } = read();
    const place = document.getElementById(id); // an ordinary one on the page, and no choice
    // a statement's or a country's own address leads to it; one of several choices is a view
    if (!place) arrive(found, unknown, scroll && (found.claim || (Object.keys(found).join() === "country" && found.country)));
    else if (parent !== window) scroll && scrollBy(0, place.getBoundingClientRect().top); // another way would scroll the host's page as well
    else if (location.hash !== `#${id}`) location.replace(`#${id}`); // what was meant; it opens what is folded around it
    else if (scroll) place.scrollIntoView({ block: "nearest" });
  }

  function comeBack() {
    entries.drop();
    if (!history.state) return restore(false);
    restore(!!history.state.place);
    if (!history.state.place) scrollTo(0, history.state.y);
  }

  addEventListener("popstate", comeBack);
  addEventListener("hashchange", () => { if (!history.state) restore(true); });
  // once the listeners of the other scripts are there; without an address the document is as it should be
  if (location.hash) queueMicrotask(() => (history.state ? comeBack() : restore(true)));
})();
