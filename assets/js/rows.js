// Rows that open by themselves: the one to which a link leads, and those in which something was found.
(() => {
  "use strict";
  const { every } = elements;
  const few = 5; // more of them would push each other out of sight
  const opened = new Set(); // by a search, which closes them again

  // opened, in sight, and by hand with the focus; what is framed scrolls itself alone and leaves the focus to its host
  function go(id, byHand) {
    const found = document.getElementById(id), row = found?.closest("details");
    if (!row) return;
    row.open = true;
    opened.delete(row);
    const place = found.hidden ? row : found;
    if (parent === window) place.scrollIntoView();
    else scrollBy(0, place.getBoundingClientRect().top);
    if (!byHand || parent !== window) return;
    if (place !== row) place.tabIndex = -1;
    (place === row ? row.firstChild : place).focus({ preventScroll: true });
  }

  window.explainer.onChange(({ text }, { place, byHand }) => {
    const found = text ? every("#table .country").filter((row) => !row.hidden) : [];
    const open = found.length > few ? [] : found;
    for (const row of [...opened].filter((row) => !open.includes(row))) {
      row.open = false;
      opened.delete(row);
    }
    for (const row of open.filter((row) => !row.open)) {
      row.open = true;
      opened.add(row);
    }
    if (place) go(place, byHand);
  });
})();
