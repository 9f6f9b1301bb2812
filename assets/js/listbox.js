// The live map by keys: a listbox with one tab stop. Arrows walk the countries in the order of their
// names, typing jumps to one, Enter opens its card. Loaded with Dash's scripts.
(() => {
  "use strict";
  const { explainer } = window;
  const pause = 1000; // milliseconds after which typing begins anew
  const inOrder = new Intl.Collator(document.documentElement.lang).compare;
  let here; // the country that has the tab stop
  let typed = "", when = 0;

  const still = (code) => document.querySelector(`#map .figured a > path[data-country="${code}"]`).parentNode;
  const nameOf = (option) => option.getAttribute("aria-label");
  const options = () =>
    [...document.querySelectorAll("#map .live [role=option]")].sort((a, b) => inOrder(nameOf(a), nameOf(b)));

  // after each drawing, for Plotly's paths lose what they were given
  explainer.makeListbox = (plot) => {
    const list = plot.querySelector(".scatterlayer");
    const focused = plot.contains(document.activeElement) || document.activeElement?.closest?.("#map .figured a");
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-labelledby", "map-title");
    if (!list.dataset.keys) list.addEventListener("keydown", onKey);
    list.dataset.keys = "";
    list.querySelectorAll("path[data-country]").forEach((path) => path.setAttribute("role", "option"));
    here = document.activeElement?.closest?.("#map .figured a")?.querySelector("path").dataset.country || here;
    tell();
    if (focused) stop().focus({ preventScroll: true });
  };
  explainer.onChange(tell);

  // the name carries the facts of the day that is shown, as the still drawing's link does
  function tell() {
    const { country } = explainer.chosen, all = options();
    for (const option of all) {
      const code = option.dataset.country;
      option.setAttribute("aria-label", still(code).getAttribute("aria-label"));
      option.setAttribute("aria-selected", String(code === country));
    }
    if (!here && all.length) here = all[0].dataset.country;
    if (country && all.some((option) => option.dataset.country === country)) here = country;
    for (const option of all) option.setAttribute("tabindex", option.dataset.country === here ? "0" : "-1");
  }
  const stop = () => document.querySelector("#map .live [tabindex='0']");

  function go(option) {
    if (!option) return;
    stop()?.setAttribute("tabindex", "-1");
    here = option.dataset.country;
    option.setAttribute("tabindex", "0");
    option.focus({ preventScroll: true });
    option.scrollIntoView({ block: "nearest" });
  }

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = options(), at = all.findIndex((option) => option.dataset.country === here);
    const { key } = event;
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[key];
    if (to !== undefined) go(all[to]);
    else if (key === "Enter" || (key === " " && !typing(event))) explainer.toggle("country", here);
    else if (key.length === 1) jump(event, all, at);
    else return;
    event.preventDefault();
  }

  const typing = ({ timeStamp }) => typed && timeStamp - when < pause;

  function jump(event, all, at) {
    typed = (typing(event) ? typed : "") + event.key.toLocaleLowerCase();
    when = event.timeStamp;
    const from = typed.length > 1 ? at : at + 1; // the same letter again goes on to the next
    const onward = [...all.slice(from), ...all.slice(0, from)];
    go(onward.find((option) => nameOf(option).toLocaleLowerCase().startsWith(typed)));
  }
})();
