// A place that an address or a link leads to is opened, if it is folded: not every browser does so by itself.
(() => {
  "use strict";
  function open(hash) {
    let id = hash.slice(1);
    try { id = decodeURIComponent(id); } catch { /* as it is */ }
    // what was added to it on its way is no part of it
    let fold = document.getElementById(id.replace(/[?&].*/, ""))?.closest("details");
    for (; fold; fold = fold.parentElement.closest("details")) fold.open = true;
  }
  addEventListener("hashchange", () => open(location.hash));
  addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[href^='#']");
    if (link) open(link.getAttribute("href"));
  }, true);
  open(location.hash);
})();
