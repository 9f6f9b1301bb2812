// What is to come, below the line of time: the plans to choose from, what they wait for, and their parts behind a gap;
// what has a date stands on the line. Then all events as a list, for keys as well.
(() => {
  "use strict";
  const explore = window.explore;
  let painted;

  // words in another language than the app's say so
  const said = (words) => explore.make("span", {}, ...(typeof words === "string" ? [words]
    : [explore.make("bdi", { lang: words[1] }, words[0]), " ", explore.make("small", {}, words[2])]));

  // the plan that is told: the chosen one, that of the chosen phase, else the one of the day
  explore.planOf = (chosen = explore.chosen()) => {
    const { plans, shown } = explore.story.phases, day = explore.dayOf();
    const known = plans.filter(({ since }) => since <= day);
    return known.find(({ id }) => chosen.plan && id === chosen.plan)
      || known.find(({ parts }) => parts.some(({ id }) => id === chosen.phase))
      || known.find(({ id }) => id === explore.at(shown, day)[1]);
  };
  explore.choosePlan = (plan) => explore.choose({ plan: plan === explore.planOf({ ...explore.chosen(), plan: "" })?.id ? "" : plan });

  explore.makePhases = () => {
    const { make, story: { phases: { events, plans, say } } } = explore;
    painted = undefined;
    const nothing = !plans.length && !events.length && make("p", { className: "note" }, say.nothing);
    const list = make("ol", { id: "explore-events" }, ...events.map(([on, title, day, , first]) => {
      const words = `${on}: ${title}`;
      return make("li", { "data-first": String(first), "data-event": day }, explore.hasDay(day) ? make("button", { type: "button", "data-to": day }, words) : words);
    }));
    document.getElementById("explore-phases").replaceChildren(...[
      nothing,
      plans.length && make("h2", { id: "explore-phases-title" }),
      plans.length > 1 && make("div", { id: "explore-plans", role: "group", "aria-label": say.plans }),
      plans.length && make("div", { id: "explore-plan" }),
      events.length && make("details", {}, make("summary", {}, say.list), list),
    ].filter(Boolean));
    document.getElementById("explore-phases").classList.toggle("is-empty", !!nothing);
  };

  function band({ id, title, number, begins, firm, strength }) {
    const { make } = explore;
    return make("button", { type: "button", className: "band", "data-phase": id, "data-strength": strength || "" },
      make("b", {}, number && `${number} `, said(title)), begins && make("span", {}, begins), firm && make("span", { className: "firm" }, firm));
  }

  // those that begin on the line stand there; where one follows another on somebody's word, that stands between
  function draw(plan, day) {
    const { make, share, story: { phases: { say }, positions: { begins, ends } } } = explore;
    const parts = (plan?.parts || []).filter(({ since }) => since <= day);
    const onLine = parts.filter(({ start }) => start && start < ends), waiting = parts.filter((part) => !onLine.includes(part));
    const from = (start) => share(start < begins ? begins : start), till = (end) => (end && end < ends ? share(end) : 100);
    document.querySelector("#explore-course .dated").replaceChildren(...onLine.map((part) => make("div", {}, make("span", {}, say.phases),
      make("div", {}, Object.assign(band(part), { style: `left:${from(part.start)}%;width:${Math.max(1, till(part.end) - from(part.start))}%` })))));
    const open = waiting.some(({ start }) => !start);
    const told = plan?.sources?.flatMap(([name, url, note], at) => [at ? ", " : "", explore.source(name, url, note)]) || [];
    const sources = told.length && make("p", { className: "note" }, plan.described, " · ", ...told);
    document.getElementById("explore-plan").replaceChildren(...[
      !plan && make("p", { className: "note" }, explore.at(explore.story.phases.shown, day)[2]),
      plan?.text && make("p", {}, said(plan.text)), sources,
      waiting.length && make("div", { className: "waiting" },
        open && make("p", { className: "gap" }, plan.awaited && make("b", {}, plan.awaited), make("span", {}, say.unknown)),
        make("ol", {}, ...waiting.map((part) => make("li", { className: part.after ? "is-after" : "" }, part.after && part.order && make("span", { className: "order" }, part.order), band(part))))),
    ].filter(Boolean));
  }

  function choice(plan, day) {
    const { make, story: { phases: { plans, say } } } = explore;
    const known = plans.filter(({ since }) => since <= day), title = (words) => (typeof words === "string" ? words : words[0]);
    document.getElementById("explore-plans")?.replaceChildren(...(known.length ? [make("b", { "aria-hidden": "true" }, say.plans)] : []), ...known
      .map((one) => make("button", { type: "button", "data-plan": one.id, "aria-pressed": String(one.id === plan?.id), "aria-label": `${one.short}: ${title(one.title)}` }, one.short)));
  }

  explore.paintPhases = () => {
    const { phase, from = "" } = explore.chosen(), day = explore.dayOf(), plan = explore.planOf(), { titles, plans } = explore.story.phases;
    const now = `${day} ${plan?.id}`;
    if (painted !== now && plans.length) {
      const usual = plan?.id === explore.at(explore.story.phases.shown, day)[1];
      document.getElementById("explore-phases-title").replaceChildren(said(usual || !plan ? explore.at(titles, day)[1] : plan.title));
      const held = /** @type {HTMLElement} */ (document.activeElement)?.dataset?.plan;
      choice(plan, day);
      draw(plan, day);
      if (held) /** @type {any} */ (document.querySelector(`#explore-plans [data-plan="${held}"]`))?.focus({ preventScroll: true });
    }
    painted = now;
    for (const part of document.querySelectorAll("#explore-events li")) {
      part.hidden = Number(part.dataset.first) > day;
      part.classList.toggle("is-off", part.dataset.event < from); // what was before the period
    }
    for (const button of document.querySelectorAll(".band")) button.setAttribute("aria-pressed", String(button.dataset.phase === phase));
    explore.paintEvents();
  };
})();
