// The card of a country that is chosen: filled from its row of the table, so that nothing is there twice.
(() => {
  "use strict";
  const { one, hide, mark } = elements;
  const { choose, counted, data } = window.explainer;
  const card = one("#card"), close = card.firstChild;
  const newest = 2; // statements; the others are in the table

  /** @param {string} tag @param {string} name @param {(Node | string)[]} parts */
  const make = (tag, name, ...parts) => {
    const made = document.createElement(tag);
    if (name) made.className = name;
    made.append(...parts);
    return made;
  };
  /** @param {HTMLElement} node */
  const copy = (node) => {
    const made = node.cloneNode(true);
    for (const named of [made, ...made.querySelectorAll("[id]")]) named.removeAttribute("id");
    return made;
  };

  // its strip of the course, and months below it
  /** @param {string} code @param {string} date */
  function course(code, date) {
    const strip = document.getElementById(`course-${code}`);
    if (!strip) return [];
    const own = [strip, one(".course .months")].map(copy);
    own[1].setAttribute("aria-hidden", "true");
    positions.cut(own[0], date);
    return own;
  }

  /** @param {string} code @param {View} view @param {string} date */
  function show(code, { now, fits }, date) {
    const row = document.getElementById(code), [summary, said] = row.children;
    const articles = [...said.querySelectorAll("article")].filter((article) => fits.has(article));
    const link = /** @type {HTMLAnchorElement} */ (make("a", "all", counted(data.all, articles.length)));
    link.href = `#${code}`;
    // its own document; where most stands there alone the row has no more than the card
    const way = said.querySelector(".way"), apart = said.querySelector(":scope > time"), ways = apart || !articles[0] ? [] : [link];
    const none = apart || articles[0] ? [] : [make("p", "", one("#nothing").textContent)];
    if (way) ways.push(copy(way));
    // since when is known of the newest day alone
    const [standing] = said.querySelectorAll(".standing:not([hidden])"), key = summary.querySelector(".key");
    const status = data.names.status[now[code].status] || summary.querySelector(".st").textContent;
    card.setAttribute("aria-label", data.countries[code].name);
    card.replaceChildren(close, make("h2", "", data.countries[code].name), standing ? copy(standing) : make("p", "standing", copy(key), make("b", "", status)),
      make("p", "what", summary.querySelector(".what").textContent), ...course(code, date),
      ...none, ...articles.slice(0, newest).map(copy), ...ways.map((one) => make("p", "ways", one)));
    if (scrolled) card.scrollTop = 0; // asked in any case, it would cost a layout
    scrolled = false;
  }

  let open = false, scrolled = false;
  card.addEventListener("scroll", () => { scrolled = true; });
  window.explainer.onChange(({ country, claim, day }, view) => {
    // whoever comes by an address is led to the row
    if (view.change && "country" in view.change) open = !!country && !claim && !view.place;
    hide(card, !open);
    mark(document.documentElement, "has-card", open);
    if (open) show(country, view, day);
  });

  card.addEventListener("click", (event) => {
    const link = event.target.closest(".all");
    if (!link) return;
    event.preventDefault();
    choose({ country: "" }, "push", link.hash.slice(1));
  });
})();
