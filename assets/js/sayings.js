// What is said of a country on the shown day: where it stands in a breath, and what bears that out.
const sayings = (() => {
  "use strict";
  const { fill } = elements;
  const { data, counted } = window.explainer;

  /** Of what is old: as short as can be, and as it stands within a sentence. @param {StandNow} stand */
  const monthOf = ({ old, again, day }) => (old ? data.months[(again || day).replace("~", "").slice(0, 7)] : { short: "", within: "" });

  /** @param {string} code @param {StandNow} stand */
  function inABreath(code, stand) {
    const month = monthOf(stand).within;
    const parts = [data.standings[stand.is].within, stand.offer, month && fill(data.standing.old, { month })];
    return fill(data.standing[stand.status ? "status" : "none"],
      { country: data.countries[code].name, status: parts.filter(Boolean).join(data.comma) });
  }

  /** Of an old status the month is said already. @param {StandNow} stand */
  function borneOut({ sources, old, again, day }) {
    if (!sources) return "";
    const said = again || day, exact = said.length === 10;
    const parts = [old && !exact ? "" : data.dates[said], counted(data.sources, sources)];
    return parts.filter(Boolean).map((part) => data.separator + part).join("");
  }

  return { monthOf, inABreath, borneOut };
})();
