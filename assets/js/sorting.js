// The order of the table's rows: by status below its headings, or by what a button says; pressed again
// the other way round.
(() => {
  "use strict";
  const { one, every, hide, mark, put, tell } = elements;
  const { data } = window.explainer;
  let by = "status", down = false, shownDay = data.days.length - 1;
  const byName = Object.keys(data.countries); // as Python has put them in the language's order
  // the host has a heading of its own
  const status = (row) => {
    const { status, tone } = window.explainer.now[row.id];
    return status || (tone === "host" ? tone : "");
  };
  /** @type {Record<string, (row: Found) => string | number>} */
  const keys = {
    country: () => 0,
    status: () => 0, // within a heading
    day: (row) => row.querySelector("time").dateTime,
    evidence: (row) => +row.dataset.e,
  };

  function sort() {
    const rows = every("#table .country").map((row) => ({ row, key: keys[by](row), name: byName.indexOf(row.id) }));
    const side = down ? -1 : 1, names = by === "country" ? side : 1;
    rows.sort((a, b) => (a.key === b.key ? names * (a.name - b.name) : a.key < b.key ? -side : side));
    const sorted = rows.map(({ row }) => row), heads = every("[data-group]");
    const order = by !== "status" ? sorted : (down ? [...heads].reverse() : heads).flatMap((head) =>
      [head, ...sorted.filter((row) => status(row) === head.dataset.group)]);
    one(".rows").append(...order);
  }

  // a status has its heading where a country has it, and says how many
  function head() {
    for (const head of every("[data-group]")) {
      const n = every("#table .country").filter((row) => !row.hidden && status(row) === head.dataset.group).length;
      hide(head, !n || by !== "status");
      tell(head.lastChild, String(n));
    }
  }

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-sort]");
    if (!button) return;
    down = by === button.dataset.sort && !down;
    by = button.dataset.sort;
    for (const other of every("[data-sort]")) {
      const pressed = other === button;
      put(other, "aria-pressed", String(pressed));
      mark(other, "down", pressed && down);
      tell(other.lastChild, pressed ? other.parentNode.dataset[down ? "down" : "up"] : "");
    }
    sort();
    head();
  });

  window.explainer.onChange((chosen, { day }) => {
    if (day !== shownDay && by !== "country") sort();
    shownDay = day;
    head();
  });
})();
