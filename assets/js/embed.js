// In an embed: tells the host how high the document is, in the dialects that newsrooms run, and
// takes its theme from it, or from its own address. Only the parent is listened to; what is not known is ignored.
(() => {
  "use strict";
  if (parent === window) return;
  const root = document.documentElement;
  const chart = location.pathname; // Datawrapper's listeners find the iframe by its window or by this
  const asked = new URLSearchParams(location.search);
  const pym = asked.get("childId"); // pym.js says it in the address
  const resizing = "[iFrameSizer]";
  let resizer; // the name that iframe-resizer 4 gave the iframe, once it has called
  let answered; // whether its call was answered; a document that arrives answers when it is whole
  let told = 0;

  // how high it is tells what is in it; in `explainer serve` that is nobody's business yet
  const send = (message) => parent.postMessage(message, window.storyShown ? location.origin : "*");

  function tell(again) {
    if (root.classList.contains("arriving")) return;
    const now = Math.ceil(document.body.getBoundingClientRect().bottom + scrollY);
    if (!now || (now === told && !again)) return;
    told = now;
    send({ "datawrapper-height": { [chart]: now } });
    if (pym) send(`pymxPYMx${pym}xPYMxheightxPYMx${now}`);
    if (resizer) send(`${resizing}${resizer}:${now}:${innerWidth}:${answered ? "resize" : "init"}`);
    answered = true;
  }

  function dress(theme) {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else if (theme === "auto") delete root.dataset.theme;
  }

  function hear(data) {
    if (typeof data !== "string") {
      const theme = data?.explainer?.theme;
      dress(theme);
      if (theme) tell(true); // a host that comes late asks by this
    } else if (data.startsWith(resizing)) {
      const words = data.slice(resizing.length).split(":");
      const called = words[2] === "true" || words[2] === "false"; // its settings, no later command
      if (called) [resizer, answered] = [words[0], false];
      tell(true);
    } else if (pym && data.startsWith(`pymxPYMx${pym}xPYMx`)) {
      tell(true);
    }
  }

  dress(asked.get("theme"));
  addEventListener("message", ({ source, data }) => source === parent && hear(data));
  new ResizeObserver(() => tell()).observe(document.body);
  addEventListener("load", () => tell(true));
  addEventListener("arrived", () => tell(true));
  tell();
})();
