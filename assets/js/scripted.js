// Before anything is laid out: controls stand in their places from the first frame on. Where the
// selection script did not come through after all, the document is the one without scripts.
document.documentElement.classList.add("scripted");
addEventListener("DOMContentLoaded", () => window.explainer || document.documentElement.classList.remove("scripted"));
