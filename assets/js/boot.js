// From still to live: Dash's scripts are fetched at the reader's first move and run once a control
// or a figure is touched. Whatever fails, the still page stays as it is.
(() => {
  "use strict";
  const root = document.documentElement;
  const template = document.getElementById("live").content;
  const scripts = [...template.querySelectorAll("script")].map((script) => script.getAttribute("src"));
  const wants = template.querySelector("link").getAttribute("href");
  const figures = "#map .frame, #timeline .frame";
  const net = navigator.connection || {};
  const thrifty = net.saveData || /2g|3g/.test(net.effectiveType || "");
  const idle = window.requestIdleCallback || ((run) => setTimeout(run, 1));
  let fetched, started;

  const moves = ["scroll", "pointermove", "pointerdown", "keydown", "touchstart"];
  const quiet = { passive: true, capture: true };
  // narrow, the timeline is a list and nothing else: then there is nothing to bring to life
  const drawn = () => [...document.querySelectorAll(figures)].some((frame) => frame.getClientRects().length);
  const onMove = () => thrifty || !drawn() || fetchAll().catch(() => {});
  const onUse = (event) => {
    if (event.target.closest?.(`button, input, select, .country-link, ${figures}`)) start();
  };
  const uses = ["pointerover", "pointerdown", "focusin"];
  moves.forEach((name) => addEventListener(name, onMove, quiet));
  uses.forEach((name) => addEventListener(name, onUse, quiet));
  if (Object.keys(window.explainer.chosen).length) start();

  function fetchAll() {
    if (fetched) return fetched;
    moves.forEach((name) => removeEventListener(name, onMove, quiet));
    // into the browser's cache, where the script elements find them
    for (const src of scripts) fetch(src, { priority: "low" }).catch(() => {});
    return (fetched = fetch(wants).then((answer) => {
      if (!answer.ok) throw new Error(`${wants}: ${answer.status}`);
      return answer.json();
    }));
  }

  async function start() {
    if (started || !drawn()) return;
    started = true;
    uses.forEach((name) => removeEventListener(name, onUse, quiet));
    root.dataset.explainer = "loading";
    try {
      const parts = await fetchAll();
      await new Promise((done) => idle(done, { timeout: 200 })); // some browsers are never idle
      await Promise.all(scripts.map(run));
      await window.explainer.comeAlive(parts);
      root.dataset.explainer = "live";
    } catch (reason) {
      root.dataset.explainer = "still";
      root.dataset.stillBecause = String(reason).slice(0, 200);
    }
  }

  // each in a task of its own, in their order
  const run = (src) => new Promise((done, fail) => {
    const script = Object.assign(document.createElement("script"), { src, async: false, onload: done });
    script.onerror = () => fail(new Error(src));
    document.body.append(script);
  });
})();
