// How many countries stand where, in the answer.
(() => {
  "use strict";
  const { one, hide, tell } = elements;
  const { counts } = window.explainer.data;

  window.explainer.onChange((chosen, { day }) => {
    const [, covered, ...numbers] = counts.findLast(([from]) => from <= day);
    const tiles = [...one(".counts").children];
    tell(one(".covered"), covered);
    tiles.forEach((tile, place) => {
      tell(tile.querySelector("b"), String(numbers[place]));
      hide(tile, tile.firstChild.dataset.tone === "none" && !numbers[place]);
    });
    one(".share").replaceChildren(...tiles.flatMap((tile, place) =>
      Array.from({ length: numbers[place] }, () => tile.firstChild.cloneNode())));
  }, true);
})();
