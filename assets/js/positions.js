// The course of positions on the shown day: who stands in which group, who had changed by then, and
// how many of those that fit the filters.
const positions = (() => {
  "use strict";
  const { all, every, fill, hide, mark, one, put, tell } = elements;
  const course = one(".course");
  if (!course) return;
  /** @type {CourseData} */
  const { begins, ends, notes, signs, ways, uncounted, forms } = JSON.parse(one("#course-data").textContent);
  const title = one("#positions-title"), rows = all(".course .row"), groups = all(".course .group");
  const { counted, data } = window.explainer;

  // the sentence of explainer/wording/courses.py
  /** @param {string[]} went @param {number} of @param {Whose} whose */
  function headline(went, of, whose) {
    const many = went.length, of_ = counted(whose.of, of);
    if (!of) return whose.nobody;
    if (of > 1 && !many) return fill(forms.unchanged, { of: of_ });
    const said = of > 1 ? counted(forms.changed, many, { of: of_ })
      : fill(forms[many ? "only_changed" : "only_unchanged"], { who: whose.only });
    const halves = ["nearer", "further"].flatMap((way) => {
      const n = went.filter((one) => one === way).length;
      if (!n) return [];
      return many === 1 ? forms[`it_${way}`] : counted(forms[way], n);
    });
    return halves.length ? fill(forms.halves, { said, halves: halves.join(data.comma) }) : said;
  }

  /** @param {Found} row @param {Partial<Note>} behind */
  function note(row, { said = "", way = "" }) {
    const went = row.querySelector(".went"), [sign, words] = went.children;
    sign.textContent = signs[way] || "";
    words.firstChild.textContent = ways[way] || "";
    words.lastChild.textContent = ` ${said}`;
    if (way) went.dataset.way = way;
    else delete went.dataset.way;
    mark(row, "changed", way);
  }

  /** Where a day is, in hundredths of the strips. @param {string} date */
  const place = (date) => Math.max(0, 100 * (Date.parse(date) - Date.parse(begins)) / (Date.parse(ends) - Date.parse(begins)));
  /** A strip outside of the course shows nothing of what came later either. @param {Found} strip @param {string} [date] */
  const cut = (strip, date) => { strip.style.clipPath = date ? `inset(-2px ${100 - place(date)}% -2px -4px)` : ""; };

  // an earlier day: its place, what stood behind each country, and where each stood
  /** @param {string} date @param {number} day @param {View["now"]} now @param {(row: Found) => Note} of */
  function tellDay(date, day, now, of) {
    course.style.setProperty("--day", `${place(date)}%`);
    for (const strip of every("#table .strip > svg")) cut(strip, date);
    mark(course, "then", date);
    for (const key of all(".course [data-day]")) hide(key, key.dataset.day > (date || ends));
    // who changed comes first, in order of time, and the others by their names
    const names = Object.keys(now), rank = (row) => names.indexOf(row.dataset.country), since = (row) => of(row)?.since || "~";
    for (const row of rows) note(row, of(row) || {});
    for (const group of groups) {
      const here = rows.filter((row) => now[row.dataset.country].status === group.dataset.status);
      here.sort((a, b) => (since(a) === since(b) ? rank(a) - rank(b) : since(a) < since(b) ? -1 : 1));
      group.lastChild.append(...here.map((row) => row.parentElement));
    }
    for (const row of rows) hide(row.parentElement, !of(row));
  }

  /** @type {string} */
  let told; // what the document shows is that of the last day
  window.explainer.onChange((chosen, { day, now, countries, narrowed }) => {
    const of = (row) => notes[row.dataset.country].findLast(({ from }) => from <= day);
    if (told !== (chosen.day || "")) {
      if (chosen.day || told) tellDay(chosen.day, day, now, of);
      told = chosen.day || "";
    }
    for (const row of rows) {
      const code = row.dataset.country;
      mark(row, "is-off", narrowed && !countries.has(code));
      mark(row, "is-chosen", code === chosen.country);
      if (code === chosen.country) put(row, "aria-current", "true");
      else row.removeAttribute("aria-current");
    }
    const shown = rows.filter((row) => !row.parentElement.hidden && !row.classList.contains("is-off"));
    for (const group of groups) {
      const n = shown.filter((row) => group.contains(row)).length;
      tell(group.querySelector(".count"), String(n));
      hide(group, !group.querySelector("li:not([hidden])"));
    }
    const among = shown.filter((row) => !uncounted.includes(row.dataset.country)
      && (now[row.dataset.country].status || of(row).way));
    const went = among.map((row) => of(row).way).filter(Boolean);
    tell(title, headline(went, among.length, forms[narrowed ? "shown" : "all"]));
  }, course);
  return { cut };
})();
