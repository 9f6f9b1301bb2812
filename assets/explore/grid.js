// The grid of the statements: fetched, and given its rows, when a reader comes near. Its cells are set here, by names that
// the grid's columns mention; a function written out there would need eval.
(() => {
  "use strict";
  const explore = window.explore;
  const NEAR = "600px", NARROW = 700; // the second in CSS pixels

  explore.watchGrid = () => {
    const tell = (seen) => window.dash_clientside.set_props("explore-near", { data: seen.at(-1).isIntersecting });
    const place = document.getElementById("explore-grid-place");
    new IntersectionObserver(tell, { rootMargin: NEAR }).observe(place);
    for (const hand of ["pointerdown", "keydown"]) place.addEventListener(hand, () => { explore.handOnGrid = true; }, true);
  };

  // on a phone the words are as wide as what the country leaves, so that they are read whole
  explore.fitGrid = (grid) => {
    const [country, text] = grid.props.columnDefs;
    const wide = document.getElementById("explore-grid-place").clientWidth;
    if (wide < NARROW) text.width = wide - country.width - 2;
    return grid;
  };

  // columns are filtered by what their cells say, folded as the search is
  window.dashAgGridFunctions = Object.assign(window.dashAgGridFunctions || {}, {
    cellSaid: ({ data, column }) => explore.cellSaid(data, column.getColId()),
    folded: (said) => said && folding.fold(said),
  });

  const { createElement } = window.React;
  const stands = ({ offer, offer_until }) => offer && !(explore.dayOf() >= offer_until); // else a later word replaced it
  const cell = (...children) => createElement("span", {}, ...children);
  window.dashAgGridComponentFunctions = Object.assign(window.dashAgGridComponentFunctions || {}, {
    Statement: ({ data }) => createElement("span", { lang: data.lang }, data.text, stands(data) && createElement("b", {}, ` (${data.offer})`), data.only && createElement("small", { lang: explore.story.language }, ` ${data.only}`)),
    Words: ({ data, column }) => cell(data[column.getColId()]), // sorted by their place in the alphabet
    Day: ({ data }) => cell(data.day),
    Status: ({ data }) => cell(
      data.tone && createElement("span", { className: "key", "data-tone": data.tone, "aria-hidden": "true" }),
      data.status),
    Sources: ({ data }) => cell(...data.sources.flatMap(([name, url, note], index) => [
      index ? ", " : "",
      url ? createElement("a", { href: url, key: url }, name) : name + (note ? ` (${note})` : ""),
    ])),
  });
})();
