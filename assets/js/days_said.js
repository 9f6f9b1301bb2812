// What is said on some days only, or otherwise than on the newest.
(() => {
  "use strict";
  const { every, hide, tell, within } = elements;

  window.explainer.onChange((chosen, { day }) => {
    for (const part of every("[data-said]")) tell(part, JSON.parse(part.dataset.said).findLast(({ from }) => from <= day).said);
    for (const part of every(":is([data-from], [data-until]):not(#table article)")) hide(part, !within(part, day));
  });
})();
