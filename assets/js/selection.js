// The selection: what is chosen, and what is to be seen of it, told to everything that shows it. Python has
// derived where every country stands and every word for it; here it is decided which of them fit.
window.explainer = (() => {
  "use strict";
  const { data, last, counted, indexOf, nameOf, standsOn } = derived;
  const statements = window.statements?.(data); // where there are any
  const kinds = ["country", "claim", "status", "type", "phase", "day", "from", "to", "compare", "origin", "plan", "text"];
  /** @type {Chosen} */
  const nothing = Object.fromEntries(kinds.map((kind) => [kind, ""]));
  /** @type {{ listener: Listener, part: Element }[]} */
  const listeners = []; // and what each of them writes on, where that is to be seen at once
  /** @type {Chosen} */
  let chosen = {};
  /** @type {string[]} */
  let unknown = []; // what an address said and nobody knows
  /** @type {View} */
  let view; // what is to be seen of it, from the first change on

  /**
   * ``change`` is what changed, and ``place`` the row or statement to which it goes.
   * @param {Chosen} [change] @param {string} [place] @param {boolean} [byHand]
   * @returns {View}
   */
  function look(change, place, byHand) {
    const day = indexOf(chosen.day), now = standsOn(day);
    /** @param {string} code */
    const ofStatus = (code) => !chosen.status || now[code].status === chosen.status;
    const fits = new Set(statements?.fitting(chosen, day, ofStatus));
    // where there are no statements, as in an embed of the map, a country fits by its status
    const countries = new Set(statements?.codes.size ? [...fits].map((one) => statements.codes.get(one)) : Object.keys(now).filter(ofStatus));
    const narrowed = ["status", "type", "phase", "text"].some((kind) => chosen[kind]);
    return { day, now, countries, narrowed, fits, change, place, byHand, unknown };
  }

  /** Whether what it writes on is not on the screen. @param {typeof listeners[number]} listener */
  function far({ part }) {
    const box = part?.getBoundingClientRect();
    return !box || box.top > innerHeight || box.bottom < 0;
  }

  // the newest of several changes is told: in its frame to what is on the screen, in the next to the others
  /** @type {() => void} */
  let settle;
  /** @param {boolean} soon @param {Chosen} change @param {string} place */
  function show(soon, change, place) {
    const untold = settle ? view : null; // several changes in a frame are heard as one
    view = look({ ...untold?.change, ...change }, place || untold?.place, soon);
    const later = listeners.filter(far);
    for (const one of listeners) if (!later.includes(one)) one.listener({ ...chosen }, view);
    settle = () => {
      settle = undefined;
      entries.write();
      for (const { listener } of later) listener({ ...chosen }, view);
    };
    if (soon) requestAnimationFrame(() => setTimeout(() => settle?.()));
    else settle();
  }

  /**
   * ``place`` is the row or the statement to which the reader wants to go.
   * @param {Chosen} change
   */
  function choose(change, how = "push", place = "") {
    const next = { ...chosen, ...change };
    if ("country" in change && !("claim" in change)) delete next.claim;
    if (next.day === data.days[last]) delete next.day;
    for (const kind of kinds) if (!next[kind]) delete next[kind];
    const same = JSON.stringify(next) === JSON.stringify(chosen);
    if (same && !change.country && !place) return;
    [chosen, unknown] = [next, []];
    // an embed leaves the history to its host
    entries.add(writeFragment(chosen, kinds) || location.pathname + location.search, !same && how === "push" && parent === window, place);
    show(true, change, place);
  }

  /** What an address says. @param {Chosen} found @param {string[]} rest @param {string} place */
  function arrive(found, rest, place) {
    [chosen, unknown] = [found, rest];
    show(false, nothing, place);
  }

  /** Every listener in turn is told of what is there, as long as nothing was chosen. */
  function* rehearsal() {
    const seen = look();
    for (const { listener } of listeners) {
      yield;
      if (view) return;
      listener({}, seen);
    }
  }

  return {
    arrive, choose, counted, data, nothing, rehearsal, statements,
    dayName: () => nameOf(chosen.day),
    /** @param {string} kind @param {string} value */
    toggle: (kind, value) => choose({ [kind]: chosen[kind] === value ? "" : value }),
    get chosen() { return { ...chosen }; },
    get now() { return view?.now || standsOn(last); },
    /** @param {HTMLElement} statement */
    passesOver: (statement) => !!view && !view.fits.has(statement),
    /**
     * A listener is told of every change, and of what there is already if something changed before.
     * ``part`` is what it writes on: if that is on the screen, the listener is told in the frame of the change.
     * @param {Listener} listener @param {Element} [part]
     */
    onChange: (listener, part) => {
      listeners.push({ listener, part });
      if (view) listener({ ...chosen }, view);
    },
  };
})();
