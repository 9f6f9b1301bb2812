// In a row that is opened each statement has its address as a link, can be cited, and a mistake in it told
// to whom the story names.
(() => {
  "use strict";
  const { fill } = elements;
  const { data } = window.explainer;
  const [cite, citation, site, title, as_of] = data.cite, [report, contact] = data.report;
  const text = (article, part) => article.querySelector(part)?.textContent || "";

  function deeds(article) {
    const day = article.querySelector("time"), link = Object.assign(document.createElement("a"), { href: `#${article.id}` });
    day.replaceWith(link);
    link.append(day);
    const made = document.createElement("p");
    made.className = "deeds";
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: cite });
    made.append(button);
    if (contact) {
      const subject = encodeURIComponent(`${title}: ${article.id}, ${as_of}`);
      made.append(Object.assign(document.createElement("a"), { href: `mailto:${contact}?subject=${subject}`, textContent: report }));
    }
    article.append(made);
  }

  document.addEventListener("toggle", ({ target }) => {
    if (!target.open || !target.matches("#table .country")) return;
    for (const article of target.querySelectorAll("article")) if (!article.querySelector(".deeds")) deeds(article);
  }, true);

  document.addEventListener("click", ({ target }) => {
    if (!target.matches(".deeds button")) return;
    const article = target.closest("article"), code = article.closest("details").id;
    const said = fill(citation, {
      title, as_of, country: data.countries[code].name, who: text(article, ".w") || text(article, ".v"), day: text(article, "time"),
      address: `${site || new URL(data.page || ".", location.href).href}#${article.id}`,
    });
    const shown = target.parentNode.querySelector("output") || target.parentNode.appendChild(document.createElement("output"));
    shown.textContent = said;
    getSelection().selectAllChildren(shown);
    navigator.clipboard?.writeText(said).catch(() => {}); // it is shown, and selected
  });
})();
