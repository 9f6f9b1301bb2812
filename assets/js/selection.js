// The selection: read from the address and the controls, told to everything that shows it. Python has
// derived where every country stands and every word for it; here it is decided which of them fit.
(() => {
  "use strict";
  const { all, one, fill } = elements;
  const data = JSON.parse(one("#picks").textContent);
  const statements = window.statements?.(data); // where there are any
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

  // ---- the address

  function readAddress() {
    const ids = { claim: statements ? statements.all().map(({ id }) => id) : [], day: [data.days[0], data.days[last]], text: [], place: all("[id]").map(({ id }) => id) };
    for (const kind in data.names) ids[kind] = Object.keys(data.names[kind]);
    const [found, unknown] = readFragment(location.hash.slice(1), { ...ids, country: Object.keys(data.countries) });
    if (found.claim) found.country ||= statements.codes.get(statements.find(found.claim));
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

  // where each country stands on the shown day
  function standsNow() {
    const now = {}, today = dayShown();
    for (const code in data.countries) {
      const stand = data.countries[code].stands?.findLast(({ from }) => from <= today);
      if (!stand) continue;
      const { is, from, stale } = stand, { tone } = data.standings[is];
      now[code] = { tone, day: data.days[from], ...stand, status: is[0] === "-" ? "" : is, old: stale <= today };
    }
    return now;
  }

  function look(change, place, byHand) {
    const day = dayShown(), now = standsNow();
    const ofStatus = (code) => !chosen.status || now[code].status === chosen.status;
    const fits = new Set(statements?.fitting(chosen, day, ofStatus));
    // where there are no statements, as in an embed of the map, a country fits by its status
    const countries = new Set(statements?.codes.size ? [...fits].map((one) => statements.codes.get(one)) : Object.keys(now).filter(ofStatus));
    const narrowed = ["status", "type", "phase", "text"].some((kind) => chosen[kind]);
    // what changed, and to which row or statement it goes
    return { day, now, countries, narrowed, fits, change, place, byHand, unknown: passedOver };
  }

  // the newest of several changes is told; what stands further down hears of it once the rest is seen
  let settle;
  let write; // to the history, which keeps a slow phone waiting: once the change is seen
  function apply(soon, change, place) {
    view = look(change, place, soon);
    for (const listener of atOnce) listener({ ...chosen }, view);
    settle = () => {
      settle = undefined;
      write?.();
      for (const listener of afterwards) listener({ ...chosen }, view);
    };
    if (soon) requestAnimationFrame(() => setTimeout(() => settle?.()));
    else settle();
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
    write?.();
    [chosen, passedOver] = [next, []];
    // an embed leaves the history to its host
    const pushes = !same && how === "push" && parent === window, y = scrollY;
    write = () => {
      write = undefined;
      if (pushes) remember(y);
      history[pushes ? "pushState" : "replaceState"]({ y, place }, "", writeAddress());
      // for a browser the address is a row far below; here it is a choice, made where the reader was
      if (pushes) history.scrollRestoration = "manual";
    };
    apply(true, change, place);
  }
  const nothing = Object.fromEntries(kinds.map((kind) => [kind, ""]));
  const toggle = (kind, value) => choose({ [kind]: chosen[kind] === value ? "" : value });

  function follow(fragment) {
    const found = statements?.find(fragment);
    if (found) {
      // what is in the way of a statement is taken back
      const rest = view && !view.fits.has(found) ? nothing : {};
      return choose({ ...rest, country: statements.codes.get(found), claim: fragment }, "push", fragment), true;
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
    const [{ place: id, ...found }, unknown] = readAddress();
    const place = document.getElementById(id); // an ordinary one on the page, and no choice
    if (!place) {
      [chosen, passedOver] = [found, unknown];
      // a statement's or a country's own address leads to it; one of several choices is a view
      apply(false, nothing, scroll && (chosen.claim || (Object.keys(chosen).join() === "country" && chosen.country)));
    } else if (parent !== window) scroll && scrollBy(0, place.getBoundingClientRect().top); // another way would scroll the host's page as well
    else if (location.hash !== `#${id}`) location.replace(`#${id}`); // what was meant; it opens what is folded around it
    else if (scroll) place.scrollIntoView({ block: "nearest" });
  }
  // where the reader was when leaving a choice, to be there again after coming back
  const remember = (y) => { if (history.state) history.replaceState({ ...history.state, y }, ""); };
  function comeBack() {
    write = undefined;
    if (!history.state) return restore(false);
    restore(!!history.state.place);
    if (!history.state.place) scrollTo(0, history.state.y);
  }
  addEventListener("pagehide", () => {
    write?.();
    remember(scrollY);
  });
  addEventListener("popstate", comeBack);
  addEventListener("hashchange", () => { if (!history.state) restore(true); });
  addEventListener("click", (event) => {
    write?.(); // whatever is pressed finds the address as it should be
    const link = event.target.closest?.("a[data-keep-selection]");
    if (!link) return;
    // a document of a day says which it is where the other does not know
    const day = link.dataset.keepSelection, { hash } = location;
    link.hash = !day || chosen.day ? hash : `${hash ? `${hash}&` : ""}day=${day}`;
  }, true);

  window.explainer = {
    choose, counted, data, dayName, statements,
    get chosen() { return { ...chosen }; },
    get now() { return view?.now || standsNow(); },
    // every listener in turn is told of what is there, as long as nothing was chosen
    *rehearsal() {
      const seen = look({});
      for (const listener of [...atOnce, ...afterwards]) {
        yield;
        if (view) return;
        listener({}, seen);
      }
    },
    // a listener is told of every change, and of what there is already if something changed before
    onChange: (listener, soon) => {
      (soon ? atOnce : afterwards).push(listener);
      if (view) listener({ ...chosen }, view);
    },
  };
  for (const button of all("button:disabled")) button.disabled = false;
  // once the listeners below are there; without an address the document is as it should be
  if (location.hash) queueMicrotask(() => (history.state ? comeBack() : restore(true)));
})();
