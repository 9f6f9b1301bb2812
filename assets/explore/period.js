// The period: two handles on the line of time, or drawn across the rows; what is outside of it is dimmed. While it is
// drawn only the edges move; all else follows once it rests.
(() => {
  "use strict";
  const explore = window.explore;
  const DAY = 864e5, REST = 160, STILL = 8, GRIP = 14; // milliseconds (both), CSS pixels
  let draft, handles, edges, said, resting;

  const first = () => explore.story.positions.first, last = () => explore.story.days.at(-1);
  const iso = (time) => new Date(time).toISOString().slice(0, 10);
  const index = (day) => Math.round((Date.parse(day) - Date.parse(first())) / DAY);
  const dayOf = (number) => iso(Date.parse(first()) + number * DAY);
  const period = () => draft || { from: explore.chosen().from || first(), to: explore.until() || last() };

  explore.makePeriod = () => {
    const { make, story: { positions: { say } } } = explore, days = index(last());
    draft = undefined;
    said = make("p", { className: "said" });
    handles = ["from", "to"].map((end) => make("input", { type: "range", min: 0, max: days, step: 1, className: `handle is-${end}`, "aria-label": say[end] }));
    for (const handle of handles) {
      handle.addEventListener("input", () => {
        const [from, to] = handles.map(({ value }) => Number(value)), isFrom = handle === handles[0];
        drag({ from: dayOf(isFrom ? Math.min(from, to) : from), to: dayOf(isFrom ? to : Math.max(from, to)) });
      });
      handle.addEventListener("change", rest);
    }
    if (!days || explore.story.days.length < 2) return make("p", { className: "note" }, say.one_day);
    const [left, right] = [first(), last()].map(explore.share);
    return make("div", { className: "period" },
      make("p", { className: "note" }, say.hint), said,
      make("div", { className: "handles" }, make("div", { style: `left:${left}%;right:${100 - right}%` }, ...handles)));
  };

  explore.makeEdges = () => {
    edges = ["before", "behind"].map((side) => explore.make("span", { className: side }));
    return explore.make("div", { className: "plot edges", "aria-hidden": "true" }, ...edges);
  };

  explore.paintPeriod = () => {
    const { from, to } = period(), isAll = from === first() && to === last();
    const [left, right] = [from, to].map(explore.share);
    handles.forEach((handle, at) => {
      const day = at ? to : from;
      handle.value = index(day);
      handle.setAttribute("aria-valuetext", explore.dayName(day));
    });
    // where both meet at the end, the one that can still move lies above
    handles[0].classList.toggle("is-above", index(from) * 2 > index(last()));
    handles[0].parentNode?.style.setProperty("--from", `${(100 * index(from)) / index(last())}%`);
    handles[0].parentNode?.style.setProperty("--to", `${(100 * index(to)) / index(last())}%`);
    edges[0].style.width = `${left}%`;
    edges[1].style.left = `${right}%`;
    edges[0].hidden = from === first();
    edges[1].hidden = to === last();
    edges[0].parentNode.parentNode?.classList.toggle("is-whole", isAll);
    said.textContent = isAll ? "" : explore.periodSaid({ from, to });
  };

  function drag(next) {
    // how all stood is known from the first day on
    draft = { from: next.from, to: next.to < explore.story.days[0] ? explore.story.days[0] : next.to };
    explore.paintPeriod();
    clearTimeout(resting);
    resting = setTimeout(choose, REST);
  }
  function choose() {
    clearTimeout(resting);
    const { from, to } = draft, had = explore.chosen();
    explore.choose({ from, to }, had.from || had.to ? "replace" : "push");
  }
  function rest() {
    if (!draft) return;
    choose();
    draft = undefined;
    explore.paintPeriod();
  }

  // across the rows: from where a hand goes down to where it is; near an edge that edge moves
  explore.takeBrush = (course) => {
    let start, drawing, anchor;
    const plot = () => course.querySelector(".edges").getBoundingClientRect();
    const dayAt = (x) => {
      const { left, width } = plot(), { begins, ends } = explore.story.positions;
      const time = Date.parse(begins) + ((x - left) / width) * (Date.parse(ends) - Date.parse(begins));
      return iso(Math.min(Date.parse(last()), Math.max(Date.parse(first()), Math.round(time / DAY) * DAY)));
    };
    course.addEventListener("pointerdown", ({ clientX, target, isPrimary, button }) => {
      const { left, right } = plot();
      if (!isPrimary || button || target.closest("button") || clientX < left || clientX > right || explore.story.days.length < 2) return;
      [start, drawing] = [clientX, false];
      const { from, to } = period(), at = (day) => left + ((right - left) * explore.share(day)) / 100;
      const isNear = (day) => Math.abs(at(day) - clientX) < GRIP;
      anchor = from !== first() && isNear(from) ? to : to !== last() && isNear(to) ? from : dayAt(clientX);
    });
    const move = ({ clientX }) => {
      if (start === undefined || (!drawing && Math.abs(clientX - start) < STILL)) return;
      drawing = true;
      const [from, to] = [anchor, dayAt(clientX)].sort();
      drag({ from, to });
    };
    course.addEventListener("pointermove", (event) => {
      if (start === undefined) return;
      move(event);
      if (drawing) course.setPointerCapture(event.pointerId);
    });
    for (const end of ["pointerup", "pointercancel"])
      course.addEventListener(end, () => {
        if (drawing) rest();
        start = undefined;
      });
    // a tap on a row is its country, on an event its day
    course.addEventListener("click", (event) => {
      const target = /** @type {Element} */ (event.target);
      const item = target.closest("[data-row]");
      if (item && !drawing && !target.closest("button")) explore.toggle("country", item.dataset.row);
      if (!drawing) explore.tapEvents(event);
      drawing = false;
    });
  };
})();
