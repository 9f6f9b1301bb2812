// In an embed, before anything is laid out: at a place that an address leads to, browsers scroll and
// focus the host's page. The address is read all the same, once there is nothing left to scroll to it.
(() => {
  "use strict";
  if (parent === window) return;
  const put = (hash) => history.replaceState(null, "", location.pathname + location.search + hash);
  const lead = (hash) => {
    put(hash);
    dispatchEvent(new Event("hashchange"));
  };
  const { hash } = location;
  if (hash) {
    put("");
    addEventListener("load", () => lead(hash));
    // a frame out of sight may get its size only later; until its reader moves, the place is in view
    const again = () => lead(location.hash);
    addEventListener("resize", again);
    const moved = () => removeEventListener("resize", again);
    for (const hand of ["pointerdown", "wheel", "keydown"]) addEventListener(hand, moved, { once: true });
  }
  window.navigation?.addEventListener("navigate", (event) => {
    if (!event.hashChange || !event.cancelable) return;
    event.preventDefault();
    lead(new URL(event.destination.url).hash);
  });
})();
