// The entries of the browser's history: one for each choice, with where the reader was. They are written
// once the choice is seen, for that keeps a slow phone waiting.
const entries = (() => {
  "use strict";
  /** @type {() => void} */
  let due;
  const write = () => due?.();
  /** Where the reader was when leaving a choice, to be there again after coming back. @param {number} y */
  const remember = (y) => { if (history.state) history.replaceState({ ...history.state, y }, ""); };

  /** @param {string} address @param {boolean} pushes @param {string} place */
  function add(address, pushes, place) {
    write();
    const y = scrollY;
    due = () => {
      due = undefined;
      if (pushes) remember(y);
      history[pushes ? "pushState" : "replaceState"]({ y, place }, "", address);
      // for a browser the address is a row far below; here it is a choice, made where the reader was
      if (pushes) history.scrollRestoration = "manual";
    };
  }
  const drop = () => { due = undefined; };

  addEventListener("click", write, true); // whatever is pressed finds the address as it should be
  addEventListener("pagehide", () => {
    write();
    remember(scrollY);
  });
  return { add, drop, write };
})();
