// Pointer, pinch, wheel and keys on the map. One finger scrolls the page, and the wheel does unless a
// key is held with it; nothing is taken from the browser but two touches and what is asked for.
(() => {
  "use strict";
  const explore = window.explore;
  const STEP = 1.6, TWICE = 320, STILL = 8; // times; milliseconds; CSS pixels
  const AROUND = 4; // times: how much nearer a finger is brought that may mean two countries

  explore.takeHands = () => {
    const box = document.getElementById("explore-map");
    const fingers = new Map();
    let start, moved, touched, spread, before = {};
    const at = ({ clientX, clientY }) => {
      const { left, top } = box.getBoundingClientRect();
      return [clientX - left, clientY - top];
    };
    const say = (code, point, again) => {
      const country = explore.story.countries[code];
      const line = country && explore.at(country.states).at(-1);
      explore.tip("map", again && country ? explore.fill(explore.story.say.again, { country: country.name }) : line, ...point);
      box.classList.toggle("is-over", !!line);
    };

    box.addEventListener("pointerdown", (event) => {
      fingers.set(event.pointerId, at(event));
      touched = event.pointerType === "touch";
      if (fingers.size === 1) [start, moved] = [at(event), false];
      else [spread, moved] = [gap(), true];
    });
    const gap = () => {
      const [[ax, ay], [bx, by]] = fingers.values();
      return { far: Math.hypot(ax - bx, ay - by), middle: [(ax + bx) / 2, (ay + by) / 2] };
    };
    addEventListener("pointermove", (event) => {
      const was = fingers.get(event.pointerId), now = at(event);
      if (!was) {
        if (event.pointerType === "mouse" && box.contains(/** @type {Node} */ (event.target))) say(event.target.closest("button") ? "" : explore.hit(...now).code, now);
        return;
      }
      fingers.set(event.pointerId, now);
      if (fingers.size === 2) {
        const next = gap();
        explore.map.pan(next.middle[0] - spread.middle[0], next.middle[1] - spread.middle[1]);
        explore.map.zoom(next.far / spread.far, ...next.middle);
        spread = next;
      } else if (moved || Math.hypot(now[0] - start[0], now[1] - start[1]) > STILL) {
        moved = true;
        explore.tip("map", "");
        if (explore.map.view.zoom > 1) explore.map.pan(now[0] - was[0], now[1] - was[1]);
      }
    });
    for (const end of ["pointerup", "pointercancel"])
      addEventListener(end, (/** @type {any} */ event) => fingers.delete(event.pointerId));
    box.addEventListener("pointerleave", () => say("", [0, 0]));
    for (const kind of ["touchstart", "touchmove"])
      box.addEventListener(kind, (/** @type {any} */ event) => event.touches.length > 1 && event.cancelable && event.preventDefault(), { passive: false });

    box.addEventListener("click", (event) => {
      if (moved || event.target.closest("button")) return;
      const point = at(event), found = explore.hit(...point);
      const twice = event.timeStamp - before.when < TWICE && before.code;
      before = { when: event.timeStamp, code: found.code };
      const land = twice && explore.boxOf(twice);
      if (land) {
        before = {};
        return explore.map.fit(land);
      }
      if (touched && found.unsure && explore.map.view.zoom < AROUND) {
        before = {};
        explore.map.zoom(AROUND / explore.map.view.zoom, ...point);
        return say(found.code, point, true);
      }
      say(touched ? "" : found.code, point);
      if (found.code in explore.story.countries) explore.toggle("country", found.code);
      return undefined;
    });
    box.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      explore.map.zoom(Math.exp(-event.deltaY / 300), ...at(event));
    }, { passive: false });

    const keys = {
      "+": () => explore.map.zoom(STEP), "=": () => explore.map.zoom(STEP), "-": () => explore.map.zoom(1 / STEP),
      0: () => explore.map.zoom(0),
      ArrowLeft: () => explore.map.pan(60, 0), ArrowRight: () => explore.map.pan(-60, 0),
      ArrowUp: () => explore.map.pan(0, 60), ArrowDown: () => explore.map.pan(0, -60),
    };
    box.addEventListener("keydown", (event) => {
      const deed = keys[event.key];
      // where all is in sight already, arrows scroll the page
      if (!deed || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.startsWith("Arrow") && explore.map.view.zoom === 1) return;
      event.preventDefault();
      deed();
    });
  };
  explore.zoomBy = { in: STEP, out: 1 / STEP, all: 0 };
})();
