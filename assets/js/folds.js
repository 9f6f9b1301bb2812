// A place that an address or a link leads to is opened, if it is folded: not every browser does so by itself.
// An address that was changed on its way is mended first (selection.js).
(() => {
  "use strict";
  function open(hash) {
    let fold = document.getElementById(hash.slice(1))?.closest("details");
    for (; fold; fold = fold.parentElement.closest("details")) fold.open = true;
  }
  addEventListener("hashchange", () => open(location.hash));
  addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[href^='#']");
    if (link) open(link.getAttribute("href"));
  }, true);
  open(location.hash);
})();
