// The control of the day: its stops, and the button that goes through them, a step every 1.6 seconds.
(() => {
  "use strict";
  const { one, all, mark, hide, tell, fill } = elements;
  const { choose, dayName } = window.explainer;
  const STEP = 1600; // milliseconds
  const stops = all(".stop input"), play = one("#play"), shown = one("#day-shown");
  if (!play) return; // a story of one day has no control
  let playing, due; // the day on which it is, going through them

  function rest() {
    clearInterval(playing);
    playing = due = undefined;
    mark(play, "is-playing", false);
    tell(play, play.dataset.play);
  }

  function go() {
    due = stops[stops.findIndex(({ value }) => value === due) + 1].value;
    choose({ day: due }, "replace");
    if (due === stops.at(-1).value) rest();
  }

  play.addEventListener("click", () => {
    if (playing) return rest();
    playing = setInterval(go, STEP);
    mark(play, "is-playing", true);
    tell(play, play.dataset.stop);
    return go();
  });
  one(".day-control").addEventListener("change", ({ target }) => choose({ day: target.value }));

  window.explainer.onChange((chosen) => {
    const day = chosen.day || stops.at(-1).value;
    if (playing && day !== due) rest();
    for (const stop of stops) {
      stop.checked = stop.value === day;
      mark(stop.parentNode, "is-shown", stop.checked);
    }
    // any day can be in the address
    hide(shown, stops.some(({ checked }) => checked));
    tell(shown, fill(shown.dataset.words, { day: dayName() }));
  }, one(".day-control"));
})();
