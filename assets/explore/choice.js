// The one choice of the app: what a reader does becomes one, and all that is shown follows from it.
(() => {
  "use strict";
  const explore = window.explore;
  let chosen = {}, unknown = [], notes = [], plural;

  let begun = false;
  // an app of others may have taken it away
  const isHere = () => document.getElementById("explore-map");

  // an app of others may begin it again, perhaps in another language
  explore.begin = () => {
    plural = undefined;
    delete document.getElementById("explore-countries").dataset.day;
    explore.last = explore.story.days.length - 1;
    const read = () => { [chosen, unknown, notes] = explore.read(location.hash); };
    if (!begun) {
      addEventListener("popstate", () => { // also where only the fragment changed
        if (!isHere()) return;
        explore.handOnGrid = false;
        read();
        follow();
      });
      explore.narrow.addEventListener("change", () => isHere() && follow());
      explore.takeClicks();
      begun = true;
    }
    read();
    const shown = explore.shown();
    paint(shown);
    paintFurther(shown);
    tell();
  };
  const tell = () => window.dash_clientside.set_props("explore-choice", { data: chosen });

  // what a hand is on in this frame; what is further down, and Dash with all that is its own, when that is on the screen
  function follow() {
    const shown = explore.shown();
    paint(shown);
    requestAnimationFrame(() => setTimeout(() => {
      if (!isHere()) return;
      paintFurther(shown);
      tell();
    }));
  }
  function paint(shown) {
    explore.paintMap(shown);
    explore.paintCountries(shown);
    explore.paintCard(shown);
    explore.paintStops();
    explore.paintPeriod();
  }
  function paintFurther(shown) {
    explore.paintPhases();
    explore.paintPositions(shown);
    explore.paintCompared();
    explore.paintOrigins(shown);
    explore.paintTools();
    explore.markFound();
  }

  explore.choose = (change, how = "push") => {
    // what Dash was told comes back as if it were chosen
    const isNew = Object.entries(change).some(([kind, value]) => (value || "") !== (chosen[kind] || ""));
    if (!isHere() || !isNew) return;
    const next = { ...chosen, ...change };
    if ("country" in change && !("claim" in change)) delete next.claim;
    if ("from" in change || "to" in change) delete next.day;
    else if ("day" in change) next.from = next.to = "";
    if (next.day === explore.story.days[explore.last]) delete next.day;
    explore.inPeriod(next);
    for (const kind of explore.kinds) if (!next[kind]) delete next[kind];
    if (explore.write(next) === explore.write(chosen)) return;
    [chosen, unknown, notes] = [next, [], []];
    // an embed leaves the history to its host
    history[how === "push" && parent === window ? "pushState" : "replaceState"](null, "", explore.write(next));
    follow();
  };
  explore.toggle = (kind, value) => explore.choose({ [kind]: chosen[kind] === value ? "" : value });
  explore.chosen = () => chosen;

  // a joint one has a row with each of its countries, and is one statement
  explore.statementOf = (row) => row.joint || row.id;

  const folded = (row) =>
    (row.folded ||= folding.fold([row.code, explore.story.countries[row.code].also, ...explore.story.searched.map((cell) => row[cell])].join(" ")));
  // the statements that are left, the countries behind them, and where each country stands
  explore.shown = () => {
    const { countries, rows } = explore.story;
    const day = explore.dayOf();
    const patterns = folding.patterns(chosen.text || "");
    const now = Object.fromEntries(Object.entries(countries).map(([code, { states }]) => [code, explore.at(states, day)]));
    const fits = rows.filter((row) =>
      row.first <= day && day < row.until &&
      (!chosen.status || now[row.code][2] === chosen.status) &&
      (!chosen.type || row.kinds.includes(chosen.type)) &&
      (!chosen.phase || row.phases.includes(chosen.phase)) &&
      (!chosen.from || row.spoke >= chosen.from) &&
      patterns.every((pattern) => folded(row).search(pattern) >= 0));
    const ends = chosen.origin && fits.filter((row) => explore.originsOf(row).has(chosen.origin));
    const left = ends || fits, ofCountry = (all) => (chosen.country ? all.filter((row) => row.code === chosen.country) : all);
    return {
      day, now,
      narrowed: ["status", "type", "phase", "from", "origin", "text"].some((kind) => chosen[kind]),
      codes: new Set(left.map((row) => row.code)),
      rows: ofCountry(left),
      ofAnyOrigin: ofCountry(fits),
    };
  };

  const fill = (sentence, gaps) => sentence.replace(/\{(\w+)\}/g, (_, gap) => gaps[gap]);
  explore.fill = fill;
  explore.sentence = ({ rows }) => {
    const { countries, forms, language, names, numbers, origins, rows: all, say } = explore.story;
    if (!all.length) return say.no_statements;
    plural ||= new Intl.PluralRules(language);
    const counted = (key, n) => fill(forms[key][plural.select(n)] || forms[key].other, { many: numbers[n] || n });
    const choices = chosen.country ? [countries[chosen.country].name] : [];
    for (const kind of ["status", "type", "phase"]) if (chosen[kind]) choices.push(names[kind][chosen[kind]]);
    if (chosen.text) choices.push(fill(say.text, { text: chosen.text }));
    if (chosen.origin) choices.push(fill(origins.say.said, { name: origins.names[origins.ids.indexOf(chosen.origin)] }));
    if (chosen.from) choices.push(explore.periodSaid(chosen));
    else if (explore.until()) choices.push(fill(say.day, { day: explore.dayInLine() }));
    return fill(say[!rows.length ? "nothing" : choices.length ? "chosen" : "all"], {
      claims: counted("claims", new Set(rows.map(explore.statementOf)).size),
      countries: counted("countries", new Set(rows.map((row) => row.code)).size),
      choices: choices.join(say.separator),
    });
  };
  explore.unknown = () => [
    ...notes,
    parent === window && unknown.length && fill(explore.story.say.unknown, { parts: unknown.join(", ").slice(0, 200) }),
  ].filter(Boolean).join(" ");
})();
