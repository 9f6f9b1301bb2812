// The selection: read from the address and the controls, applied to everything that carries a tag.
// Python has derived every state and every word of it; here they are picked.
(() => {
  "use strict";
  const root = document.documentElement;
  const data = JSON.parse(document.getElementById("picks").textContent);
  const last = data.days.length - 1;
  const kinds = ["country", "claim", "status", "type", "phase", "day", "text"];
  // made when they are first needed: each costs a slow phone 10 ms and more
  const made = {};
  const plural = (n) => (made.plural ||= new Intl.PluralRules(data.language)).select(n);
  const listed = (names) => (made.listed ||= new Intl.ListFormat(data.locale)).format(names);
  const inOrder = (a, b) => (made.order ||= new Intl.Collator(data.language, { numeric: true })).compare(a, b);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);
  const tagged = {}; // what carries tags is looked for once
  const every = (selector) => (tagged[selector] ||= all(selector));
  const listeners = [];
  let chosen = {}, passedOver = [];
  let now; // the state of each country on the day that is shown
  const having = (status) => Object.keys(now).filter((code) => now[code][2] === status);

  const fill = (sentence, gaps) => sentence.replace(/\{(\w+)\}/g, (_, gap) => gaps[gap]);
  const counted = (key, n) => fill(data.forms[key][plural(n)] || data.forms[key].other, { n });
  // a day on which nothing changed shows what the newest one before it does
  const dayShown = () => (chosen.day ? data.days.findLastIndex((day) => day <= chosen.day) : last);
  const dayName = () => (!chosen.day || data.days.includes(chosen.day)) ? data.dayNames[dayShown()]
    : (made.day ||= new Intl.DateTimeFormat(data.locale, { dateStyle: "long", timeZone: "UTC" })).format(new Date(chosen.day));
  const stateOf = (code, what) => data.countries[code][what]?.findLast(([from]) => from <= dayShown());

  // ---- the address

  const claimRow = (id) => every("tr[data-country]").find((row) => row.id === id);

  function readAddress() {
    const ids = { claim: every("tr[data-country]").map((row) => row.id), day: [data.days[0], data.days[last]], text: [] };
    for (const kind in data.names) ids[kind] = Object.keys(data.names[kind]);
    const [found, unknown] = readFragment(location.hash.slice(1), { ...ids, country: Object.keys(data.countries) });
    if (found.claim) found.country ||= claimRow(found.claim).dataset.country;
    return [found, unknown];
  }

  function writeAddress() {
    const picked = kinds.filter((kind) => chosen[kind]);
    if (picked.join() === "country") return `#${chosen.country}`;
    if (picked.join() === "country,claim") return `#${chosen.claim}`;
    const parts = new URLSearchParams(picked.map((kind) => [kind, chosen[kind]]));
    return picked.length ? `#${parts}` : location.pathname + location.search;
  }

  // ---- applying it

  const within = (element, day) =>
    day >= +(element.dataset.from || 0) && day < +(element.dataset.until || Infinity);
  // what is there already is not written again: even that would cost a layout
  const hide = (element, hidden) => { if (element.hidden !== hidden) element.hidden = hidden; };
  const mark = (element, name, on) => { if (element.classList.contains(name) !== !!on) element.classList.toggle(name); };
  const put = (element, name, value) => { if (element.getAttribute(name) !== value) element.setAttribute(name, value); };
  const tell = (element, text) => { if (element.textContent !== text) element.textContent = text; };

  function tieTo(row, phase) {
    return row.dataset.phases.split(" ").find((tie) => tie.startsWith(`${phase}:`))?.split(":")[1];
  }

  // the map, the controls and the sentence in this frame; what stands further down once that is seen
  let settle;
  function apply(soon) {
    const day = dayShown();
    const needle = (chosen.text || "").trim().toLowerCase();
    now = {};
    for (const code in data.countries) now[code] = stateOf(code, "states");
    const rows = every("tr[data-country]"), shown = [], hidden = [], countries = new Set();
    for (const row of rows) {
      const set = row.dataset;
      const fits =
        within(row, day) &&
        (!chosen.status || now[set.country][2] === chosen.status) &&
        (!chosen.type || set.types.split(" ").includes(chosen.type)) &&
        (!chosen.phase || tieTo(row, chosen.phase)) &&
        (!needle || words(row).includes(needle));
      if (fits) countries.add(set.country);
      (fits && (!chosen.country || set.country === chosen.country) ? shown : hidden).push(row);
    }
    paint(day, countries);
    // a joint statement has a row with each of its countries, and is one
    const statements = new Set(shown.map((row) => row.dataset.joint || row.id)).size;
    say(statements, chosen.country ? Math.min(1, statements) : countries.size);
    settle = () => {
      settle = undefined;
      for (const row of shown) hide(row, false), mark(row, "is-chosen", row.id === chosen.claim);
      for (const row of hidden) hide(row, true);
      for (const note of every(".same-kind")) hide(note, tieTo(note.closest("tr"), chosen.phase || "") !== "kind");
      for (const drawing of every("#map [role=img]")) put(drawing, "aria-label", alt());
      for (const nothing of every("#nothing")) hide(nothing, shown.length > 0);
      for (const part of every("[data-said]")) tell(part, JSON.parse(part.dataset.said).findLast(([from]) => from <= day)[1]);
      for (const part of every(":is([data-from], [data-until]):not(tr)")) hide(part, !within(part, day));
      for (const card of every(".card")) mark(card, "is-chosen", card.dataset.country === chosen.country);
      for (const claim of every("[data-claim]")) mark(claim, "is-chosen", claim.dataset.claim === chosen.claim);
      for (const listener of listeners) listener({ ...chosen });
    };
    if (soon) requestAnimationFrame(() => setTimeout(() => settle?.()));
    else settle();
  }

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

  function paint(day, countries) {
    const narrowed = ["status", "type", "phase", "text"].some((kind) => chosen[kind]);
    for (const land of every("[data-country][data-tone]")) {
      const code = land.dataset.country;
      if (!now[code]) continue;
      const [, tone, , old, dot, label] = now[code];
      put(land, "data-tone", tone);
      if (land.tagName === "path") land.toggleAttribute("data-old", !!old);
      mark(land, "is-off", narrowed && !countries.has(code));
      mark(land, "is-chosen", code === chosen.country);
      if (land.tagName !== "A") continue;
      if (land.hasAttribute("aria-label")) put(land, "aria-label", label);
      if (code === chosen.country) put(land, "aria-current", "true");
      else land.removeAttribute("aria-current");
      const key = land.querySelector(":scope > .key"), help = land.querySelector(":scope > .other-help");
      if (key) put(key, "data-tone", tone);
      if (help) hide(help, !dot);
    }
    for (const sign of every(".above [data-country]")) {
      if (!now[sign.dataset.country]) continue;
      const [, tone, , , dot] = now[sign.dataset.country];
      if (sign.matches(".dot")) mark(sign, "off", !dot);
      if (sign.matches(".small")) put(sign, "data-tone", tone);
    }
    for (const button of every("button[data-choose]")) {
      const { choose, value } = button.dataset;
      put(button, "aria-pressed", String(chosen[choose] === value));
      const count = button.querySelector(".count");
      if (count) tell(count, String(having(value).length));
    }
    for (const aged of every(".old-sign")) {
      const said = data.old.findLast(([from]) => from <= day)[1];
      hide(aged, !said);
      tell(aged.lastChild, said);
    }
    const standing = one("#standing a");
    if (standing) {
      hide(standing, !chosen.country);
      hide(standing.previousSibling, !!chosen.country);
      if (chosen.country) {
        standing.textContent = now[chosen.country][5];
        standing.href = `${data.page}country/${chosen.country}/`;
      }
    }
    count(day);
    const banner = one(".banner");
    if (banner) {
      made.banner ||= [banner.textContent, banner.hidden];
      tell(banner, chosen.day ? fill(data.say.then, { as_of: dayName() }) : made.banner[0]);
      hide(banner, !chosen.day && made.banner[1]);
      hide(one(".dates"), !!chosen.day);
    }
    mark(root, "has-country", chosen.country);
    mark(root, "is-narrowed", narrowed);
    const slider = one("#day");
    if (slider) {
      slider.value = day;
      put(slider, "aria-valuetext", dayName());
      tell(one("#day-shown"), dayName());
    }
    const search = one("#search");
    if (search && document.activeElement !== search) search.value = chosen.text || "";
  }

  // how many countries stand where, in the answer
  function count(day) {
    if (!data.counts[0]) return;
    const [, covered, ...counts] = data.counts.findLast(([from]) => from <= day);
    const tiles = [...one(".counts").children];
    tell(one(".covered"), covered);
    tiles.forEach((tile, place) => {
      tell(tile.querySelector("b"), String(counts[place]));
      hide(tile, tile.firstChild.dataset.tone === "none" && !counts[place]);
    });
    one(".share").replaceChildren(...tiles.flatMap((tile, place) =>
      Array.from({ length: counts[place] }, () => tile.firstChild.cloneNode())));
  }

  // what the map shows that day, and what is chosen on it
  function alt() {
    const groups = data.alt.order.map((id) => {
      const names = having(id).map((code) => data.countries[code].name).sort(inOrder);
      return names.length && fill(data.alt.group, { status: data.names.status[id], n: names.length, names: listed(names) });
    });
    const said = groups.filter(Boolean).join(" ") || data.alt.nothing;
    const map = fill(data.alt.map, { day: dayName(), groups: said });
    const narrowed = kinds.some((kind) => kind !== "day" && chosen[kind]);
    return narrowed && one("#shown") ? `${map} ${one("#shown").textContent}` : map;
  }

  function say(claims, countries) {
    const line = one("#shown");
    if (!line) return;
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
    const row = claimRow(fragment);
    if (row) return choose({ country: row.dataset.country, claim: fragment }), true;
    if (Object.hasOwn(data.countries, fragment)) return toggle("country", fragment), true;
    return false;
  }

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const button = event.target.closest("button");
    const link = event.target.closest("a[href*='#']");
    const picks = link && (link.matches("[href^='#'], [data-country]") || link.querySelector(":scope > [data-country]"));
    if (button?.dataset.choose) toggle(button.dataset.choose, button.dataset.value);
    else if (button?.dataset.step) step(+button.dataset.step);
    else if (button?.id === "reset") choose(Object.fromEntries(kinds.map((kind) => [kind, ""])));
    else if (button && "close" in button.dataset) choose({ country: "" });
    else if (picks && follow(link.getAttribute("href").split("#")[1])) event.preventDefault();
  });
  document.addEventListener("input", (event) => {
    if (event.target.id === "day") choose({ day: data.days[event.target.value] }, "replace");
    if (event.target.id === "search") choose({ text: event.target.value }, "replace");
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && chosen.country && event.target.id !== "search") choose({ country: "" });
  });

  function step(by) {
    const shown = dayShown(), between = chosen.day && chosen.day > data.days[shown];
    const day = between && by < 0 ? shown : shown + by;
    if (day >= 0 && day <= last) choose({ day: data.days[day] });
  }

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
    if (link) link.hash = location.hash;
  }, true);

  window.explainer = {
    choose,
    said: (code) => stateOf(code, "states")[5] + stateOf(code, "hover")[1],
    get chosen() { return { ...chosen }; },
    onChange: (listener) => { listeners.push(listener); listener({ ...chosen }); },
  };
  addEventListener("pointerdown", () => root.classList.add("touched"), { capture: true, once: true }); // see page.css
  for (const button of all("button:disabled")) button.disabled = false;
  if (location.hash) restore(true); // else the document is as it should be
})();
