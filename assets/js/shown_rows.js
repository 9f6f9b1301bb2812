// The rows that are shown, as CSV.
(() => {
  "use strict";
  const { csv } = window.explainer.data;

  // a cell that a spreadsheet would run is disarmed, as in the other files
  const cell = (text) => `"${text.replace(/^(?=[=+\-@＝＋－＠\t\r\n])/, "'").replaceAll('"', '""')}"`;
  const parts = ["time", ".v", ".w", ".s", ":scope > .m + p", ".o", ".provenance"];
  const told = (part) => (part && !part.hidden ? part.textContent.replace(/\s+/g, " ").trim() : "");
  const addresses = (article) =>
    [...article.querySelectorAll(":scope > .sources > li > a:first-child")].map((link) => link.href).join(" ");

  function saveRows(separator, name) {
    const { country } = window.explainer.chosen;
    const rows = [...document.querySelectorAll(`#table details${country ? `[id="${country}"]` : ""} article:not([hidden])`)]
      .map((article) => [told(article.closest("details").querySelector("b")),
        ...parts.map((part) => told(article.querySelector(part))), article.id, addresses(article)]);
    const lines = [[...csv, "id", "url"], ...rows].map((cells) => cells.map(cell).join(separator));
    const file = new Blob(["\ufeff", lines.join("\r\n"), "\r\n"], { type: "text/csv;charset=utf-8" });
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: name });
    link.click();
    URL.revokeObjectURL(link.href);
  }

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-take^=csv]");
    if (button) saveRows(...(button.dataset.take === "csv" ? [",", "shown.csv"] : [";", "shown-semicolon.csv"]));
  });
})();
