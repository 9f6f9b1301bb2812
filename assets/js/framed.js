// In an embed, before anything is laid out: the theme that its address asks for. In a frame, a place
// that an address leads to makes browsers scroll and focus the host's page: the address is read all the
// same, once there is nothing left to scroll to it. The secret that WordPress adds is kept apart (embed.js).
(() => {
  "use strict";
  const { dataset } = document.documentElement;
  const theme = new URLSearchParams(location.search).get("theme");
  if (theme === "light" || theme === "dark") dataset.theme = theme;
  if (parent === window) return;
  function put(hash) {
    const [, place, secret] = /^(.*?)(?:(?:#|%23)?(?:\?|%3F)secret=(\w*).*)?$/i.exec(hash);
    if (secret) dataset.secret = secret;
    history.replaceState(null, "", location.pathname + location.search + place);
    return place;
  }
  const lead = (hash) => {
    put(hash);
    dispatchEvent(new Event("hashchange"));
  };
  const { hash } = location, place = hash && put(hash);
  if (hash) put("");
  if (place) {
    addEventListener("load", () => lead(place));
    // a frame out of sight may get its size only later; until its reader moves, the place is in view
    const again = () => lead(location.hash);
    addEventListener("resize", again);
    const moved = () => removeEventListener("resize", again);
    for (const hand of ["pointerdown", "wheel", "keydown"]) addEventListener(hand, moved, { once: true });
  }
  addEventListener("hashchange", () => /(\?|%3F)secret=/i.test(location.hash) && put(location.hash));
  window.navigation?.addEventListener("navigate", (event) => {
    if (!event.hashChange || !event.cancelable) return;
    event.preventDefault();
    lead(new URL(event.destination.url).hash);
  });
})();
