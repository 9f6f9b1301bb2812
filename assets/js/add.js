// The form at the desk: what is done with it. Nothing is written without a key or a press of the editor.
(() => {
  "use strict";
  const { one } = elements;
  const { lead } = addWays;
  const { askSoon, leave, lose, post, see, set, start, tryToWrite } = addAsked;
  const done = one("#done");
  let writing = false;
  let last; // what was written, to be put back

  function say(html) {
    done.innerHTML = html;
    done.hidden = !html;
  }
  async function write() {
    if (writing) return;
    writing = true;
    try {
      one(":focus")?.blur();
      const { ready, first, sent, fingerprint } = await tryToWrite();
      const wrong = one("#form [aria-invalid]"); // the first in the order of the form
      if (!ready) return lead(wrong?.name || wrong?.id || first);
      const said = await post("write", { ...sent, fingerprint });
      if (said.told) set(said.told);
      if (said.stopped) stop(said.stopped);
      if (!said.written) return;
      last = filled.copy();
      say(said.written);
      await start({});
      addLook.renewMap();
      scrollTo(0, 0);
      lead("source.url");
    } catch (error) {
      lose(error);
    } finally {
      writing = false;
    }
  }
  function stop(why) {
    const told = document.createElement("p");
    told.textContent = why;
    say(told.outerHTML);
  }
  async function undo() {
    const said = await post("undo", {});
    if (said.stopped) return stop(said.stopped);
    say(said.undone);
    addLook.renewMap();
    await start(last);
    lead("source.url");
  }

  const deeds = {
    undo,
    again: () => { say(""); start({ texts: { "source.url": last.texts["source.url"] } }).then(() => lead("claim.countries")); },
    take: () => { say(""); start(handed.filled()).then(() => lead("claim.countries")); },
    keep: () => { say(""); lead("source.url"); },
  };
  one("#form").addEventListener("input", ({ target }) => {
    if (!target.name) return;
    filled.touched(target);
    // at once, so that Tab finds its fields; of a known page they go again
    if (target.name === "source.url" && /^\s*https?:/.test(target.value)) one("[data-shown='new-page']").hidden = false;
    askSoon(["radio", "checkbox"].includes(target.type) || target.name === "source.url" ? 0 : 300);
  });
  one("#form").addEventListener("focusout", ({ target }) => { if (target.name) leave(); });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) write();
  });
  document.addEventListener("click", (event) => {
    const way = event.target.closest("[data-to]");
    const press = event.target.closest("[data-view]");
    const deed = event.target.closest("[data-do]");
    if (way) event.preventDefault();
    if (way) lead(way.dataset.to);
    if (press) see(press.dataset.view);
    if (deed) Promise.resolve(deeds[deed.dataset.do]()).catch(lose);
  });
  // whoever writes in a language sees it in that language
  one("#form").addEventListener("focusin", ({ target }) => { if (/^claim\.(text|offer)\./.test(target.name || "")) see(target.lang); });
  one("#write").addEventListener("click", write);
  one("#drop").addEventListener("click", () => { say(""); start({}).then(() => lead("source.url")); });

  const draft = filled.draft();
  const isOther = handed.url && !filled.isEmpty(draft) && draft.texts["source.url"] !== handed.url;
  if (isOther) say(one("#handed").innerHTML);
  start(handed.url && filled.isEmpty(draft) ? handed.filled() : draft);
  lead(handed.url && !isOther ? "claim.countries" : "source.url");
  listen(() => { addLook.renewMap(); askSoon(0); }, lose);
})();
