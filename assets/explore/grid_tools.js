// Beside the grid: which columns are shown, its rows as CSV, a row with its sources to copy, and how many rows the
// grid's own filters leave. A button of ours copies: Dash's clipboard is none that a keyboard reaches.
(() => {
  "use strict";
  const explore = window.explore;
  let api, shown, copy, answer;

  // what a cell says, in words
  const told = {
    text: ({ text, offer }) => (offer ? `${text} (${offer})` : text),
    day_order: ({ day }) => day,
    status_order: ({ status }) => status,
    sources: ({ sources }) => sources.map(([name, url, note]) => `${name}${url || note ? ` (${url || note})` : ""}`).join("; "),
  };
  explore.cellSaid = (row, column) => (told[column] ? told[column](row) : row[column]);

  function columns() {
    const { make, story: { say } } = explore;
    const choice = (column) => {
      const box = make("input", { type: "checkbox", checked: column.isVisible() });
      box.addEventListener("change", () => api.setColumnsVisible([column.getColId()], box.checked));
      return make("label", {}, box, ` ${column.getColDef().headerName}`);
    };
    // the first is pinned: without it no row says whose it is
    return make("details", { className: "chooser" }, make("summary", {}, say.columns), make("div", {}, ...api.getColumns().slice(1).map(choice)));
  }

  function csv() {
    api.exportDataAsCsv({
      columnSeparator: ";",
      fileName: "shown.csv",
      // a cell that begins like a formula is none (https://owasp.org/www-community/attacks/CSV_Injection)
      processCellCallback: ({ column, node }) => String(explore.cellSaid(node.data, column.getColId())).replace(/^[=+\-@＝＋－＠\t\r]/, "'$&"),
    });
  }

  const row = () => explore.story.rows.find(({ id }) => id === explore.chosen().claim);
  function copyRow() {
    const found = row(), { fill, story: { say } } = explore;
    const sources = found.sources.map(([name, url, note]) => [name, url || note].filter(Boolean).join(": "));
    const said = [`${found.country}, ${found.day}: ${told.text(found)}`, [found.who, found.voice, found.status].filter(Boolean).join(" · "), ...sources].join("\n");
    answer.textContent = said;
    getSelection().selectAllChildren(answer);
    // without leave, as in a frame, it is shown and selected
    if (parent === window) navigator.clipboard?.writeText(said).then(() => { answer.textContent = fill(say.copied, { what: said }); }, () => {});
  }

  explore.makeTools = (found) => {
    const { make, story: { say } } = explore;
    api = found;
    shown = make("span", { role: "status" });
    const save = make("button", { type: "button" }, say.csv);
    copy = make("button", { type: "button" }, say.copy);
    answer = make("p", { className: "note", role: "status" });
    save.addEventListener("click", csv);
    copy.addEventListener("click", copyRow);
    document.getElementById("explore-grid-tools").replaceChildren(shown, columns(), save, copy, answer);
    for (const kind of ["modelUpdated", "bodyScrollEnd", "virtualColumnsChanged"]) api.addEventListener(kind, () => { count(); explore.markFound(); });
    count();
    explore.paintTools();
  };
  const count = () => {
    const n = api.getDisplayedRowCount(), all = explore.story.rows.length;
    shown.textContent = explore.fill(explore.story.say.grid_rows, { n, all });
  };

  explore.paintTools = () => {
    if (!api || !copy) return;
    copy.disabled = !row();
    answer.textContent = row() ? "" : explore.story.say.copy_none;
  };
})();
