// On the page of samples: gives each iframe the height it tells, and all of them the chosen theme;
// the code to copy gets the address at which the page really stands.
(() => {
  "use strict";
  const root = document.documentElement;
  const frames = [...document.querySelectorAll("iframe")];
  const buttons = [...document.querySelectorAll("[data-theme-choice]")];
  let theme = "auto";
  const tell = (frame) => frame.contentWindow.postMessage({ explainer: { theme } }, "*");

  addEventListener("message", ({ source, data }) => {
    const frame = frames.find((one) => one.contentWindow === source);
    const heights = data?.["datawrapper-height"];
    if (frame && heights) frame.height = Object.values(heights)[0];
  });
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-theme-choice]");
    if (!button) return;
    theme = button.dataset.themeChoice;
    for (const one of buttons) one.setAttribute("aria-pressed", String(one === button));
    if (theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme;
    frames.forEach(tell);
  });
  for (const frame of frames) {
    frame.addEventListener("load", () => tell(frame)); // it may come late, when it is scrolled to
    tell(frame); // or have told its height too early
  }
  const here = new URL(document.querySelector("main").dataset.root, location.href);
  for (const code of document.querySelectorAll("pre code"))
    code.textContent = code.textContent.replace(/src="(?!https?:)/, `src="${here}`);
  root.classList.add("scripted");
})();
