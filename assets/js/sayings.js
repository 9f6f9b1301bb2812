// What is said of a country on the shown day: where it stands in a breath, and what bears that out.
const sayings = (() => {
  "use strict";
  const { fill } = elements;
  const { data, counted } = window.explainer;

  // of what is old: as short as can be, and as a sentence has it
  const months = ({ old, again, day }) => (old ? data.months[(again || day).replace("~", "").slice(0, 7)] : [""]);

  function inABreath(code, stand) {
    const [, month] = months(stand);
    const parts = [data.standings[stand.is].within, stand.offer, month && fill(data.standing.old, { month })];
    return fill(data.standing[stand.status ? "status" : "none"],
      { country: data.countries[code].name, status: parts.filter(Boolean).join(", ") });
  }

  // of an old status the month is said already
  function borneOut({ sources, old, again, day }) {
    if (!sources) return "";
    const said = again || day, exact = said.length === 10;
    const parts = [old && !exact ? "" : data.dates[said], counted(data.sources, sources)];
    return parts.filter(Boolean).map((part) => data.separator + part).join("");
  }

  return { months, inABreath, borneOut };
})();
