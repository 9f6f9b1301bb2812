// A place that an address or a link leads to is opened, if it is folded: not every browser does so by itself.
// An address that was changed on its way is mended first (selection.js); what is a choice leads nowhere.
(() => {
  "use strict";
  function open(hash) {
    let fold = document.getElementById(hash.slice(1))?.closest("details");
    for (; fold; fold = fold.parentElement.closest("details")) fold.open = true;
  }
  addEventListener("hashchange", () => open(location.hash));
  addEventListener("click", ({ defaultPrevented, target }) => {
    const link = target.closest?.("a[href^='#']");
    if (link && !defaultPrevented) open(link.getAttribute("href"));
  });
  open(location.hash);
})();
