// The first of all: fetches what the app is made of, and answers Dash's two questions from it, so
// that the same app works where there is no server. Plotly is a promise until it is there; lists and
// words need not wait for it.
(() => {
  "use strict";
  const root = document.documentElement;
  const place = document.currentScript.dataset;
  const here = document.currentScript.src.replace(/[^/]*$/, "");
  const fail = () => { root.dataset.explore = "failed"; };
  addEventListener("error", ({ target }) => target.tagName === "SCRIPT" && fail(), true);

  const script = (name) => new Promise((done, failed) => {
    const element = Object.assign(document.createElement("script"), { src: here + name, async: false });
    element.onload = done;
    element.onerror = () => failed(new Error(name));
    document.head.append(element);
  });
  const json = (address) => real(address).then((answer) => {
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json();
  });

  const real = window.fetch.bind(window);
  const parts = json(place.parts);
  parts.catch(fail);
  window.fetch = (what, how) => {
    const part = /_dash-(layout|dependencies)(\?|$)/.exec(what.url || what);
    if (!part) return real(what, how);
    const headers = new Headers({ "content-type": "application/json" });
    return parts.then((all) => ({ ok: true, status: 200, headers, json: () => Promise.resolve(all[part[1]]) }));
  };
  const plotly = script("plotly-basic.min.js").then(() => window.Plotly);
  plotly.catch(fail);
  window.Plotly = plotly;
  let grid;

  window.explore = {
    parts,
    page: place.page,
    grid: () => (grid ||= Promise.all([json(place.grid), script("dash_ag_grid.min.js"), script("async-community.js")]).then(([found]) => found)),
  };
})();
