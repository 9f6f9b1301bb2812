// The colours of the map: classes on the lands that Plotly has drawn, which the style sheet paints;
// set again after each drawing. Names and marks stand above, as plain elements.
(() => {
  "use strict";
  const explore = window.explore;
  let lands = {}, graph;

  explore.beginMap = (plot) => {
    graph = plot;
    explore.takeLands(plot);
    explore.drawCompared(plot);
    plot.on("plotly_afterplot", tag);
    tag();
    explore.map.begin(plot);
  };

  function tag() {
    lands = {};
    for (const drawn of graph.querySelectorAll(".scatterlayer > .trace")) {
      const [code, tone] = drawn.__data__[0].trace.meta.split(":");
      if (code in explore.story.countries) lands[code] = drawn;
      else drawn.setAttribute("class", `trace t-${tone}`);
    }
    paint(explore.shown());
  }

  function paint({ now, codes, narrowed }) {
    const { country } = explore.chosen();
    for (const [code, drawn] of Object.entries(lands)) {
      const [, tone, , , old] = now[code];
      const marks = [`trace t-${tone}`, old && "is-old", narrowed && tone !== "host" && !codes.has(code) && "is-off", code === country && "is-chosen"];
      drawn.setAttribute("class", marks.filter(Boolean).join(" "));
    }
  }

  explore.makeNames = () => {
    const { names, small, dots } = explore.story.map;
    const sign = (code, x, y, kind, words = "", tone = "land") =>
      Object.assign(explore.make("span", { className: kind, "data-of": code, "data-tone": tone }, words), { at: [x, y] });
    document.getElementById("explore-map-words").replaceChildren(
      ...small.map(([code, x, y]) => sign(code, x, y, "small")),
      // below the names: a country without one has its dot where a neighbour's may stand
      ...dots.map(([code, x, y]) => sign(code, x, y, "dot")),
      ...names.map(([code, x, y, words, from, until, tone]) =>
        Object.assign(sign(code, x, y, "name", words, tone), { from, until: until || Infinity })),
    );
    new ResizeObserver(explore.map.place).observe(document.getElementById("explore-map"));
  };

  explore.paintMap = (shown) => {
    paint(shown);
    const { country } = explore.chosen();
    for (const sign of document.getElementById("explore-map-words").children) {
      const state = shown.now[sign.dataset.of];
      if (!state) continue;
      sign.dataset.tone = state[1];
      sign.classList.toggle("is-off", shown.narrowed && state[1] !== "host" && !shown.codes.has(sign.dataset.of));
      sign.classList.toggle("is-chosen", sign.dataset.of === country);
      if (sign.matches(".dot")) sign.classList.toggle("is-away", !state[3]);
    }
    const box = document.getElementById("explore-map").classList;
    box.toggle("has-country", !!country);
    box.toggle("is-narrowed", shown.narrowed);
  };
})();
