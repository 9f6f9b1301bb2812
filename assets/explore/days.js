// Days: the one that is shown, what is true on it, and how a day is said.
(() => {
  "use strict";
  const explore = window.explore;
  const written = {};
  explore.narrow = matchMedia("(max-width: 35rem)"); // as in assets/css/explore.css

  // the day that is shown, which ends the period; none is the last one
  explore.until = () => explore.chosen().to || explore.chosen().day;
  // a day on which nothing changed shows what the newest one before it does
  explore.dayOf = (until = explore.until()) => (until ? explore.story.days.findLastIndex((day) => day <= until) : explore.last);
  explore.at = (stretches, day = explore.dayOf()) => stretches.findLast(([first]) => first <= day) || stretches[0];

  function write(day, how) {
    const { locale } = explore.story;
    written[locale + how] ||= new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...(how ? { day: "numeric", month: how, year: "numeric" } : { dateStyle: "long" }) });
    return written[locale + how].format(new Date(day));
  }
  explore.dayName = (said = explore.until()) => {
    const { days, dayNames } = explore.story;
    return dayNames[said ? days.indexOf(said) : explore.last] || write(said, "");
  };
  // a narrow line has no room for months in full
  explore.dayInLine = (said = explore.until()) =>
    (explore.narrow.matches && said ? write(said, explore.story.positions.say.month) : explore.dayName(said));
  explore.periodSaid = ({ from, to }) => explore.fill(explore.story.say.period,
    { first: explore.dayInLine(from || explore.story.positions.first), last: explore.dayInLine(to || explore.story.days.at(-1)) });
})();
