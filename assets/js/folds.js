// A place that an address or a link leads to is opened, if it is folded: not every browser does so by itself.
(() => {
  "use strict";
  function open(hash) {
    const place = hash && document.getElementById(decodeURIComponent(hash.slice(1)));
    for (let fold = place?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  }
  addEventListener("hashchange", () => open(location.hash));
  addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[href^='#']");
    if (link) open(link.hash);
  }, true);
  try { open(location.hash); } catch { /* an address that is no word of ours */ }
})();
