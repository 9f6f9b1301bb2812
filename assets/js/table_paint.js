// The table: which rows and statements are there, and what the rows say on the shown day.
(() => {
  "use strict";
  const { one, every, hide, mark, put, tell } = elements;
  const { data, statements } = window.explainer;
  const part = (row, name) => row.querySelector(`summary ${name}`);
  const quiet = (text) => (text ? [Object.assign(document.createElement("i"), { textContent: text })] : []);

  // who said it is named by the first statement of that day, where not by the line itself
  /** @param {Found} row @param {string} day */
  const namedOn = (row, day) => [...row.querySelectorAll("article")]
    .find((one) => one.querySelector("time").dateTime === day)?.querySelector(".w")?.textContent || "";

  // the line of a row, as it was on the day
  /** @param {Found} row @param {StandNow} stand */
  function write(row, { is, tone, what, offer, day, by = namedOn(row, day.replace("~", "")), surname, old, grade }) {
    const [name] = by.split(data.comma), { from, until } = surname || { from: name.lastIndexOf(" ") + 1, until: name.length };
    const key = part(row, ".st").firstChild, time = part(row, "time");
    put(key, "data-tone", tone);
    part(row, ".st").replaceChildren(key, data.standings[is].short);
    tell(part(row, ".what"), what || offer || "");
    part(row, ".by").replaceChildren(...quiet(by.slice(0, from)), by.slice(from, until), ...quiet(by.slice(until)));
    tell(time, data.dates[day]);
    put(time, "datetime", day.replace("~", ""));
    mark(time, "old", old);
    row.dataset.e = String(grade || 0);
  }

  // the pages below statements, each once in however many of them it stands
  const pages = (statements) => new Set(statements.flatMap((one) => one.dataset.pages?.split(" ")
    || [...one.querySelectorAll(":scope > .sources > li > :first-child")]
      .map((page) => page.href || page.firstChild.textContent.trim())));

  /** @param {Found} article @param {string} [phase] */
  function remark(article, phase) {
    const kind = phase && statements.tieTo(article, phase) === "kind", note = article.querySelector(".same-kind");
    if (!kind) note?.remove();
    else if (!note) article.append(Object.assign(document.createElement("p"), { className: "same-kind", textContent: data.same_kind }));
  }

  let shownDay = data.days.length - 1, counted = false;
  window.explainer.onChange((chosen, { day, now, fits, narrowed }) => {
    const ofDay = day !== shownDay, counting = ofDay || narrowed || counted;
    for (const row of every("#table .country")) {
      const there = [];
      for (const article of row.lastChild.children) {
        if (article.tagName === "TIME" && fits.has(article)) there.push(article);
        if (article.tagName !== "ARTICLE") continue;
        hide(article, !fits.has(article));
        mark(article, "is-chosen", article.id === chosen.claim);
        remark(article, chosen.phase);
        if (!article.hidden) there.push(article);
      }
      hide(row, !there.length);
      mark(row, "is-chosen", row.id === chosen.country);
      if (ofDay) write(row, now[row.id]);
      if (counting) part(row, ".n").lastChild.data = pages(there).size;
    }
    hide(one("#nothing"), fits.size > 0);
    [shownDay, counted] = [day, narrowed];
  });
})();
