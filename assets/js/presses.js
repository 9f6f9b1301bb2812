// What the reader does is a choice: a press on a button or a link to a country, what is typed, Escape.
(() => {
  "use strict";
  const { all, one } = elements;
  const { choose, data, nothing, passesOver, statements, toggle } = window.explainer;

  /** @param {string} fragment */
  function follow(fragment) {
    const found = statements?.find(fragment);
    if (found) {
      // what is in the way of a statement is taken back
      const rest = passesOver(found) ? nothing : {};
      choose({ ...rest, country: statements.codes.get(found), claim: fragment }, "push", fragment);
    } else if (!Object.hasOwn(data.countries, fragment)) return false;
    else if (one("#card")?.hidden) choose({ country: fragment });
    else toggle("country", fragment);
    return true;
  }

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const button = event.target.closest("button");
    const link = event.target.closest("a[href*='#']");
    const chooses = link && (link.matches("[href^='#'], [data-country]") || link.querySelector(":scope > [data-country]"));
    if (button?.dataset.choose) toggle(button.dataset.choose, button.dataset.value);
    else if (button?.id === "reset") choose(nothing);
    else if (button && "close" in button.dataset) choose({ country: "" });
    else if (chooses && follow(link.getAttribute("href").split("#")[1])) event.preventDefault();
  });
  document.addEventListener("input", ({ target }) => {
    if (target.id === "search") choose({ text: target.value }, "replace");
  });
  document.addEventListener("keydown", ({ key, target }) => {
    if (key === "Escape" && window.explainer.chosen.country && target.id !== "search") choose({ country: "" });
  });

  // a way to another document that knows the same choices takes them along
  addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[data-keep-selection]");
    if (!link) return;
    // a document of a day says which it is where the other does not know
    const day = link.dataset.keepSelection, { hash } = location;
    link.hash = !day || window.explainer.chosen.day ? hash : `${hash ? `${hash}&` : ""}day=${day}`;
  }, true);
  for (const button of all("button:disabled")) button.disabled = false;
})();
