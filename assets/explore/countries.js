// The list that is legend and key: each status with its count, and below it the countries as buttons.
(() => {
  "use strict";
  const explore = window.explore;

  // what is offered narrows as well: with a status, who would train and send nobody
  function types() {
    const { make, story: { names, say } } = explore, all = Object.entries(names.type);
    return all.length ? make("div", { className: "types", role: "group", "aria-label": say.types }, make("p", {}, say.types),
      ...all.map(([id, name]) => make("button", { type: "button", "data-type": id }, name))) : "";
  }

  function list({ day, now }) {
    const { make, key, story } = explore;
    const groups = new Map(story.statuses.map(({ id, label, tone }) => [id, { label, tone, status: id, codes: [] }]));
    for (const [code, [, tone, status, , , label]] of Object.entries(now)) {
      const group = groups.get(status) || groups.get(label) || { label, tone, codes: [] };
      groups.set(group.status || label, group);
      group.codes.push(code);
    }
    const country = (code) => make("li", {}, make(
      "button", { type: "button", className: "country", "data-country": code },
      story.countries[code].name,
      now[code][3] && make("span", { className: "dot", title: story.say.offers_other }),
    ));
    const head = ({ label, tone, status, codes }) => {
      const words = [key(tone), make("span", {}, label), make("b", {}, String(codes.length))];
      return status ? make("button", { type: "button", className: "status", "data-status": status }, ...words) : make("span", { className: "status" }, ...words);
    };
    const place = document.getElementById("explore-countries");
    place.replaceChildren(make("ul", { "aria-label": story.say.legend }, ...[...groups.values()]
      .filter((group) => group.codes.length || group.status)
      .map((group) => make("li", {}, head(group), make("ul", {}, ...group.codes.map(country))))), types());
    document.getElementById("explore-aged").textContent = explore.at(story.aged, day)[1];
    place.dataset.day = day;
  }

  explore.paintCountries = (shown) => {
    // the list stands for a day; an app of others may have put an empty place there again
    if (document.getElementById("explore-countries").dataset.day !== String(shown.day)) list(shown);
    const chosen = explore.chosen();
    for (const button of document.querySelectorAll("#explore-countries button")) {
      const { country: code, status, type } = button.dataset;
      button.setAttribute("aria-pressed", String(code ? code === chosen.country : status ? status === chosen.status : type === chosen.type));
      button.classList.toggle("is-off", !!code && shown.narrowed && !shown.codes.has(code));
    }
  };

  explore.takeClicks = () => {
    document.addEventListener("click", ({ target }) => {
      const button = target.closest?.("button");
      const { country, status, type, phase, origin, plan, to } = button?.dataset || {};
      if (country) explore.toggle("country", country);
      if (status) explore.toggle("status", status);
      if (type) explore.toggle("type", type);
      if (phase) explore.toggle("phase", phase);
      if (origin) explore.toggle("origin", origin);
      if (plan) explore.choosePlan(plan);
      if (to) explore.choose({ day: to });
      if (button && "close" in button.dataset) explore.choose({ country: "" });
    });
    document.addEventListener("keydown", ({ key, target }) => {
      if (key === "Escape" && target.id !== "explore-search") explore.choose({ country: "" });
    });
  };
})();
