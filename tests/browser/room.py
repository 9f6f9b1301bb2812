"""What is wrong with the room that words have on a page: beyond it, cut off, or on other words."""

from playwright.sync_api import Page

# each line of text is as high as its letters: boxes of neighbouring lines may well touch
WRONG = """() => {
  const found = new Set(), wide = document.documentElement.clientWidth;
  const brief = (text) => text.replace(/\\s+/g, " ").trim().slice(0, 40);
  const where = (e) => { const at = e.closest("section, header, footer, main"); return `${at?.id || at?.tagName} `; };
  if (document.documentElement.scrollWidth > wide) found.add(`scrolls sideways by ${document.documentElement.scrollWidth - wide}`);

  // what cuts off what stands in it, or makes it scroll, from the inside out
  const clipped = new Map();
  function clips(e) {
    if (!e || e === document.documentElement || e === document.body) return [];
    if (!clipped.has(e)) {
      const style = getComputedStyle(e), own = style.overflowX !== "visible" || style.overflowY !== "visible";
      const above = style.position === "fixed" ? [] : clips(e.parentElement);
      clipped.set(e, own ? [{ e, style, box: e.getBoundingClientRect() }, ...above] : above);
    }
    return clipped.get(e);
  }
  // for ears alone
  const heard = new Map();
  function unseen(e) {
    if (!heard.has(e)) heard.set(e, e !== document.body && (/inset\\(50%/.test(getComputedStyle(e).clipPath) || unseen(e.parentElement)));
    return heard.get(e);
  }

  const lines = [], range = document.createRange();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode, e = node.parentElement;
    if (!node.data.trim() || e.closest("script, style, template, .skip") || !e.checkVisibility()) continue;
    range.selectNodeContents(node);
    const rects = e.closest("svg") ? [e.getBoundingClientRect()] : [...range.getClientRects()];
    if (!rects.some(({ width }) => width > 1)) continue;
    const style = getComputedStyle(e);
    if (style.visibility !== "visible" || unseen(e)) continue;
    const over = e.closest("#card, .section-bar");
    for (const { left, right, top, bottom } of rects) {
      if (right - left <= 1) continue;
      const middle = (top + bottom) / 2, half = parseFloat(style.fontSize) * .36;
      const line = { e, over, left: left + 1, right: right - 1, top: middle - half, bottom: middle + half };
      // a kicker that has no room beside the day gives way as a whole
      if (e.closest(".kicker") && line.top > e.closest(".header-line").getBoundingClientRect().bottom) continue;
      let kept = true;
      for (const { e: outer, style: how, box } of clips(e)) {
        const beside = line.left < box.left - 1 || line.right > box.right + 1;
        const beyond = line.top < box.top - 1 || line.bottom > box.bottom + 1;
        if (beside && how.overflowX !== "visible") found.add(`${where(e)}cut: ${brief(node.data)} in ${outer.className.baseVal ?? outer.className}`);
        if (beyond && /hidden|clip/.test(how.overflowY)) found.add(`${where(e)}cut below: ${brief(node.data)}`);
        if (beside || beyond) kept = false;
      }
      if (line.left < -.5 || line.right > wide + .5) {
        if (kept) found.add(`${where(e)}beyond the window: ${brief(node.data)}`);
      }
      if (kept) lines.push(line);
    }
    if (style.textOverflow === "ellipsis" && e.scrollWidth > e.clientWidth) found.add(`${where(e)}ellipsis: ${brief(node.data)}`);
  }

  lines.sort((one, other) => one.top - other.top);
  lines.forEach((one, index) => {
    for (let next = index + 1; next < lines.length && lines[next].top < one.bottom - 1; next++) {
      const other = lines[next];
      if (one.e === other.e || one.over !== other.over) continue;
      if (one.left < other.right - 1 && other.left < one.right - 1)
        found.add(`${where(one.e)}${brief(one.e.textContent)} × ${brief(other.e.textContent)}`);
    }
  });
  return [lines.length, [...found]];
}"""


def faults(page: Page) -> list[str]:
    """What is beyond the window, cut off or lies on other words, as the page stands now."""
    looked, found = page.evaluate(WRONG)
    assert looked > 10, "it has looked"
    return list(found)
