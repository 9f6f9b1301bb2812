// When a graph has been drawn, so that it can be painted and listened to. Plotly may still be a promise.
(() => {
  "use strict";
  window.explore.drawn = (id) => Promise.resolve(window.Plotly).then(() => new Promise((done) => {
    const look = () => {
      /** @type {any} */
      const graph = document.querySelector(`#explore-${id} .js-plotly-plot`);
      if (graph?.on && graph._fullLayout) done(graph);
      else requestAnimationFrame(look);
    };
    look();
  }));
})();
