// Before anything is laid out: controls stand in their places from the first frame on. Where the
// selection script did not come through after all, the document is the one without scripts. A copy that
// was saved while open goes on from what was chosen in it, which it keeps for that.
(() => {
  "use strict";
  const { classList: words, dataset } = document.documentElement;
  if (dataset.address && !location.hash) history.replaceState(null, "", dataset.address);
  const arrived = () => {
    if (!words.contains("arriving")) return;
    words.remove("arriving");
    dispatchEvent(new Event("arrived"));
  };
  // a link leads to where things will be, as does an address that is read anew
  addEventListener("click", arrived, true);
  addEventListener("hashchange", arrived, true);
  words.add("scripted");
  // in two goes, so that what is on the screen is not kept waiting by what is below it (far.css, first_screen.css);
  // an address leads there at once, and a host of the same site may measure what has loaded
  if (!location.hash && !frameElement) words.add("arriving");
  addEventListener("DOMContentLoaded", () => {
    if (!window.explainer) words.remove("scripted");
    window.explainer?.onChange(() => { if (location.hash || dataset.address) dataset.address = location.hash; });
    requestAnimationFrame(() => setTimeout(arrived));
    setTimeout(arrived, 200); // out of sight there are no frames
  });
  setTimeout(arrived, 2000); // what comes slowly is seen as it comes
})();
