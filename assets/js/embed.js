// In an embed: tells the host how high the document is, in the dialects that newsrooms run, and
// takes its theme from it. Only the parent is listened to; what is not known is ignored.
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

  // WordPress knows an embed by its secret
  const whisper = (message, value) => send({ message, value, secret: root.dataset.secret });

  function tell(again) {
    if (root.classList.contains("arriving")) return;
    const now = Math.ceil(document.body.getBoundingClientRect().bottom + scrollY);
    if (!now || (now === told && !again)) return;
    told = now;
    send({ "datawrapper-height": { [chart]: now } });
    if (pym) send(`pymxPYMx${pym}xPYMxheightxPYMx${now}`);
    if (root.dataset.secret) whisper("height", now);
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
      const ready = data?.message === "ready" && /^\w+$/.test(data.secret);
      if (ready) root.dataset.secret = data.secret;
      if (theme || ready) tell(true); // a host that comes late asks by this
    } else if (data.startsWith(resizing)) {
      const words = data.slice(resizing.length).split(":");
      const called = words[2] === "true" || words[2] === "false"; // its settings, no later command
      if (called && resizer !== words[0]) [resizer, answered] = [words[0], false]; // it calls twice
      tell(true);
    } else if (pym && data.startsWith(`pymxPYMx${pym}xPYMx`)) {
      tell(true);
    }
  }

  // its sandbox opens no window: it leads to the site itself
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!root.dataset.secret || event.defaultPrevented || link?.host !== location.host || link.pathname === location.pathname) return;
    event.preventDefault();
    whisper("link", link.href);
  });
  addEventListener("message", ({ source, data }) => source === parent && hear(data));
  new ResizeObserver(() => tell()).observe(document.body);
  addEventListener("load", () => tell(true));
  addEventListener("arrived", () => tell(true));
  tell();
})();
