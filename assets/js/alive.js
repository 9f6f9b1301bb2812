// The exchange: Dash is given its parts, mounts two graphs, and each takes its still drawing's place
// in one frame once Plotly has drawn it. Loaded with Dash's scripts, never before a touch.
(() => {
  "use strict";
  const touch = matchMedia("(hover: none)").matches;
  const idle = window.requestIdleCallback || ((run) => setTimeout(run, 1));

  window.explainer.comeAlive = async (parts) => {
    prepare(parts);
    answerDash(parts);
    await new Promise((done) => idle(done, { timeout: 200 }));
    const drawn = figuresDrawn();
    new window.DashRenderer();
    await drawn;
    // not before: Dash has no store until it has mounted
    const store = (data) => window.dash_clientside.set_props("selection", { data });
    store(window.explainer.chosen);
    window.explainer.onChange(store);
  };

  // Dash asks a server for its layout and dependencies; both came with the document's own file.
  function answerDash({ layout, dependencies }) {
    const answers = { "_dash-layout": layout, "_dash-dependencies": dependencies };
    const ask = window.fetch;
    window.fetch = (url, options) => {
      const found = answers[String(url.url || url).split("/").pop()];
      if (!found) return ask(url, options);
      const headers = new Headers({ "content-type": "application/json" });
      return Promise.resolve({ ok: true, status: 200, headers, json: () => Promise.resolve(found) });
    };
  }

  function prepare({ config, layout }) {
    const entry = document.createElement("div");
    entry.id = "react-entry-point";
    const settings = document.createElement("script");
    Object.assign(settings, { id: "_dash-config", type: "application/json", textContent: JSON.stringify(config) });
    document.body.append(entry, settings);
    for (const graph of graphsIn(layout)) {
      if (touch) graph.config.staticPlot = true;
      if (graph.id === "map-graph") takeCoordinates(graph.figure.data);
    }
    window.dash_clientside = Object.assign(window.dash_clientside || {}, {
      explainer: { choose_on_map: choosing("map", "country"), choose_on_timeline: choosing("timeline", "phase") },
    });
    window.explainer.onChange(retell);
  }

  const graphsIn = (layout) =>
    layout.props.children.flatMap((child) => (child.props.children ? [child.props.children.props] : []));

  // The outlines stand in the still drawing already: relative whole steps, "m10 20l3-4…z".
  function takeCoordinates(traces) {
    document.querySelectorAll("#map .lands path").forEach((path, index) => {
      const xs = [], ys = [];
      let x = 0, y = 0, first = [0, 0];
      for (const [, command, numbers] of path.getAttribute("d").matchAll(/([ml])([-\d ]+)z?/g)) {
        const steps = numbers.match(/-?\d+/g).map(Number);
        for (let i = 0; i < steps.length; i += 2) {
          x += steps[i]; y += steps[i + 1];
          if (command === "m") {
            if (xs.length) { xs.push(null); ys.push(null); }
            first = [x, y];
          }
          xs.push(x); ys.push(y);
        }
        if (command === "l") { xs.push(first[0]); ys.push(first[1]); [x, y] = first; }
      }
      Object.assign(traces[index], { x: xs, y: ys });
    });
  }

  const choosing = (name, kind) => (click) => {
    const id = click && idsOf(name)[click.points[0].curveNumber];
    if (id) window.explainer.toggle(kind, id);
    return window.explainer.chosen;
  };
  // what Plotly says of the land under the mouse is true of the day that is shown
  function retell() {
    const plot = plotOf("map");
    for (const [index, trace] of (plot?._fullData || []).entries()) {
      const land = document.querySelector(`#map .figured a > [data-country="${plot.layout.meta.ids[index]}"]`);
      if (land) trace.text = land.parentNode.getAttribute("aria-label");
    }
  }
  const plotOf = (name) => document.querySelector(`#${name}-live .js-plotly-plot`);
  const idsOf = (name) => plotOf(name).layout.meta.ids;

  // ---- the exchange

  function figuresDrawn() {
    const waiting = ["map", "timeline"].filter((name) => {
      const frame = document.querySelector(`#${name} .frame`);
      return frame && frame.getClientRects().length;
    });
    return new Promise((done, fail) => {
      const entry = document.getElementById("react-entry-point");
      const tooLate = setTimeout(() => fail(new Error("no figure was drawn")), 30000);
      const left = new Set(waiting);
      const watch = new MutationObserver(() => {
        for (const name of ["map", "timeline"]) {
          const host = entry.querySelector(`#${name}-host`);
          if (host) document.getElementById(`${name}-live`)?.append(host);
        }
        for (const name of left) {
          const plot = plotOf(name);
          if (!plot || !plot.on || plot.dataset.watched) continue;
          plot.dataset.watched = "";
          plot.on("plotly_afterplot", () => {
            document.querySelector(`#${name}`).classList.add("is-live"); // what is hidden takes no focus
            tag(name, plot);
            left.delete(name);
            if (!left.size) { clearTimeout(tooLate); watch.disconnect(); done(); }
          });
        }
      });
      watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["class"] });
      if (!left.size) { clearTimeout(tooLate); done(); }
    });
  }

  const counterparts = {
    ".scatterlayer .fills path": "path, rect",
    ".scatterlayer .points path": "circle",
    ".shapelayer path": "line",
  };

  // Plotly draws again whenever it likes and wipes tags, so they are set after each drawing.
  function tag(name, plot) {
    for (const [drawn, still] of Object.entries(counterparts)) {
      const from = document.querySelectorAll(`#${name} .figured :is(${still})`);
      plot.querySelectorAll(drawn).forEach((path, index) => {
        path.removeAttribute("style");
        Object.assign(path.dataset, from[index]?.dataset);
        path.classList.add(...(from[index]?.classList || []));
      });
    }
    if (name === "map") {
      const scale = plot.clientWidth / plot.layout.xaxis.range[1];
      document.querySelectorAll("pattern[id^=live-]").forEach((pattern) => {
        pattern.setAttribute("patternTransform", `scale(${scale})`);
      });
    }
    window.explainer.apply();
    if (name === "map") window.explainer.makeListbox(plot);
  }
})();
