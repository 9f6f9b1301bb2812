// Sets what the server tells of the form at the desk: notes, counts, what is open and wrong, card, map, files.
const addLook = (() => {
  "use strict";
  const { all, one, hide, put, tell } = elements;
  const written = new Map();

  // a part whose focus stays where it is
  function exchange(part, html) {
    if (written.get(part) === html) return;
    written.set(part, html);
    const within = document.activeElement;
    const [name, value] = part.contains(within) ? [within.name, within.value] : [];
    part.innerHTML = html;
    // what is not written has no address yet, and no page is to take the place of the form
    for (const day of part.querySelectorAll(".m a")) day.replaceWith(...day.childNodes);
    for (const link of part.querySelectorAll("a[href^=http]")) Object.assign(link, { target: "_blank", rel: "noreferrer" });
    if (name) [...part.querySelectorAll("input")].find((one) => one.name === name && one.value === value)?.focus();
  }

  // the map that readers have, once; then only its tones follow
  let drawn;
  async function draw() {
    const address = one("main").dataset.map;
    if (!address) return;
    const answer = await fetch(address);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const parts = [page.querySelector(".patterns"), page.querySelector("#map svg.drawing")];
    for (const link of parts[1].querySelectorAll("a")) link.replaceWith(...link.childNodes);
    for (const land of parts[1].querySelectorAll("[tabindex]")) land.removeAttribute("tabindex");
    const frame = document.createElement("div");
    frame.className = "frame";
    frame.style.cssText = page.querySelector("#map .frame").style.cssText;
    frame.append(...parts);
    one("#map").replaceChildren(frame);
  }
  async function showMap({ tones, alt, codes }) {
    await (drawn ||= draw().catch(() => {}));
    put(one("#map"), "aria-label", alt);
    for (const land of all("#map [data-country]")) {
      const { country } = land.dataset;
      if (country in tones) put(land, "data-tone", tones[country]);
      land.classList.toggle("is-chosen", codes.includes(country));
    }
    for (const land of all("#map path.is-chosen")) land.parentNode.append(land);
  }

  function set(told) {
    for (const [name, text] of Object.entries(told.texts)) for (const part of all(`[data-text="${name}"]`)) tell(part, text);
    for (const [name, html] of Object.entries(told.htmls)) exchange(one(`[data-html="${name}"]`), html);
    const within = document.activeElement;
    for (const [name, on] of Object.entries(told.shown)) for (const part of all(`[data-shown="${name}"]`)) hide(part, !on);
    if (within.closest("[data-shown][hidden]")) document.getElementById("claim.countries").focus();
    for (const note of all("[data-note]")) {
      tell(note, told.notes[note.dataset.note] || "");
      note.classList.toggle("bad", told.wrong.includes(note.dataset.note));
    }
    for (const count of all("[data-count]")) {
      const [said, over] = told.counts[count.dataset.count] || ["", false];
      tell(count, said);
      count.classList.toggle("over", over);
    }
    for (const field of all("#form [name], #form [role=combobox]"))
      if (told.wrong.includes(field.name || field.id)) put(field, "aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    for (const name of told.unfold) one(`[data-unfold="${name}"]`).open = true;
    one("#state").className = told.wrong.length ? "bad" : "good";
    put(one("#write"), "aria-disabled", String(!told.ready));
    if (told.shown.map) showMap(told);
  }

  return { set, renewMap: () => (drawn = null) };
})();
