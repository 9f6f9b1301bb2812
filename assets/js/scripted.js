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
  words.add("scripted");
  // a long table in two goes, so that its last rows do not keep the first ones waiting
  if (!location.hash) words.add("arriving");
  addEventListener("DOMContentLoaded", () => {
    if (!window.explainer) words.remove("scripted");
    window.explainer?.onChange(() => { if (location.hash || dataset.address) dataset.address = location.hash; });
    requestAnimationFrame(() => setTimeout(arrived));
    setTimeout(arrived, 200); // out of sight there are no frames
  });
})();
