// Which country is under a point of the map: one so small that it can hardly be met wins where it is near.
(() => {
  "use strict";
  const explore = window.explore;
  const SMALL = 16, NEAR = 9; // CSS pixels
  const context = document.createElement("canvas").getContext("2d");
  let lands = [];

  // the outlines are those that Plotly draws; the last one lies on top
  explore.takeLands = (graph) => {
    lands = graph.data.map(({ x, y, meta }) => {
      const path = new Path2D(), points = [];
      let pen = "moveTo";
      x.forEach((across, index) => {
        if (across === null) return (pen = "moveTo");
        path[pen](across, y[index]);
        points.push([across, y[index]]);
        pen = "lineTo";
        return 0;
      });
      const [xs, ys] = [points.map(([across]) => across), points.map(([, down]) => down)];
      const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
      return { code: meta.split(":")[0], path, points, box };
    }).filter(({ code }) => code).reverse();
  };
  explore.boxOf = (code) => lands.find((land) => land.code === code)?.box;

  const inside = (land, x, y) => context.isPointInPath(land.path, x, y, "evenodd");
  const across = ({ box: [left, top, right, bottom] }, scale) => Math.max(right - left, bottom - top) * scale;
  const distance = ({ points }, x, y) => Math.min(...points.map(([px, py]) => Math.hypot(px - x, py - y)));

  // the country that is meant, and others that may be meant as well
  explore.hit = (left, top) => {
    const scale = explore.map.scale(), [x, y] = explore.map.under(left, top);
    const under = lands.find((land) => inside(land, x, y));
    const small = lands
      .filter((land) => land !== under && across(land, scale) < SMALL)
      .map((land) => [distance(land, x, y) * scale, land])
      .filter(([far]) => far <= NEAR)
      .sort(([one], [other]) => one - other)
      .map(([, land]) => land);
    const tiny = under && across(under, scale) < SMALL;
    const meant = tiny ? under : small[0] || under;
    const others = [under, ...small].filter((land) => land && land !== meant);
    return { code: meant?.code, unsure: others.length > 0, codes: [meant, ...others].map((land) => land?.code) };
  };
})();
