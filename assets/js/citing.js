// In a row that is opened each statement has its address as a link, can be cited, and a mistake in it told
// to whom the story names.
(() => {
  "use strict";
  const { fill } = elements;
  const { cite, countries, page, report } = window.explainer.data;
  const text = (article, part) => article.querySelector(part)?.textContent || "";

  function deeds(article) {
    const day = article.querySelector("time"), link = Object.assign(document.createElement("a"), { href: `#${article.id}` });
    day.replaceWith(link);
    link.append(day);
    const made = document.createElement("p");
    made.className = "deeds";
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: cite.label });
    made.append(button);
    if (report.contact) {
      const subject = encodeURIComponent(`${cite.title}: ${article.id}, ${cite.as_of}`);
      made.append(Object.assign(document.createElement("a"), { href: `mailto:${report.contact}?subject=${subject}`, textContent: report.label }));
    }
    article.append(made);
  }

  document.addEventListener("toggle", ({ target: row }) => {
    if (!row.open || !row.matches("#table .country")) return;
    for (const article of /** @type {Found} */ (row).querySelectorAll("article")) if (!article.querySelector(".deeds")) deeds(article);
  }, true);

  document.addEventListener("click", ({ target }) => {
    if (!target.matches(".deeds button")) return;
    const article = target.closest("article"), code = article.closest("details").id;
    const said = fill(cite.sentence, {
      ...cite, country: countries[code].name, who: text(article, ".w") || text(article, ".v"), day: text(article, "time"),
      address: `${cite.site || new URL(page || ".", location.href).href}#${article.id}`,
    });
    const shown = target.closest("p").querySelector("output") || target.closest("p").appendChild(document.createElement("output"));
    shown.textContent = said;
    getSelection().selectAllChildren(shown);
    navigator.clipboard?.writeText(said).catch(() => {}); // it is shown, and selected
  });
})();
