// Elements and the label that follows a pointer: words are always set as text, never as mark-up.
(() => {
  "use strict";
  const explore = window.explore;

  explore.make = (tag, properties = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name in element) element[name] = value;
      else if (value !== undefined) element.setAttribute(name, value);
    }
    element.append(...children.filter(Boolean));
    return element;
  };
  // the little field that shows a tone with its pattern
  explore.key = (tone) => explore.make("span", { className: "key", "data-tone": tone, "aria-hidden": "true" });

  // within a box, beside the point; nothing is said with no words
  explore.tip = (name, words, x = 0, y = 0) => {
    const tip = document.getElementById(`explore-${name}-tip`);
    tip.hidden = !words;
    if (!words) return;
    tip.textContent = words;
    const { width, height } = tip.parentNode.getBoundingClientRect();
    tip.style.left = `${Math.max(4, Math.min(x + 14, width - tip.offsetWidth - 4))}px`;
    tip.style.top = `${y + 18 + tip.offsetHeight < height ? y + 18 : Math.max(2, y - tip.offsetHeight - 12)}px`;
  };
})();
