// The first of all: fetches what the app is made of, and answers Dash's two questions from it, so
// that the same app works where there is no server. Plotly is a promise until it is there; lists and
// words need not wait for it.
(() => {
  "use strict";
  const WAIT = 5000; // ms, the first time
  const root = document.documentElement;
  const own = /** @type {HTMLScriptElement} */ (document.currentScript), place = own.dataset;
  const here = own.src.replace(/[^/]*$/, "");
  // a copy that was saved while open stays as it was left: Dash would start a second time in it
  if (root.dataset.explore) {
    window.explore = { parts: new Promise(() => {}) };
    return;
  }
  // without these there is nothing to go on with: all is asked for anew, by hand or once the net is back
  const fail = () => {
    root.dataset.explore = "failed";
    addEventListener("online", () => location.reload());
  };
  addEventListener("error", ({ target }) => target instanceof HTMLScriptElement && target.defer && fail(), true);
  addEventListener("click", ({ target }) => target.closest?.(".loading .again") && location.reload());
  // a frame that may keep nothing (sandbox) has no cookie either, which Dash wants to read
  try { void document.cookie; } catch { Object.defineProperty(document, "cookie", { value: "" }); }

  const missing = (what, status) => Object.assign(new Error(`${what}: ${status}`), { gone: status === 404 });
  const script = (name) => new Promise((done, failed) => {
    const element = Object.assign(document.createElement("script"), { src: here + name, async: false });
    element.onload = () => { element.remove(); done(); }; // a copy of the document needs none of them
    element.onerror = () => real(element.src).then(({ status }) => failed(missing(name, status)), failed);
    document.head.append(element);
  });
  const json = (address) => real(address).then((answer) => {
    if (!answer.ok) throw missing(address, answer.status);
    return answer.json();
  });
  const there = (find) => new Promise((done) => {
    const look = () => {
      const found = find();
      if (found) done(found);
      else requestAnimationFrame(look);
    };
    look();
  });
  // what did not come is told where it is missing, and tried again: by hand, after a while, or once the
  // net is back; where the story has gone on since, the document of now has it
  async function insist(get, where, wait = WAIT) {
    try { return await get(); } catch (/** @type {any} */ reason) {
      const box = await there(() => document.getElementById(where));
      const word = box.appendChild(document.querySelector(".has-failed").cloneNode(true));
      word.setAttribute("role", "alert");
      await new Promise((again) => {
        word.querySelector(".again").onclick = () => (reason.gone ? location.reload() : again());
        if (reason.gone) return;
        addEventListener("online", again, { once: true });
        setTimeout(again, wait);
      });
      word.remove();
      return insist(get, where, wait * 2);
    }
  }

  const real = window.fetch.bind(window);
  const parts = json(place.parts);
  parts.catch(fail);
  window.fetch = /** @type {any} */ ((what, how) => {
    const part = /_dash-(layout|dependencies)(\?|$)/.exec(what.url || what);
    if (!part) return real(what, how);
    const headers = new Headers({ "content-type": "application/json" });
    return parts.then((all) => ({ ok: true, status: 200, headers, json: () => Promise.resolve(all[part[1]]) }));
  });
  const plotly = insist(() => script("plotly-basic.min.js"), "explore-map").then(() => window.Plotly);
  window.Plotly = plotly;
  const fetchGrid = () => Promise.all([json(place.grid), script("dash_ag_grid.min.js"), script("async-community.js")]).then(([found]) => found);
  let grid;

  window.explore = {
    parts,
    page: place.page,
    grid: () => (grid ||= insist(fetchGrid, "explore-grid-place")),
  };
})();
