// What lies further down is worked out when a reader comes near it, once.
(() => {
  "use strict";
  const NEAR = "400px";

  window.explore.whenNear = (section, then) => {
    new IntersectionObserver((seen, observer) => {
      if (!seen.at(-1).isIntersecting) return;
      observer.disconnect();
      then();
    }, { rootMargin: NEAR }).observe(section);
  };
})();
