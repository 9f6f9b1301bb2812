// The table's columns: a button in a head sorts them up, and pressed again down.
(() => {
  "use strict";
  let inOrder; // made when it is first needed: it costs a slow phone 10 ms and more

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-sort]");
    if (!button) return;
    const head = button.closest("th"), body = document.querySelector("#table tbody");
    const down = head.getAttribute("aria-sort") === "ascending";
    const key = ({ cells }) => cells[head.cellIndex].dataset.key ?? cells[head.cellIndex].textContent;
    inOrder ||= new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
    const rows = [...body.rows].sort((a, b) => inOrder(key(a), key(b)) * (down ? -1 : 1));
    for (const other of document.querySelectorAll("#table th[aria-sort]")) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    body.append(...rows);
  });
})();
