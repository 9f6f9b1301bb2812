// What the form at the desk asks the server: what follows from what is filled in, after each change. One question
// is under way at a time, and the newest answer is shown.
const addAsked = (() => {
  "use strict";
  const { all, one, put } = elements;
  let timer = 0; // of a question that will be asked
  let under = 0; // what is asked just now
  let asking; // one question is under way at a time
  let again = false;
  let seen = ""; // what the answer that is shown is about
  let answer;
  let tried = false; // to write: then what is missing is a problem
  let view = all("[data-view]")[0]?.dataset.view || "";

  async function post(what, sent) {
    const headers = { "Content-Type": "application/json", "X-Desk-Token": one("main").dataset.token };
    under++;
    tellBusy();
    try {
      const said = await fetch(`/desk/add/${what}`, { method: "POST", headers, body: JSON.stringify(sent) });
      if (!said.ok) throw new Error(said.status < 500 ? await said.text() : "");
      one("#lost").hidden = true;
      return await said.json();
    } finally {
      under--;
      tellBusy();
    }
  }
  // what comes of it is not yet what it will be
  const tellBusy = () => put(one(".comes"), "aria-busy", String(under > 0 || timer > 0));
  const sending = () => ({ ...filled.sent(), view, tried });
  const isSame = () => JSON.stringify(filled.sent()) === seen;
  const lose = (error) => {
    one("#lost").hidden = false;
    one("#lost").textContent = (!(error instanceof TypeError) && error.message) || one("#lost").dataset.say;
  };

  function ask() {
    wait(0);
    again = true;
    return (asking ||= rounds().finally(() => (asking = null)));
  }
  async function rounds() {
    while (again) {
      again = false;
      const about = JSON.stringify(filled.sent());
      const told = await post("try", sending());
      [answer, seen] = [told, about];
      set(told);
      settle();
    }
  }
  // what a list takes that somebody left, and what a field says better that nobody is in
  function settle() {
    if (!isSame()) return;
    for (const [name, entry] of Object.entries(answer.taken)) boxes.take(name, entry);
    for (const [name, value] of Object.entries(answer.put))
      if (!filled.inputs(name).includes(document.activeElement) && filled.put(name, value)) again = true;
    if (again && !asking) ask().catch(lose);
  }
  function set(told) {
    filled.offer(told.offered);
    addLook.set(told);
  }
  // one timer for whatever is to be done next
  function wait(number) {
    clearTimeout(timer);
    timer = number;
    tellBusy();
  }
  const askSoon = (delay) => wait(setTimeout(() => ask().catch(lose), delay));
  const find = async (list, typed) => (await post("list", { ...filled.sent(), list, typed })).options;
  const boxes = lists.attach(find, () => leave());
  // nothing is asked where nothing changed
  const leave = () => wait(setTimeout(() => {
    wait(0);
    if (isSame()) settle();
    else ask().catch(lose);
  }));

  function see(language) {
    if (language === view) return;
    view = language;
    for (const press of all("[data-view]")) press.setAttribute("aria-pressed", String(press.dataset.view === view));
    askSoon(0);
  }
  function start(entire) {
    filled.take(entire);
    boxes.draw();
    tried = false;
    return ask().catch(lose);
  }
  // with whatever was not asked yet; what was shown of the same is what may be written
  async function tryToWrite() {
    tried = true;
    const shown = isSame() && answer?.ready && answer.fingerprint;
    await ask();
    return { ...answer, fingerprint: shown || answer.fingerprint, sent: sending() };
  }

  return { askSoon, leave, lose, post, see, set, start, tryToWrite };
})();
