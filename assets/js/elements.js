// How scripts look up and change what stands on the page.
const elements = (() => {
  "use strict";
  const all = (selector) => [...document.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);
  const found = {}; // what never comes or goes is looked for once
  const every = (selector) => (found[selector] ||= all(selector));
  // what is there already is not written again: even that would cost a layout
  const hide = (element, hidden) => { if (element.hidden !== hidden) element.hidden = hidden; };
  const mark = (element, name, on) => { if (element.classList.contains(name) !== !!on) element.classList.toggle(name); };
  const put = (element, name, value) => { if (element.getAttribute(name) !== value) element.setAttribute(name, value); };
  const tell = (element, text) => { if (element.textContent !== text) element.textContent = text; };
  const within = (element, day) =>
    day >= +(element.dataset.from || 0) && day < +(element.dataset.until || Infinity);
  const fill = (sentence, gaps) => sentence.replace(/\{(\w+)\}/g, (_, gap) => gaps[gap]);
  return { all, one, every, hide, mark, put, tell, within, fill };
})();
