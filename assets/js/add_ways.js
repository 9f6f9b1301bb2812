// Ways through the form at the desk by keys: to a field wherever it is folded, and digits that choose.
const addWays = (() => {
  "use strict";
  const { one } = elements;

  // leads to a field, wherever it is folded
  function lead(name) {
    const found = filled.inputs(name);
    const field = found.find((input) => input.checked) || found[0] || document.getElementById(name);
    for (let around = field?.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
    field?.focus();
  }

  one("#form").addEventListener("submit", (event) => event.preventDefault());
  one("#form").addEventListener("keydown", (event) => {
    const { target, key } = event;
    const alone = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (key === "Enter" && alone && target.matches("input")) event.preventDefault();
    if (target.type !== "radio" || !alone) return;
    const meant = filled.inputs(target.name).find((input) => input.parentNode.querySelector(".digit").textContent === key);
    if (!meant) return;
    event.preventDefault();
    meant.focus();
    meant.click();
  });

  return { lead };
})();
