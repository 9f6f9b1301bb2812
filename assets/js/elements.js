// How scripts look up and change what stands on the page.
const elements = (() => {
  "use strict";
  /** @param {string} selector */
  const all = (selector) => [...document.querySelectorAll(selector)];
  /** @param {string} selector */
  const one = (selector) => document.querySelector(selector);
  /** @type {Record<string, Found[]>} */
  const found = {}; // what never comes or goes is looked for once
  /** @param {string} selector */
  const every = (selector) => (found[selector] ||= all(selector));
  // what is there already is not written again: even that would cost a layout
  /** @param {HTMLElement} element @param {boolean} hidden */
  const hide = (element, hidden) => { if (element.hidden !== hidden) element.hidden = hidden; };
  /** @param {Element} element @param {string} name @param {unknown} on */
  const mark = (element, name, on) => { if (element.classList.contains(name) !== !!on) element.classList.toggle(name); };
  /** @param {Element} element @param {string} name @param {string} value */
  const put = (element, name, value) => { if (element.getAttribute(name) !== value) element.setAttribute(name, value); };
  /** @param {Node} element @param {string} text */
  const tell = (element, text) => { if (element.textContent !== text) element.textContent = text; };
  /** @param {HTMLElement} element @param {number} day */
  const within = (element, day) =>
    day >= +(element.dataset.from || 0) && day < +(element.dataset.until || Infinity);
  /** @type {(sentence: string, gaps: Record<string, unknown>) => string} */
  const fill = (sentence, gaps) => sentence.replace(/\{(\w+)\}/g, (_, gap) => String(gaps[gap]));
  return { all, one, every, hide, mark, put, tell, within, fill };
})();
