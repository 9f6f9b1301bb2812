// The table's rows: those that fit are shown, and the chosen one is marked.
(() => {
  "use strict";
  const { one, every, hide, mark } = elements;

  window.explainer.onChange(({ claim, phase = "" }, { shown }) => {
    const rows = every("tr[data-country]");
    for (const row of rows) if (shown.has(row)) hide(row, false), mark(row, "is-chosen", row.id === claim);
    for (const row of rows) if (!shown.has(row)) hide(row, true);
    for (const note of every(".same-kind")) hide(note, window.explainer.tieTo(note.closest("tr"), phase) !== "kind");
    hide(one("#nothing"), shown.size > 0);
  });
})();
