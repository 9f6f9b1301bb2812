// Only in `explainer serve`: a good change reloads the page as it was left, a bad one is told in a
// bar. The choice stands in the address; what does not is kept for the moment of reloading.
(() => {
  const kept = "explainer serve";
  const all = (selector) => [...document.querySelectorAll(selector)];
  const name = (one) => (one.id ? `#${CSS.escape(one.id)}` : `.${one.classList[0]}`);
  const scrolled = () => all("[id], .scroller, .chips").filter((one) => one.scrollLeft || one.scrollTop);

  window.reloadAsLeft = () => {
    const left = {
      path: location.pathname,
      open: all("details").map((one) => one.open),
      focus: document.activeElement?.id,
      page: [scrollX, scrollY],
      scrolled: scrolled().map((one) => [name(one), one.scrollLeft, one.scrollTop]),
    };
    sessionStorage.setItem(kept, JSON.stringify(left));
    location.reload();
  };

  const left = JSON.parse(sessionStorage.getItem(kept));
  sessionStorage.removeItem(kept);
  if (left?.path === location.pathname) {
    all("details").forEach((one, index) => (one.open = left.open[index] ?? one.open));
    const scroll = () => {
      for (const [which, x, y] of left.scrolled) document.querySelector(which)?.scrollTo({ left: x, top: y, behavior: "instant" });
      scrollTo({ left: left.page[0], top: left.page[1], behavior: "instant" });
    };
    if (left.focus) document.getElementById(left.focus)?.focus({ preventScroll: true });
    scroll();
    // rows that come late make room to scroll to, and the browser has its own idea of where it was
    addEventListener("arrived", scroll);
    addEventListener("load", () => requestAnimationFrame(scroll));
  }

  if (window.frameElement) return; // whoever framed it listens
  const bar = Object.assign(document.createElement("aside"), { id: "desk", hidden: true });
  bar.setAttribute("role", "alert");
  bar.style.cssText =
    "position:fixed;left:0;right:0;top:0;max-height:45vh;overflow:auto;z-index:99;padding:.75rem 1rem;" +
    "background:#7a1410;color:#fff;font:14px/1.45 ui-monospace,monospace;white-space:pre-wrap";
  document.body.append(bar);
  listen(({ story, problems }) => {
    if (story !== window.storyShown) window.reloadAsLeft();
    bar.hidden = !problems.length;
    bar.textContent = problems.join("\n\n");
  });
})();
