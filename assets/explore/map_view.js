// Which part of the map is in sight. While it moves, only the drawn layer is transformed and the
// names are placed anew; once it rests, Plotly draws the part.
(() => {
  "use strict";
  const explore = window.explore;
  const FARTHEST = 24, REST = 120; // times; milliseconds
  let graph, view = { x: 0, y: 0, zoom: 1 }, drawn = view, resting;
  const box = () => document.getElementById("explore-map");
  const size = () => explore.story.map;
  // CSS pixels of a step of the map
  const scale = (of = view) => (box().clientWidth * of.zoom) / size().width;

  const within = ({ x, y, zoom }) => {
    const near = Math.min(FARTHEST, Math.max(1, zoom));
    const fit = (at, whole) => Math.max(0, Math.min(at, whole - whole / near));
    return { x: fit(x, size().width), y: fit(y, size().height), zoom: near };
  };

  function show() {
    const layer = graph?.querySelector(".scatterlayer");
    if (layer) {
      const k = scale();
      layer.style.transformOrigin = "0 0";
      layer.style.transform = `translate(${(drawn.x - view.x) * k}px,${(drawn.y - view.y) * k}px) scale(${view.zoom / drawn.zoom})`;
    }
    place();
    clearTimeout(resting);
    if (view !== drawn) resting = setTimeout(draw, REST);
  }

  function draw() {
    if (!graph) return;
    const { width, height } = size();
    const { x, y, zoom } = (drawn = view);
    window.Plotly.relayout(graph, {
      "xaxis.range": [x, x + width / zoom],
      "yaxis.range": [y + height / zoom, y],
    });
  }

  function place() {
    if (!box()) return; // an app of others has taken it away
    const k = scale(), wide = box().clientWidth * view.zoom;
    for (const sign of document.getElementById("explore-map-words").children) {
      const { at: [x, y], from = 0, until = Infinity } = sign;
      const left = (x - view.x) * k, top = (y - view.y) * k;
      const seen = wide >= from && wide < until && left > 0 && top > 0 && left < box().clientWidth && top < box().clientHeight;
      sign.hidden = !seen;
      if (seen) sign.style.transform = `translate(${left}px,${top}px) translate(-50%,-50%)`;
    }
  }

  explore.map = {
    get view() { return view; },
    scale,
    place,
    move: (next) => { view = within(next); show(); },
    // by a factor, so that the place under a point of the box stays there
    zoom(factor, left = box().clientWidth / 2, top = box().clientHeight / 2) {
      const before = scale(), zoom = Math.min(FARTHEST, Math.max(1, view.zoom * factor));
      const after = (before * zoom) / view.zoom;
      explore.map.move({ x: view.x + left / before - left / after, y: view.y + top / before - top / after, zoom });
    },
    pan(left, top) {
      const k = scale();
      explore.map.move({ ...view, x: view.x - left / k, y: view.y - top / k });
    },
    // a land, and half of its size around it
    fit([left, top, right, bottom]) {
      const { width, height } = size();
      const zoom = Math.max(1, Math.min(10, width / (2 * (right - left)), height / (2 * (bottom - top))));
      explore.map.move({ x: (left + right - width / zoom) / 2, y: (top + bottom - height / zoom) / 2, zoom });
    },
    // steps of the map under a point of the box
    under: (left, top) => [view.x + left / scale(), view.y + top / scale()],
    begin(plot) {
      graph = plot;
      graph.on("plotly_afterplot", show);
      show();
    },
  };
})();
