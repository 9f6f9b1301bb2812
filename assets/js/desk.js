// Only in `explainer serve`: reloads the page after a good change, lists problems after a bad one.
(() => {
  "use strict";
  let shown;
  const bar = Object.assign(document.createElement("aside"), { id: "desk", hidden: true });
  bar.setAttribute("role", "alert");
  bar.style.cssText =
    "position:fixed;left:0;right:0;top:0;max-height:45vh;overflow:auto;z-index:99;padding:.75rem 1rem;" +
    "background:#7a1410;color:#fff;font:14px/1.45 ui-monospace,monospace;white-space:pre-wrap";
  document.body.append(bar);
  new EventSource("/desk/events").onmessage = (message) => {
    const { story, problems } = JSON.parse(message.data);
    if (shown !== undefined && story !== shown && !problems.length) location.reload();
    shown = story;
    bar.hidden = !problems.length;
    bar.textContent = problems.join("\n\n");
  };
})();
