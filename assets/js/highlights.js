// Marks in the table what the reader has typed, where the browser can do so without touching the text.
(() => {
  "use strict";
  if (!window.Highlight) return;
  // here and not in the style of the document: only who can show marks is told what they look like
  const looks = new CSSStyleSheet();
  looks.replaceSync("::highlight(found) { background: var(--notice); text-decoration: underline }");
  document.adoptedStyleSheets.push(looks);

  window.explainer.onChange(({ text = "" }) => {
    const found = new Highlight(), needle = text.trim().toLowerCase();
    if (needle)
      for (const row of document.querySelectorAll("#table summary, #table article:not([hidden])")) {
        const nodes = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
        while (nodes.nextNode()) mark(nodes.currentNode, needle, found);
      }
    CSS.highlights.set("found", found);
  });

  function mark(node, needle, found) {
    const text = node.data.toLowerCase();
    if (text.length !== node.data.length) return; // some letters have no single small one
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + needle.length);
      found.add(range);
    }
  }
})();
