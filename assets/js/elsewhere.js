// A large story: statements that stand on their countries' own pages alone are led to from their addresses
// here. A frame stays what it is, and shows the row of the country.
(() => {
  "use strict";
  const places = new Map([...document.querySelectorAll(".said > time")]
    .map((time) => [time.id, `${time.parentNode.lastChild.href}#${time.id}`]));
  const { days } = window.explainer.data, ids = { claim: [...places.keys()], country: [], day: [days[0], days.at(-1)], text: [] };

  function arrive() {
    const { claim } = readFragment(location.hash.slice(1), ids).found;
    if (claim && parent === window) location.replace(places.get(claim));
  }

  // before the selection takes it for one of its own
  addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[href^='#']"), place = places.get(link?.hash.slice(1));
    if (place) link.href = place;
  }, true);
  addEventListener("hashchange", arrive);
  arrive();
})();
