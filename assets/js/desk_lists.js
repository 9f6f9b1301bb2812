// The desk's lists, exchanged when the story was read again; what is opened in them stays open.
const deskLists = (() => {
  "use strict";
  const { all, one } = elements;
  const written = new Map(); // as the server wrote them, with nothing opened since
  for (const list of all(".list")) written.set(list.id, list.innerHTML);
  let turn = 0;

  async function exchange() {
    const mine = ++turn;
    const answer = await fetch("/desk/");
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (mine !== turn) return; // a later one is on its way
    if (!one("iframe") && fresh.querySelector("iframe")) return location.reload(); // the first good story
    document.title = fresh.title;
    for (const name of ["#state", ".subject"]) {
      const [was, now] = [one(name), fresh.querySelector(name)];
      if (now && was.outerHTML !== now.outerHTML) [was.className, was.innerHTML] = [now.className, now.innerHTML];
    }
    for (const list of fresh.querySelectorAll(".list")) {
      if (written.get(list.id) === list.innerHTML) continue;
      written.set(list.id, list.innerHTML);
      const here = document.getElementById(list.id);
      const opened = [...here.querySelectorAll("details[open]")].map((part) => part.id);
      here.innerHTML = list.innerHTML;
      for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
    }
    if (one("#changes")) await compare(mine);
  }

  // with the last commit; it may take longer than all else, and so comes by itself
  async function compare(mine) {
    const answer = await fetch("/desk/changes");
    const said = await answer.text();
    if (mine !== turn || !answer.ok) return;
    const changes = one("#changes");
    changes.innerHTML = said;
    changes.removeAttribute("aria-busy");
    one("#since .count").textContent = changes.firstElementChild.dataset.count;
  }

  return { exchange };
})();
