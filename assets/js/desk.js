// The desk: frames a document of the story as the switches say. What is shown stands in the address, and with
// it what is chosen in the frame.
(() => {
  "use strict";
  const { all, one } = elements;
  const { exchange } = deskLists;
  const frame = one("iframe");
  const lost = one("#lost");
  const tellLost = () => (lost.hidden = false);

  const roomy = matchMedia("(min-width: 60rem)").matches;
  const usual = { width: roomy ? "768" : "390", theme: "auto", language: document.documentElement.lang, edition: "", country: "", hash: "" };
  const state = { ...usual, ...Object.fromEntries(new URLSearchParams(location.hash.slice(1))) };
  let newest; // the story that was heard of last

  const values = {
    edition: () => [...one("#edition").options].map((option) => option.value),
    country: () => [...one("#country").options].map((option) => option.value),
  };
  function onlyWhatThereIs() {
    for (const name of ["width", "theme", "language"])
      values[name] = () => all(`[data-switch="${name}"]`).map((button) => button.dataset.value);
    for (const [name, there] of Object.entries(values)) if (!there().includes(state[name])) state[name] = usual[name];
  }

  // the window in the frame; none where the browser shows that it could not load it
  function inside() {
    try {
      return frame.contentWindow.location.pathname && frame.contentWindow;
    } catch {
      return null;
    }
  }

  function show() {
    const ofCountry = state.edition.includes("{code}");
    if (ofCountry) state.country ||= values.country()[1];
    const path = `/${state.language}/${state.edition.replace("{code}", state.country)}`;
    const hash = ofCountry ? "" : state.hash;
    const there = inside()?.location;
    if (there?.pathname !== path) frame.contentWindow.location.replace(path + hash);
    else if (there.hash !== hash) there.hash = hash;
    follow();
  }

  function follow() {
    for (const button of all("[data-switch]"))
      button.setAttribute("aria-pressed", String(state[button.dataset.switch] === button.dataset.value));
    one("#edition").value = state.edition;
    one("#country").value = state.country;
    frame.width = state.width;
    frame.style.colorScheme = state.theme === "auto" ? "" : state.theme; // it is what the frame's media query asks
    fit();
    const told = Object.entries(state).filter(([name, value]) => name in usual && value);
    history.replaceState(null, "", `#${new URLSearchParams(told)}`);
  }

  // a frame that is wider than its place is shown smaller
  function fit() {
    const scale = Math.min(1, one(".window").clientWidth / +state.width);
    frame.style.transform = scale < 1 ? `scale(${scale})` : "";
    frame.style.height = `${100 / scale}%`;
    const said = one("#scaled");
    said.hidden = scale === 1;
    said.textContent = `${state.width} px, ${said.dataset.say.replace("{n}", String(Math.round(scale * 100)))}`;
  }

  // whatever is followed or chosen in the frame, the switches say it
  function arrive() {
    const shown = inside();
    if (!shown) return;
    if (newest && shown.storyShown && shown.storyShown !== newest) return renew();
    const [, language, path] = shown.location.pathname.match(/^\/([^/]+)\/(.*)$/) || [];
    const within = (edition) => new RegExp(`^${edition.replace("{code}", "([A-Z]{3})")}$`).exec(path);
    const edition = values.edition().find(within);
    if (edition === undefined) return;
    Object.assign(state, { language, edition });
    state.country = within(edition)[1] || state.country;
    shown.document.addEventListener("click", ({ target }) => {
      const link = target.closest("a[href]");
      if (link && link.origin !== location.origin) link.target = "_blank"; // a source cannot be framed
    });
    const hear = () => {
      state.hash = shown.location.hash;
      state.country = shown.explainer.chosen.country || "";
      follow();
    };
    if (!shown.explainer) return follow();
    hear();
    shown.explainer.onChange(hear);
  }

  function renew() {
    const shown = inside();
    if (!shown) show();
    else if (shown.reloadAsLeft) shown.reloadAsLeft();
    else if (shown.document.readyState === "complete") shown.location.reload();
  }

  document.addEventListener("click", (event) => {
    const press = event.target.closest("[data-switch]");
    const way = event.target.closest("a[data-claim]");
    if (press) state[press.dataset.switch] = press.dataset.value;
    else if (way && frame && !event.ctrlKey && !event.metaKey) Object.assign(state, { edition: "", hash: `#${way.dataset.claim}` });
    else return;
    event.preventDefault();
    show();
  });
  document.addEventListener("change", ({ target }) => {
    if (target.id === "country") Object.assign(state, { country: target.value, hash: target.value && `#${target.value}` });
    else if (target.id === "edition") state.edition = target.value;
    else return;
    state.hash ||= state.country && `#${state.country}`;
    show();
  });

  if (frame) {
    onlyWhatThereIs();
    frame.addEventListener("load", () => {
      arrive();
      exchange().catch(tellLost);
    });
    new ResizeObserver(fit).observe(one(".window"));
    show();
    if (inside()?.document.readyState === "complete") arrive();
  }

  listen(({ story }) => {
    lost.hidden = true;
    newest = story;
    if (frame && inside()?.storyShown !== story) renew(); // and the lists when it is there
    else exchange().catch(tellLost);
  }, tellLost);
})();
