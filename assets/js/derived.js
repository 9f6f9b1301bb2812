// What Python has derived for the browser to pick from: where each country stands on a day, and words
// that depend on a number or a day.
const derived = (() => {
  "use strict";
  const { one, fill } = elements;
  /** @type {Picks} */
  const data = JSON.parse(one("#picks").textContent);
  const last = data.days.length - 1;
  /** @type {{ plural?: Intl.PluralRules, day?: Intl.DateTimeFormat }} */
  const made = {}; // when they are first needed: each costs a slow phone 10 ms and more

  /**
   * A number up to twelve is a word, as in explainer/wording/catalogue.py.
   * @type {(forms: Forms, n: number, gaps?: Gaps) => string}
   */
  function counted(forms, n, gaps) {
    const form = (made.plural ||= new Intl.PluralRules(data.language)).select(n);
    return fill(forms[form] || forms.other, { n, many: data.numbers[n] || n, ...gaps });
  }

  /**
   * A day on which nothing changed shows what the newest one before it does.
   * @param {string} [day]
   */
  const indexOf = (day) => (day ? data.days.findLastIndex((one) => one <= day) : last);
  /** @param {string} [day] */
  const nameOf = (day) => (!day || data.days.includes(day)) ? data.dayNames[indexOf(day)]
    : (made.day ||= new Intl.DateTimeFormat(data.locale, { dateStyle: "long", timeZone: "UTC" })).format(new Date(day));

  /** @param {number} day */
  function standsOn(day) {
    /** @type {Record<string, StandNow>} */
    const now = {};
    for (const code in data.countries) {
      const stand = data.countries[code].stands?.findLast(({ from }) => from <= day);
      if (!stand) continue;
      const { is, from, stale } = stand, { tone } = data.standings[is];
      now[code] = { tone, day: data.days[from], ...stand, status: is[0] === "-" ? "" : is, old: stale <= day };
    }
    return now;
  }

  return { data, last, counted, indexOf, nameOf, standsOn };
})();
