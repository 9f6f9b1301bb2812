// The rows that are shown, as CSV.
(() => {
  "use strict";
  // a cell that a spreadsheet would run is disarmed, as in the other files
  const cell = (text) => `"${text.replace(/^(?=[=+\-@\t\r\n])/, "'").replaceAll('"', '""')}"`;
  const told = (part) =>
    [...part.childNodes].filter((node) => !node.hidden).map((node) => node.textContent).join("").replace(/\s+/g, " ").trim();
  const addresses = (row) => [...row.querySelectorAll(".row-sources a")].map((link) => link.href).join(" ");

  function saveRows() {
    const heads = [...document.querySelectorAll("#table thead th")].map(told);
    const rows = [...document.querySelectorAll("#table tbody tr:not([hidden])")]
      .map((row) => [...row.cells].map(told).concat(row.id, addresses(row)));
    const lines = [[...heads, "id", "url"], ...rows].map((cells) => cells.map(cell).join(","));
    const file = new Blob(["\ufeff", lines.join("\r\n"), "\r\n"], { type: "text/csv;charset=utf-8" });
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: "shown.csv" });
    link.click();
    URL.revokeObjectURL(link.href);
  }

  document.addEventListener("click", ({ target }) => {
    if (target.closest("[data-take=csv]")) saveRows();
  });
})();
