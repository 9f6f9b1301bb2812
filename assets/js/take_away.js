// What a reader takes along of the view as it is: its link, the embed code, and the rows as CSV.
(() => {
  "use strict";
  const one = (selector) => document.querySelector(selector);
  const { say, csv } = JSON.parse(one("#picks").textContent);

  const code = () => one("#embed-code").textContent.replace(/src="(?!https?:)[a-z-]+\//i, `src="${new URL(".", location)}`);

  async function copy(what) {
    let said = say.copied;
    try { await navigator.clipboard.writeText(what === "embed" ? code() : location.href); } catch { said = say.not_copied; }
    one("#copied").textContent = said;
  }

  // a cell that a spreadsheet would run is disarmed, as in the other files
  const cell = (text) => `"${text.replace(/^(?=[=+\-@\t\r\n])/, "'").replaceAll('"', '""')}"`;
  const parts = ["time", ".v", ".w", ".s", ":scope > .m + p", ".o", ".provenance"];
  const told = (part) => (part && !part.hidden ? part.textContent.replace(/\s+/g, " ").trim() : "");
  const addresses = (article) =>
    [...article.querySelectorAll(":scope > .sources > li > a:first-child")].map((link) => link.href).join(" ");

  function saveRows() {
    const { country } = window.explainer.chosen;
    const rows = [...document.querySelectorAll(`#table details${country ? `[id="${country}"]` : ""} article:not([hidden])`)]
      .map((article) => [told(article.closest("details").querySelector("b")),
        ...parts.map((part) => told(article.querySelector(part))), article.id, addresses(article)]);
    const lines = [[...csv, "id", "url"], ...rows].map((cells) => cells.map(cell).join(","));
    const file = new Blob(["\ufeff", lines.join("\r\n"), "\r\n"], { type: "text/csv;charset=utf-8" });
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: "shown.csv" });
    link.click();
    URL.revokeObjectURL(link.href);
  }

  const share = one("[data-take=share]");
  share.hidden = !navigator.share;
  const deeds = {
    csv: saveRows,
    share: () => navigator.share({ title: document.title, url: location.href }).catch(() => {}), // thought better of
  };
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (button?.dataset.copy) copy(button.dataset.copy);
    deeds[button?.dataset.take]?.();
  });
})();
