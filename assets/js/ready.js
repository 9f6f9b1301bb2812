// What a first choice would keep a reader waiting for is done while nobody waits: code is compiled, and
// what is looked up in the document is found. And once the reader has scrolled or pressed, what is far from
// the screen is left out of each new frame.
(() => {
  "use strict";
  /** @param {() => void} work */
  const idle = (work) => window.requestIdleCallback?.(work) || setTimeout(work, 50); // Safari has no idle
  const rehearsal = window.explainer.rehearsal();
  const rehearse = () => { if (!rehearsal.next().done) idle(rehearse); };
  if (document.readyState === "complete") idle(rehearse);
  else addEventListener("load", () => idle(rehearse));

  // a press ends in the layout in which it began: what is just left out is not met by a pointer
  let pressed = false;
  addEventListener("pointerdown", () => { pressed = true; }, true);
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => { pressed = false; }, true);
  function leaveOut() {
    if (pressed) return idle(leaveOut);
    for (const part of document.querySelectorAll("main > section:not(#map), main > .folds")) {
      const { top, bottom } = part.getBoundingClientRect();
      if (top > innerHeight || bottom < 0) part.classList.add("is-far"); // see far.css
    }
  }
  for (const sign of ["scroll", "click"]) addEventListener(sign, () => idle(leaveOut), { once: true });
})();
