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

  // a number up to twelve is a word, as in explainer/wording/catalogue.py
  const counted = (forms, n, gaps) => fill(forms[plural(n)] || forms.other, { n, many: data.numbers[n] || n, ...gaps });
  // a day on which nothing changed shows what the newest one before it does
  const dayShown = () => (chosen.day ? data.days.findLastIndex((day) => day <= chosen.day) : last);
  const dayName = () => (!chosen.day || data.days.includes(chosen.day)) ? data.dayNames[dayShown()]
    : (made.day ||= new Intl.DateTimeFormat(data.locale, { dateStyle: "long", timeZone: "UTC" })).format(new Date(chosen.day));
  const stateOf = (code, what) => data.countries[code][what]?.findLast(([from]) => from <= dayShown());

  // ---- the address

  const statements = () => every("#table article");
  const statement = (id) => statements().find((one) => one.id === id);
  const codes = new Map(statements().map((one) => [one, one.closest("details").id]));

  function readAddress() {
    const ids = { claim: statements().map(({ id }) => id), day: [data.days[0], data.days[last]], text: [] };
    for (const kind in data.names) ids[kind] = Object.keys(data.names[kind]);
    const [found, unknown] = readFragment(location.hash.slice(1), { ...ids, country: Object.keys(data.countries) });
    if (found.claim) found.country ||= codes.get(statement(found.claim));
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

  // a statement belongs to a phase by its source's own word, or else by the kind of its contributions
  const typesOf = ({ dataset: { kinds = "" } }) => kinds.split(" ").map((place) => data.types[place]);
  // from its day on, or the first of its month or year, until it is withdrawn
  const stands = (statement, day) =>
    data.days[day] >= `${statement.querySelector("time").dateTime}-01-01`.slice(0, 10) && within(statement, day);
  const tieTo = (statement, phase) => {
    const own = statement.dataset.phase;
    if (own) return own === phase && "own";
    return typesOf(statement).some((type) => data.kinds[phase]?.includes(type)) && "kind";
  };

  // the words of a statement, with its country's name
  const texts = new Map();
  function words(statement) {
    if (!texts.has(statement)) {
      const told = [...statement.children].filter((part) => !part.matches(".same-kind, .deeds"));
      const said = [data.countries[codes.get(statement)].name, ...told.map((part) => part.textContent)];
      texts.set(statement, said.join(" ").replace(/\s+/g, " ").toLowerCase());
    }
    return texts.get(statement);
  }

  function states() {
    const now = {};
    for (const code in data.countries) now[code] = stateOf(code, "states");
    return now;
  }

  // the newest of several changes is told; what stands further down hears of it once the rest is seen
  let settle;
  function apply(soon, change, place) {
    const day = dayShown(), now = states();
    const needle = (chosen.text || "").trim().toLowerCase();
    const ofStatus = (code) => !chosen.status || now[code][2] === chosen.status;
    const fits = new Set(statements().filter((one) =>
      stands(one, day) &&
      ofStatus(codes.get(one)) &&
      (!chosen.type || typesOf(one).includes(chosen.type)) &&
      (!chosen.phase || tieTo(one, chosen.phase)) &&
      (!needle || words(one).includes(needle))));
    // where there are no statements, as in an embed of the map, a country fits by its status
    const countries = new Set(codes.size ? [...fits].map((one) => codes.get(one)) : Object.keys(now).filter(ofStatus));
    const narrowed = ["status", "type", "phase", "text"].some((kind) => chosen[kind]);
    // what changed, and to which row or statement it goes
    view = { day, now, countries, narrowed, fits, change, place, byHand: soon };
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
    const shown = [...view.fits].filter((one) => !chosen.country || codes.get(one) === chosen.country);
    const claims = new Set(shown.map(({ id }) => id.split("--")[0])).size;
    const countries = chosen.country ? Math.min(1, claims) : view.countries.size;
    const choices = [];
    if (chosen.country) choices.push(data.countries[chosen.country].name);
    for (const kind in data.names) if (chosen[kind]) choices.push(data.names[kind][chosen[kind]]);
    if (chosen.text) choices.push(fill(data.say.text, { text: chosen.text }));
    if (chosen.day) choices.push(fill(data.say.day, { day: dayName() }));
    const sentence = !claims ? "nothing" : choices.length ? "chosen" : "all";
    tell(line, fill(data.say[sentence], {
      claims: counted(data.forms.claims, claims),
      countries: counted(data.forms.countries, countries),
      choices: choices.join(data.say.separator),
    }));
    hide(one("#reset"), !choices.length);
    const note = one("#unknown");
    hide(note, !passedOver.length);
    note.textContent = fill(data.say.unknown, { parts: passedOver.join(", ").slice(0, 200) });
  }

  // ---- what the reader does

  // ``place`` is the row or the statement to which the reader wants to go
  function choose(change, how = "push", place = "") {
    const next = { ...chosen, ...change };
    if ("country" in change && !("claim" in change)) delete next.claim;
    if (next.day === data.days[last]) delete next.day;
    for (const kind of kinds) if (!next[kind]) delete next[kind];
    const same = JSON.stringify(next) === JSON.stringify(chosen);
    if (same && !change.country && !place) return;
    [chosen, passedOver] = [next, []];
    // an embed leaves the history to its host
    const pushes = !same && how === "push" && parent === window;
    if (pushes) remember();
    history[pushes ? "pushState" : "replaceState"]({ y: scrollY, place }, "", writeAddress());
    // for a browser the address is a row far below; here it is a choice, made where the reader was
    if (pushes) history.scrollRestoration = "manual";
    apply(true, change, place);
  }
  const nothing = Object.fromEntries(kinds.map((kind) => [kind, ""]));
  const toggle = (kind, value) => choose({ [kind]: chosen[kind] === value ? "" : value });

  function follow(fragment) {
    const found = statement(fragment);
    if (found) {
      // what is in the way of a statement is taken back
      const rest = view && !view.fits.has(found) ? nothing : {};
      return choose({ ...rest, country: codes.get(found), claim: fragment }, "push", fragment), true;
    }
    if (!Object.hasOwn(data.countries, fragment)) return false;
    if (one("#card")?.hidden) choose({ country: fragment });
    else toggle("country", fragment);
    return true;
  }

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const button = event.target.closest("button");
    const link = event.target.closest("a[href*='#']");
    const picks = link && (link.matches("[href^='#'], [data-country]") || link.querySelector(":scope > [data-country]"));
    if (button?.dataset.choose) toggle(button.dataset.choose, button.dataset.value);
    else if (button?.id === "reset") choose(nothing);
    else if (button && "close" in button.dataset) choose({ country: "" });
    else if (picks && follow(link.getAttribute("href").split("#")[1])) event.preventDefault();
  });
  document.addEventListener("input", (event) => {
    if (event.target.id === "search") choose({ text: event.target.value }, "replace");
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && chosen.country && event.target.id !== "search") choose({ country: "" });
  });

  function restore(scroll) {
    const [found, unknown] = readAddress();
    const place = document.getElementById(unknown[0]); // an ordinary one on the page, and no choice
    if (!place) {
      [chosen, passedOver] = [found, unknown];
      // a statement's or a country's own address leads to it; one of several choices is a view
      apply(false, nothing, scroll && (chosen.claim || (Object.keys(chosen).join() === "country" && chosen.country)));
    } else if (scroll && parent === window) place.scrollIntoView({ block: "nearest" });
    else if (scroll) scrollBy(0, place.getBoundingClientRect().top); // the other would scroll the host's page as well
  }
  // where the reader was when leaving a choice, to be there again after coming back
  const remember = () => { if (history.state) history.replaceState({ ...history.state, y: scrollY }, ""); };
  function comeBack() {
    if (!history.state) return restore(false);
    restore(!!history.state.place);
    if (!history.state.place) scrollTo(0, history.state.y);
  }
  addEventListener("pagehide", remember);
  addEventListener("popstate", comeBack);
  addEventListener("hashchange", () => { if (!history.state) restore(true); });
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-keep-selection]");
    if (!link) return;
    // a document of a day says which it is where the other does not know
    const day = link.dataset.keepSelection, { hash } = location;
    link.hash = !day || chosen.day ? hash : `${hash ? `${hash}&` : ""}day=${day}`;
  }, true);

  window.explainer = {
    choose, counted, data, dayName, tieTo,
    said: (code) => stateOf(code, "states")[5] + stateOf(code, "hover")[1],
    get chosen() { return { ...chosen }; },
    get now() { return view?.now || states(); },
    // a listener is told of every change, and of what there is already if something changed before
    onChange: (listener, soon) => {
      (soon ? atOnce : afterwards).push(listener);
      if (view) listener({ ...chosen }, view);
    },
  };
  addEventListener("pointerdown", () => document.documentElement.classList.add("touched"), { capture: true, once: true }); // see page.css
  for (const button of all("button:disabled")) button.disabled = false;
  // once the listeners below are there; without an address the document is as it should be
  if (location.hash) queueMicrotask(() => (history.state ? comeBack() : restore(true)));
})();
