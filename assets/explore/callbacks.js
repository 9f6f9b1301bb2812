// The functions behind Dash's callbacks (explainer/exploring/callbacks.py names them and their wires).
window.dash_clientside = Object.assign(window.dash_clientside || {}, {
  explore: (() => {
    "use strict";
    const { explore } = window;
    const same = () => window.dash_clientside.no_update;
    const triggered = () => window.dash_clientside.callback_context.triggered_id;
    let toldDay; // what the control of the day was told last: Dash says that too as if it were chosen
    const isUsed = (id) => document.activeElement?.id === id;

    return {
      start(story) {
        explore.story = story;
        const begin = () => {
          const box = document.getElementById("explore-map");
          if (!box) return requestAnimationFrame(begin); // in an app of others it may come a little later
          // a document of ours has them; one of others gets them from explainer/exploring/mounting.py
          box.closest(".explainer-app")?.insertAdjacentHTML("beforeend", explore.patterns);
          explore.makeNames();
          explore.makeStops();
          explore.watchPositions();
          explore.makePhases();
          explore.watchCompared();
          explore.watchOrigins();
          explore.begin();
          if (!box.dataset.hands) explore.takeHands();
          box.dataset.hands = "taken"; // another language comes into the same elements
          explore.watchGrid();
          explore.drawn("map").then(explore.beginMap);
          return undefined;
        };
        begin();
        return story.language;
      },
      show(chosen) {
        const shown = explore.shown();
        document.getElementById("explore-day").setAttribute("aria-valuetext", explore.dayName());
        document.documentElement.dataset.explore = "live";
        toldDay = shown.day;
        return [
          explore.sentence(shown), !Object.keys(chosen).length, explore.unknown(), shown.day, explore.dayName(),
          isUsed("explore-search") ? same() : chosen.text || "",
        ];
      },
      choose_day(day) {
        if (day === toldDay) return;
        toldDay = day;
        if (day !== explore.dayOf()) explore.choose({ day: explore.story.days[day] }, "replace");
      },
      step() {
        const shown = explore.dayOf(), by = triggered() === "explore-later" ? 1 : -1;
        const between = explore.until() > explore.story.days[shown];
        const day = between && by < 0 ? shown : shown + by;
        if (explore.story.days[day]) explore.choose({ day: explore.story.days[day] });
      },
      choose_text: (text) => { explore.choose({ text: text || "" }, "replace"); },
      reset: () => { explore.choose(Object.fromEntries(explore.kinds.map((kind) => [kind, ""]))); },
      zoom: () => { explore.map.zoom(explore.zoomBy[triggered().slice("explore-zoom-".length)]); },
      open_grid: (near, opened) => (near && !opened?.props?.id ? explore.grid().then(explore.fitGrid) : same()),
      // once the grid is there, what stands beside it
      open_tools(place) {
        if (place?.props?.id) window.dash_ag_grid.getApiAsync("explore-grid").then(explore.makeTools);
      },
      fill_grid(chosen, near) {
        if (!near) return [same(), same()];
        const { rows } = explore.shown();
        return [rows, { ids: rows.some((row) => row.id === chosen?.claim) ? [chosen.claim] : [] }];
      },
      // the grid also says, some time later, which row it was told to mark
      choose_row(rows) {
        const [row] = Array.isArray(rows) ? rows : [];
        if (!explore.handOnGrid || !row || row.id === explore.chosen().claim) return;
        explore.handOnGrid = false;
        explore.choose({ country: row.code, claim: row.id });
      },
    };
  })(),
});
