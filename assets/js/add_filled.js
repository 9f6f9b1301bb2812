// What is filled into the form of the desk. It stays in the browser, a draft for each story, until it is
// written or cleared. What is offered stands in its field and is no part of it before somebody touches it.
const filled = (() => {
  "use strict";
  const { all, one } = elements;
  const key = `draft ${one("main").dataset.story}`;
  const form = one("#form");
  const empty = () => ({ texts: {}, lists: {}, letters: {} });
  let state = empty();
  let offered = {};

  /** @type {(name: string) => any[]} */
  const inputs = (name) => [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)];
  const active = (name) => inputs(name).includes(document.activeElement);
  function show(name, value) {
    for (const input of inputs(name)) {
      if (["radio", "checkbox"].includes(input.type)) input.checked = input.value === value;
      else if (input.value !== value) input.value = value;
    }
  }

  function keep() {
    for (const box of all("[data-list]")) state.letters[box.dataset.list] = box.querySelector("input").value;
    try {
      localStorage.setItem(key, JSON.stringify(state));
    } catch {
      // a browser that keeps nothing keeps no draft
    }
  }
  function put(name, value) {
    const was = state.texts[name];
    state.texts[name] = value;
    show(name, value);
    keep();
    return was !== value;
  }
  // of an input that somebody touched; what is ticked is a list without labels
  function touched(input) {
    if (input.type === "checkbox" && input.name !== "claim.signed")
      state.lists[input.name] = inputs(input.name).filter((tick) => tick.checked).map((tick) => [tick.value, tick.value]);
    else state.texts[input.name] = input.type === "checkbox" && !input.checked ? "" : input.value;
    keep();
  }
  // values for fields that nobody touched; what is no longer offered goes
  function offer(values) {
    for (const name of Object.keys({ ...offered, ...values }))
      if (!(name in state.texts) && !(active(name) && inputs(name)[0].value)) show(name, values[name] ?? "");
    offered = values;
  }

  function take(entire) {
    form.reset();
    state = { ...empty(), ...structuredClone(entire) };
    offered = {};
    for (const [name, value] of Object.entries(state.texts)) show(name, value);
    for (const box of all("[data-list]")) box.querySelector("input").value = state.letters[box.dataset.list] || "";
    keep();
  }
  function draft() {
    try {
      return { ...empty(), ...JSON.parse(localStorage.getItem(key)) };
    } catch {
      return empty();
    }
  }
  const sent = () => ({
    texts: state.texts,
    lists: Object.fromEntries(Object.entries(state.lists).map(([name, taken]) => [name, taken.map(([value]) => value)])),
    left: Object.fromEntries(
      all("[data-list] input")
        .filter((input) => input.value.trim() && input !== document.activeElement)
        .map((input) => [input.id, input.value]),
    ),
  });

  return {
    inputs, put, touched, offer, take, draft, sent, keep,
    copy: () => structuredClone(state),
    entries: (name) => (state.lists[name] ||= []),
    isEmpty: (one) => !Object.values(one.texts).some(Boolean) && !Object.values(one.lists).some((taken) => taken.length),
  };
})();
