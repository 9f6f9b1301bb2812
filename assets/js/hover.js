// Beside a mouse, the country that is under it as it stood on the shown day. Fingers, keys and screen
// readers find the same in the lists.
(() => {
  "use strict";
  const away = 14; // pixels from the pointer
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.setAttribute("aria-hidden", "true");
  let at; // the mark under the mouse
  let closed; // whether Escape has closed what was said of it

  function tell() {
    tip.hidden = !at || closed;
    if (!tip.hidden) {
      const code = at.dataset.country, stand = window.explainer.now[code];
      tip.textContent = sayings.inABreath(code, stand) + sayings.borneOut(stand);
    };
  }

  function point({ target, pointerType, clientX, clientY, currentTarget: frame }) {
    const mark = pointerType === "mouse" ? target.closest("[data-country]") : null;
    if (mark !== at) {
      [at, closed] = [mark, false];
      frame.append(tip);
      tell();
    }
    if (tip.hidden) return;
    const { left, top, width, height } = frame.getBoundingClientRect();
    const x = Math.max(0, Math.min(clientX - left + away, width - tip.offsetWidth));
    const below = clientY - top + away, above = below - 2 * away - tip.offsetHeight;
    const y = below + tip.offsetHeight <= height ? below : Math.max(0, above);
    tip.style.transform = `translate(${x}px, ${y}px)`;
  }

  function leave() {
    at = undefined;
    tell();
  }

  for (const frame of document.querySelectorAll(".frame")) {
    frame.addEventListener("pointermove", point);
    frame.addEventListener("pointerleave", leave);
    // a link that a mouse has pressed would take the focus into what is hidden from screen readers
    frame.addEventListener("mousedown", (event) => event.preventDefault());
  }
  addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    closed = true;
    tell();
  });
  window.explainer.onChange(tell);
})();
