// Phases and events above their figure: buttons for the phases, what a mouse finds of the events, and the
// axis' words, each at its place; below, the events as a list.
(() => {
  "use strict";
  const explore = window.explore;

  // words that would touch others give way: bare days of the month to full days, earlier to later ones
  explore.fitWords = (place) => {
    const kept = [];
    const all = [...place.querySelectorAll(".word")].reverse();
    for (const word of all.sort((a, b) => Number(a.textContent.length < 4) - Number(b.textContent.length < 4))) {
      const box = word.getBoundingClientRect();
      const touches = kept.some((other) => box.left < other.right + 4 && other.left < box.right + 4 &&
        box.top < other.bottom && other.top < box.bottom);
      word.style.visibility = touches ? "hidden" : "";
      if (!touches) kept.push(box);
    }
  };

  explore.makePhases = () => {
    const { make, story } = explore;
    const percent = (x) => `${x / 10}%`;
    const put = (element, style) => (Object.assign(element.style, style), element);
    const words = document.getElementById("explore-phases-words");
    words.replaceChildren(
      ...story.phases.words.map(([x, y, said, anchor]) =>
        put(make("span", { className: `word is-${anchor}` }, said), { left: percent(x), top: `${y}px` })),
      ...story.phases.bands.map(([id, x, end, y, height, title, when, first]) =>
        put(make("button", { type: "button", className: "band", "data-phase": id, "data-from": first }, make("b", {}, title), make("span", {}, when)),
          { left: percent(x), width: percent(end - x), top: `${y}px`, height: `${height}px` })),
      ...story.phases.events.map(([x, y, radius, label, first, day]) =>
        put(make("span", { className: "event", "data-said": label, "data-from": first, "data-day": day, "aria-hidden": "true" }),
          { left: percent(x), top: `${y}px`, width: `${2 * radius}px`, height: `${2 * radius}px` })),
    );
    new ResizeObserver(() => explore.fitWords(words)).observe(words);
    document.getElementById("explore-events").replaceChildren(...story.phases.events
      .map(([, , , label, first, day]) => make("li", { "data-from": first, "data-day": day }, label)));
    const say = (/** @type {any} */ { target, clientX, clientY }) => {
      const { left, top } = words.getBoundingClientRect();
      explore.tip("phases", target.dataset?.said, clientX - left, clientY - top);
    };
    for (const kind of ["pointermove", "click"]) words.addEventListener(kind, say);
    words.addEventListener("pointerleave", () => explore.tip("phases", ""));
  };

  explore.beginPhases = (plot) => {
    const tag = () => {
      for (const drawn of plot.querySelectorAll(".scatterlayer > .trace")) drawn.dataset.band = drawn.__data__[0].trace.meta;
      explore.paintPhases();
    };
    plot.on("plotly_afterplot", tag);
    tag();
  };

  explore.paintPhases = () => {
    const { phase } = explore.chosen(), day = explore.dayOf();
    const since = Object.fromEntries(explore.story.phases.bands.map((band) => [band[0], band.at(-1)]));
    document.getElementById("explore-phases-title").textContent = explore.story.phaseTitles.findLast(([first]) => first <= day)[1];
    for (const part of document.querySelectorAll("#explore-phases-words [data-from], #explore-events [data-from], .other-plan")) part.hidden = part.dataset.from > day;
    // what was before the period
    const { from = "" } = explore.chosen();
    for (const part of document.querySelectorAll("#explore-phases-words .event, #explore-events li")) part.classList.toggle("is-off", part.dataset.day < from);
    for (const button of document.querySelectorAll("#explore-phases button")) button.setAttribute("aria-pressed", String(button.dataset.phase === phase));
    for (const drawn of document.querySelectorAll("#explore-phases [data-band]")) {
      drawn.classList.toggle("is-chosen", drawn.dataset.band === phase);
      drawn.style.display = since[drawn.dataset.band] > day ? "none" : "";
    }
  };
})();
