// Marks in the table what the reader has typed, where the browser can do so without touching the text.
(() => {
  "use strict";
  if (!window.Highlight) return;
  const { all } = elements;
  // here and not in the style of the document: only who can show marks is told what they look like
  const looks = new CSSStyleSheet();
  looks.replaceSync("::highlight(found) { background: var(--notice); text-decoration: underline }");
  document.adoptedStyleSheets.push(looks);

  window.explainer.onChange(({ text = "" }) => {
    const found = new Highlight(), patterns = folding.patterns(text);
    if (patterns.length)
      for (const row of all("#table .country:not([hidden])")) {
        const missing = new Set(patterns);
        for (const part of row.querySelectorAll("summary > *, article:not([hidden]) > :not(.same-kind, .deeds)")) {
          const bare = folding.fold(part.textContent), here = patterns.filter((pattern) => bare.search(pattern) >= 0);
          for (const pattern of here) missing.delete(pattern);
          if (here.length) mark(part, here, found);
        }
        // what stands there nowhere is a code, or another name of the country
        if (missing.size) found.add(rangeOf(row.querySelector("b").firstChild));
      }
    CSS.highlights.set("found", found);
  });

  function rangeOf(first, from = 0, last = first, until = last.length) {
    const range = new Range();
    range.setStart(first, from);
    range.setEnd(last, until);
    return range;
  }

  function mark(part, patterns, found) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    /** @type {{ node: Text, start: number }[]} */
    const nodes = [];
    let length = 0;
    while (walker.nextNode()) {
      const node = /** @type {Text} */ (walker.currentNode);
      nodes.push({ node, start: length });
      length += node.length;
    }
    for (const [from, until] of folding.places(part.textContent, patterns)) {
      const first = nodes.findLast(({ start }) => start <= from);
      const last = nodes.findLast(({ start }) => start < until);
      found.add(rangeOf(first.node, from - first.start, last.node, until - last.start));
    }
  }
})();
