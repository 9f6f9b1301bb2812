// Before anything is laid out: controls stand in their places from the first frame on. Where the
// selection script did not come through after all, the document is the one without scripts.
(() => {
  "use strict";
  const words = document.documentElement.classList;
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
    requestAnimationFrame(() => setTimeout(arrived));
    setTimeout(arrived, 200); // out of sight there are no frames
  });
})();
