// Lists of the form at the desk: letters find entries, Enter or a press takes one. Which there are, and
// whether leaving a list takes one, is said by the server; what was not chosen is never taken here.
const lists = (() => {
  "use strict";
  const { all, one, fill } = elements;
  const single = ["person"];

  /** @param {(list: string, typed: string) => Promise<any[]>} find @param {() => void} changed */
  function attach(find, changed) {
    const boxes = Object.fromEntries(all("[data-list]").map((box) => [box.dataset.list, listOf(box, find, changed)]));
    return {
      draw: () => Object.values(boxes).forEach((box) => box.draw()),
      take: (name, entry) => boxes[name].take(entry),
    };
  }

  function listOf(box, find, changed) {
    const name = box.dataset.list;
    const input = box.querySelector("input");
    const list = document.getElementById(`${name}-list`);
    let asked = Promise.resolve([]);
    let at = -1;
    let turn = 0;

    function mark(place) {
      at = place;
      [...list.children].forEach((entry, number) => entry.setAttribute("aria-selected", String(number === at)));
      const marked = list.children[at];
      if (marked) {
        input.setAttribute("aria-activedescendant", marked.id);
        marked.scrollIntoView({ block: "nearest" });
      } else input.removeAttribute("aria-activedescendant");
    }
    function close() {
      turn++;
      list.hidden = true;
      list.replaceChildren();
      input.setAttribute("aria-expanded", "false");
      mark(-1);
    }
    function open() {
      const mine = ++turn;
      const typed = input.value;
      asked = find(name, typed).catch(() => []);
      return asked.then((options) => {
        if (mine !== turn || document.activeElement !== input) return;
        list.replaceChildren(...options.map((option, number) => entryOf(option, number)));
        list.hidden = !options.length;
        input.setAttribute("aria-expanded", String(!list.hidden));
        mark(typed.trim() && options.length ? 0 : -1);
      });
    }
    function entryOf(option, number) {
      const entry = document.createElement("li");
      entry.id = `${name}-${number}`;
      entry.setAttribute("role", "option");
      const more = document.createElement("small");
      more.textContent = option.more;
      entry.append(option.label, " ", more);
      entry.addEventListener("mousedown", (event) => {
        event.preventDefault();
        takeOption(option);
      });
      return entry;
    }

    function take(entry) {
      const taken = filled.entries(name);
      if (single.includes(name)) taken.length = 0;
      if (!taken.some(([value]) => value === entry[0])) taken.push(entry);
      input.value = "";
      close();
      draw();
      filled.keep();
      changed();
    }
    function drop(value) {
      const taken = filled.entries(name);
      taken.splice(taken.findIndex((entry) => entry[0] === value), 1);
      draw();
      filled.keep();
      changed();
    }
    function draw() {
      for (const chip of box.querySelectorAll("button")) chip.remove();
      input.before(...filled.entries(name).map(([value, label]) => {
        const chip = document.createElement("button");
        Object.assign(chip, { type: "button", className: "chip", tabIndex: -1, textContent: `${label} ×` });
        chip.setAttribute("aria-label", fill(one("main").dataset.remove, { name: label }));
        chip.addEventListener("click", () => { drop(value); input.focus(); });
        return chip;
      }));
    }

    // Enter right behind the last letter waits for what these letters find
    async function takeMarked() {
      const typed = input.value;
      const options = await asked;
      const option = options[at < 0 && typed.trim() ? 0 : at];
      if (option && input.value === typed) takeOption(option);
    }
    function takeOption({ value, label, shows }) {
      if (shows) one(`[data-shown="${shows}"]`).hidden = false;
      take([value, label]);
    }
    input.addEventListener("input", () => { if (input.value) open(); else close(); filled.keep(); });
    input.addEventListener("click", open);
    input.addEventListener("blur", () => { close(); changed(); });
    input.addEventListener("keydown", (event) => {
      const { key } = event;
      const steps = { ArrowDown: 1, ArrowUp: -1 }[key];
      if (steps && list.hidden) open().then(() => mark(0));
      else if (steps) mark((at + steps + list.children.length) % list.children.length);
      else if (key === "Enter" && !event.ctrlKey && !event.metaKey && (input.value.trim() || at >= 0)) takeMarked();
      else if (key === "Escape") close();
      else if (key === "Backspace" && !input.value && filled.entries(name).length) drop(filled.entries(name).at(-1)[0]);
      else return;
      if (key !== "Backspace") event.preventDefault();
    });
    box.addEventListener("mousedown", (event) => {
      if (event.target === box) { event.preventDefault(); input.focus(); }
    });
    return { draw, take };
  }

  return { attach };
})();
