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
  addEventListener("click", arrived, { capture: true, once: true }); // a link leads to where things will be
  words.add("scripted");
  // in two goes, so that what is below the map does not keep it waiting (far.css); an address leads there at once
  if (!location.hash) words.add("arriving");
  addEventListener("DOMContentLoaded", () => {
    if (!window.explainer) words.remove("scripted");
    window.explainer?.onChange(() => { if (location.hash || dataset.address) dataset.address = location.hash; });
    requestAnimationFrame(() => setTimeout(arrived));
    setTimeout(arrived, 200); // out of sight there are no frames
  });
})();
