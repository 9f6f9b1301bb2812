// Runs in a page before anything of its own: notes long tasks, shifts, and the frames in which
// something has become visible. SHOWN and SIGNATURE are expressions that the benchmark fills in.
(() => {
  "use strict";
  if (window.bench) return;
  const bench = (window.bench = { tasks: [], shifts: [], events: [], paints: {}, shown: 0 });
  const note = (type, keep, more) =>
    new PerformanceObserver((list) => list.getEntries().forEach(keep)).observe({ type, buffered: true, ...more });
  note("longtask", ({ startTime, duration }) => bench.tasks.push([startTime, duration]));
  note("layout-shift", ({ startTime, value }) => bench.shifts.push([startTime, value]));
  note("event", ({ name, startTime, duration }) => bench.events.push([name, startTime, duration]), { durationThreshold: 16 });
  note("paint", ({ name, startTime }) => (bench.paints[name] = startTime));
  note("largest-contentful-paint", ({ startTime }) => (bench.paints.largest = startTime));

  // the time after the first frame in which something holds; whoever looks for an earlier touch stops, for
  // every look makes the frame longer
  let touches = 0;
  const after = (holds) =>
    new Promise((done) => {
      const mine = touches;
      const look = () => {
        if (mine !== touches) return;
        if (!holds()) return requestAnimationFrame(look);
        const drawn = new MessageChannel();
        drawn.port1.onmessage = () => done(performance.now());
        drawn.port2.postMessage(0);
      };
      requestAnimationFrame(look);
    });

  const told = (selector) => document.querySelector(selector)?.textContent;
  const count = (selector) => document.querySelectorAll(selector).length;
  const rows = () => count("#table article:not([hidden])");
  const signature = () => SIGNATURE;

  after(() => SHOWN).then((at) => (bench.shown = at));

  // from the next touch on: when the first change is on the screen, and when the rows have followed
  bench.arm = () => {
    const before = signature(), rowsBefore = rows();
    touches++;
    bench.touched = bench.answered = bench.followed = 0;
    addEventListener("pointerdown", ({ timeStamp }) => {
      bench.touched = timeStamp;
      after(() => signature() !== before).then((at) => {
        bench.answered = at;
        return after(() => rows() !== rowsBefore);
      }).then((at) => (bench.followed = at));
    }, { capture: true, once: true });
  };
})();
