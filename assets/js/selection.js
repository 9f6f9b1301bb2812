// The selection: read from the address and the controls, told to everything that shows it. Python has
// derived every state and every word of it; here it is decided which of them fit.
(() => {
  "use strict";
  const { all, one, every, hide, tell, within, fill } = elements;
  const data = JSON.parse(one("#picks").textContent);
  const last = data.days.length - 1;
  const kinds = ["country", "claim", "status", "type", "phase", "day", "text"];
  const atOnce = [], afterwards = []; // who is told of a change: in its frame, or in the one after it
  // made when they are first needed: each costs a slow phone 10 ms and more
  const made = {};
  const plural = (n) => (made.plural ||= new Intl.PluralRules(data.language)).select(n);
  let chosen = {}, passedOver = [];
  let view; // what is to be seen of it, from the first change on

  const counted = (key, n) => fill(data.forms[key][plural(n)] || data.forms[key].other, { n });
  // a day on which nothing changed shows what the newest one before it does
  const dayShown = () => (chosen.day ? data.days.findLastIndex((day) => day <= chosen.day) : last);
  const dayName = () => (!chosen.day || data.days.includes(chosen.day)) ? data.dayNames[dayShown()]
    : (made.day ||= new Intl.DateTimeFormat(data.locale, { dateStyle: "long", timeZone: "UTC" })).format(new Date(chosen.day));
  const stateOf = (code, what) => data.countries[code][what].findLast(([from]) => from <= dayShown());

  // ---- the address

  const statements = () => every("tr[data-country]");
  const statement = (id) => statements().find((one) => one.id === id);

  function readAddress() {
    const ids = { claim: statements().map(({ id }) => id), day: [data.days[0], data.days[last]], text: [] };
    for (const kind in data.names) ids[kind] = Object.keys(data.names[kind]);
    const [found, unknown] = readFragment(location.hash.slice(1), { ...ids, country: Object.keys(data.countries) });
    if (found.claim) found.country ||= statement(found.claim).dataset.country;
    return [found, unknown];
  }

  function writeAddress() {
    const picked = kinds.filter((kind) => chosen[kind]);
    if (picked.join() === "country") return `#${chosen.country}`;
    if (picked.join() === "country,claim") return `#${chosen.claim}`;
    const parts = new URLSearchParams(picked.map((kind) => [kind, chosen[kind]]));
    return picked.length ? `#${parts}` : location.pathname + location.search;
  }

  // ---- what fits it

  const tieTo = (statement, phase) =>
    statement.dataset.phases.split(" ").find((tie) => tie.startsWith(`${phase}:`))?.split(":")[1];

  const texts = new WeakMap();
  function words(row) {
    if (!texts.has(row)) {
      const told = (cell) => [...cell.childNodes].filter((node) => !node.matches?.(".same-kind"));
      const cells = [...row.cells].map((cell) =>
        told(cell).map((node) => node.textContent).join("").replace(/\s+/g, " ").trim());
      texts.set(row, cells.join(" ").toLowerCase());
    }
    return texts.get(row);
  }

  // the newest of several changes is told; what stands further down hears of it once the rest is seen
  let settle;
  function apply(soon) {
    const day = dayShown(), now = {}, countries = new Set(), shown = new Set();
    const needle = (chosen.text || "").trim().toLowerCase();
    for (const code in data.countries) now[code] = stateOf(code, "states");
    for (const one of statements()) {
      const { country, types } = one.dataset;
      const fits =
        within(one, day) &&
        (!chosen.status || now[country][2] === chosen.status) &&
        (!chosen.type || types.split(" ").includes(chosen.type)) &&
        (!chosen.phase || tieTo(one, chosen.phase)) &&
        (!needle || words(one).includes(needle));
      if (fits) countries.add(country);
      if (fits && (!chosen.country || country === chosen.country)) shown.add(one);
    }
    // where no statement stands, a country is found by its status alone
    if (!statements().length) for (const code in now) if (!chosen.status || now[code][2] === chosen.status) countries.add(code);
    const narrowed = ["status", "type", "phase", "text"].some((kind) => chosen[kind]);
    view = { day, now, countries, narrowed, shown };
    say();
    for (const listener of atOnce) listener({ ...chosen }, view);
    settle = () => {
      settle = undefined;
      for (const listener of afterwards) listener({ ...chosen }, view);
    };
    if (soon) requestAnimationFrame(() => setTimeout(() => settle?.()));
    else settle();
  }

  // the sentence of what is shown
  function say() {
    const line = one("#shown");
    if (!line) return;
    // a joint statement stands with each of its countries, and is one
    const claims = new Set([...view.shown].map(({ id, dataset }) => dataset.joint || id)).size;
    const countries = chosen.country ? Math.min(1, claims) : view.countries.size;
    const choices = [];
    if (chosen.country) choices.push(data.countries[chosen.country].name);
    for (const kind in data.names) if (chosen[kind]) choices.push(data.names[kind][chosen[kind]]);
    if (chosen.text) choices.push(fill(data.say.text, { text: chosen.text }));
    if (chosen.day) choices.push(fill(data.say.day, { day: dayName() }));
    const sentence = !claims ? "nothing" : choices.length ? "chosen" : "all";
    tell(line, fill(data.say[sentence], {
      claims: counted("claims", claims),
      countries: counted("countries", countries),
      choices: choices.join(data.say.separator),
    }));
    hide(one("#reset"), !choices.length);
    const note = one("#unknown");
    hide(note, !passedOver.length);
    note.textContent = fill(data.say.unknown, { parts: passedOver.join(", ").slice(0, 200) });
  }

  // ---- what the reader does

  function choose(change, how = "push") {
    const next = { ...chosen, ...change };
    if ("country" in change && !("claim" in change)) delete next.claim;
    if (next.day === data.days[last]) delete next.day;
    for (const kind of kinds) if (!next[kind]) delete next[kind];
    if (JSON.stringify(next) === JSON.stringify(chosen)) return;
    [chosen, passedOver] = [next, []];
    const address = writeAddress();
    // an embed leaves the history to its host
    history[how === "push" && parent === window ? "pushState" : "replaceState"](null, "", address);
    apply(true);
  }
  const toggle = (kind, value) => choose({ [kind]: chosen[kind] === value ? "" : value });

  function follow(fragment) {
    const found = statement(fragment);
    if (found) return choose({ country: found.dataset.country, claim: fragment }), true;
    if (Object.hasOwn(data.countries, fragment)) return toggle("country", fragment), true;
    return false;
  }

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const button = event.target.closest("button");
    const link = event.target.closest("a[href*='#']");
    const picks = link && (link.matches("[href^='#'], [data-country]") || link.querySelector(":scope > [data-country]"));
    const phase = event.target.closest("rect[data-phase]");
    if (button?.dataset.choose) toggle(button.dataset.choose, button.dataset.value);
    else if (button?.id === "reset") choose(Object.fromEntries(kinds.map((kind) => [kind, ""])));
    else if (button && "close" in button.dataset) choose({ country: "" });
    else if (picks && follow(link.getAttribute("href").split("#")[1])) event.preventDefault();
    else if (phase) toggle("phase", phase.dataset.phase);
  });
  document.addEventListener("input", (event) => {
    if (event.target.id === "search") choose({ text: event.target.value }, "replace");
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && chosen.country && event.target.id !== "search") choose({ country: "" });
  });

  function restore(scroll) {
    const [found, unknown] = readAddress();
    let place = document.getElementById(unknown[0]); // an ordinary one on the page, and no choice
    if (!place) {
      [chosen, passedOver] = [found, unknown];
      apply();
      place = document.getElementById(chosen.claim || chosen.country);
    }
    if (!scroll || !place) return;
    if (parent === window) place.scrollIntoView({ block: "nearest" });
    else scrollBy(0, place.getBoundingClientRect().top); // the other would scroll the host's page as well
  }
  addEventListener("popstate", () => restore(false));
  addEventListener("hashchange", () => restore(true));
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-keep-selection]");
    if (!link) return;
    // a document of a day says which it is where the other does not know
    const day = link.dataset.keepSelection, { hash } = location;
    link.hash = !day || chosen.day ? hash : `${hash ? `${hash}&` : ""}day=${day}`;
  }, true);

  window.explainer = {
    choose, data, dayName, tieTo,
    said: (code) => stateOf(code, "states")[5] + stateOf(code, "hover")[1],
    get chosen() { return { ...chosen }; },
    // a listener is told of every change, and of what there is already if something changed before
    onChange: (listener, soon) => {
      (soon ? atOnce : afterwards).push(listener);
      if (view) listener({ ...chosen }, view);
    },
  };
  addEventListener("pointerdown", () => document.documentElement.classList.add("touched"), { capture: true, once: true }); // see page.css
  for (const button of all("button:disabled")) button.disabled = false;
  // once the listeners below are there; without an address the document is as it should be
  if (location.hash) queueMicrotask(() => restore(true));
})();
