// Marks what is searched for in card and grid, where the browser can do so without touching the text.
(() => {
  "use strict";
  const explore = window.explore;
  explore.markFound = () => {};
  if (!window.Highlight) return;
  // here and not in the style sheet: only who can show marks is told what they look like
  const looks = new CSSStyleSheet();
  looks.replaceSync("::highlight(found) { background: var(--notice); text-decoration: underline }");
  document.adoptedStyleSheets.push(looks);
  let waiting;

  function mark() {
    waiting = false;
    const found = new Highlight(), patterns = folding.patterns(explore.chosen().text || "");
    if (patterns.length)
      for (const part of document.querySelectorAll("#explore-grid .ag-cell, #explore-card li")) {
        const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        while (walker.nextNode())
          for (const [from, until] of folding.places(walker.currentNode.nodeValue, patterns)) {
            const range = new Range();
            range.setStart(walker.currentNode, from);
            range.setEnd(walker.currentNode, until);
            found.add(range);
          }
      }
    CSS.highlights.set("found", found);
  }
  // the grid draws its cells some frames later
  explore.markFound = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(mark, 60)));
  };
})();
