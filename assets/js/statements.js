// The statements of the table: which of them stand on a day, and which fit a choice.
/** @param {Picks} data @returns {Statements} */
window.statements = (data) => {
  "use strict";
  const { every, within } = elements;
  // of a large story most are there by their address alone, beside the way to the document that tells them
  const all = () => every("#table article, .said > time");
  /** @param {string} id */
  const find = (id) => all().find((one) => one.id === id);
  const codes = new Map(all().map((one) => [one, one.closest("details").id]));

  // a statement belongs to a phase by its source's own word, or else by the kind of its contributions
  const typesOf = ({ dataset: { kinds = "" } }) => kinds.split(" ").map((place) => data.types[place]);
  // from its day on, or the first of its month or year, until it is withdrawn
  /** @param {Found} statement @param {number} day */
  const stands = (statement, day) =>
    data.days[day] >= `${statement.dateTime || statement.querySelector("time").dateTime}-01-01`.slice(0, 10) && within(statement, day);
  /** @param {Found} statement @param {string} phase */
  const tieTo = (statement, phase) => {
    const own = statement.dataset.phase;
    if (own) return own === phase && "own";
    return typesOf(statement).some((type) => data.kinds[phase]?.includes(type)) && "kind";
  };

  // the words of a statement, with all that its country is called; none where they are not there
  /** @type {Map<HTMLElement, string>} */
  const texts = new Map();
  /** @param {Found} statement */
  function words(statement) {
    if (!texts.has(statement)) {
      const told = [...statement.children].filter((part) => !part.matches(".same-kind, .deeds, .only"));
      const code = codes.get(statement), { name, also } = data.countries[code];
      const said = told[0] ? [name, code, also, ...told.map((part) => part.textContent)] : [];
      texts.set(statement, folding.fold(said.join(" ")));
    }
    return texts.get(statement);
  }

  /** @type {Statements["fitting"]} */
  function fitting({ type, phase, text = "" }, day, ofStatus) {
    const patterns = folding.patterns(text);
    return all().filter((one) =>
      stands(one, day) &&
      ofStatus(codes.get(one)) &&
      (!type || typesOf(one).includes(type)) &&
      (!phase || tieTo(one, phase)) &&
      patterns.every((pattern) => words(one).search(pattern) >= 0));
  }

  return { all, codes, find, fitting, tieTo };
};
