// What the scripts of a document know of each other, and of what Python has written into it; of the app only by name
// (explainer/page/browser_data.py, explainer/page/positions.py). That an element which they ask for is there
// is Python's promise, and the browser's tests hold it: so the checker does not ask for null.

/** What a reader has chosen, by its kind; the day as records write it. */
interface Chosen {
  country?: string;
  claim?: string;
  status?: string;
  type?: string;
  phase?: string;
  day?: string;
  from?: string;
  to?: string;
  compare?: string;
  origin?: string;
  plan?: string;
  text?: string;
  [kind: string]: string | undefined;
}

/** Where a country stands from a day's index on, stale from another on; what is empty is left out. */
interface Stand {
  from: number;
  stale?: number;
  is: string;
  tone?: string;
  day?: string;
  again?: string;
  offer?: string;
  sources?: number;
  what?: string;
  grade?: number;
  by?: string;
  surname?: { from: number; until: number };
}

/** The same on the day that is shown. */
interface StandNow extends Stand {
  status: string;
  tone: string;
  day: string;
  old: boolean;
}

type Forms = Record<string, string>;

/** Of a filter or all countries: how many of them, nobody, or the only one. */
interface Whose {
  of: Forms;
  nobody: string;
  only: string;
}

interface Picks {
  days: string[];
  dayNames: string[];
  dates: Record<string, string>;
  months: Record<string, { short: string; within: string }>;
  countries: Record<string, { name: string; also?: string; stands?: Stand[] }>;
  standings: Record<string, { tone: string; short: string; within: string }>;
  names: Record<string, Record<string, string>>;
  language: string;
  locale: string;
  numbers: string[];
  page: string;
  toCountry: string;
  standing: { status: string; none: string; old: string };
  sources: Forms;
  separator: string;
  comma: string;
  alt: { map: string; group: string; nothing: string };
  order: string[];
  say: Record<string, string>;
  forms: { claims: Forms; countries: Forms };
  types: string[];
  kinds: Record<string, string[]>;
  same_kind: string;
  cite: { label: string; sentence: string; site: string; title: string; as_of: string };
  report: { label: string; contact: string };
  all: Forms;
  csv: string[];
}

/** What stands behind a country in the course of positions from a day's index on. */
interface Note {
  from: number;
  said?: string;
  way?: string;
  since?: string;
}

interface CourseData {
  begins: string;
  ends: string;
  notes: Record<string, Note[]>;
  signs: Record<string, string>;
  ways: Record<string, string>;
  uncounted: string[];
  forms: Record<string, any> & { all: Whose; shown: Whose };
}

/** What is to be seen of a selection. */
interface View {
  day: number;
  now: Record<string, StandNow>;
  countries: Set<string>;
  narrowed: boolean;
  fits: Set<HTMLElement>;
  change?: Chosen;
  place?: string;
  byHand?: boolean;
  unknown: string[];
}

type Listener = (chosen: Chosen, view: View) => void;

/** The statements of the table, where there are any. */
interface Statements {
  all(): Found[];
  codes: Map<HTMLElement, string>;
  find(id: string): Found | undefined;
  fitting(chosen: Chosen, day: number, ofStatus: (code: string) => boolean): Found[];
  tieTo(statement: Found, phase: string): string | boolean;
}

interface Explainer {
  readonly chosen: Chosen;
  readonly now: Record<string, StandNow>;
  data: Picks;
  nothing: Chosen;
  statements?: Statements;
  arrive(found: Chosen, rest: string[], place: string): void;
  choose(change: Chosen, how?: string, place?: string): void;
  counted(forms: Forms, n: number, gaps?: Gaps): string;
  dayName(): string;
  onChange(listener: Listener, part?: Element): void;
  passesOver(statement: HTMLElement): boolean;
  rehearsal(): Generator<undefined>;
  toggle(kind: string, value: string): void;
}

interface Window {
  explainer: Explainer;
  statements?: (data: Picks) => Statements;
  /** Only in `explainer serve`: which reading of the story is shown. */
  storyShown?: string;
  reloadAsLeft?: () => void;
  /** Where one explores: what our scripts make there, and what Dash, React, Plotly and the grid do. */
  explore: any;
  dash_clientside: any;
  DashRenderer: any;
  React: any;
  Plotly: any;
  dash_ag_grid: any;
  dashAgGridFunctions: any;
  dashAgGridComponentFunctions: any;
  /** Not in all browsers. */
  navigation?: { addEventListener(type: "navigate", hear: (event: Navigated) => void): void };
}

interface Navigated extends Event {
  hashChange: boolean;
  destination: { url: string };
}

// Whatever is listened to is an element, and what a selector finds has what it is asked for by its name:
// that a field has a value and a fold is open is known by who wrote the selector, not by the checker.
interface Asked {
  value: any;
  open: any;
  checked: any;
  href: any;
  hash: any;
  origin: any;
  disabled: any;
  dateTime: any;
  selectedIndex: any;
  selectedOptions: any;
  options: any;
  contentWindow: any;
  height: any;
  width: any;
  /** Where one explores: the pairs between which curves are drawn. */
  links: any;
}
interface EventTarget {
  id: any;
  lang: any;
  name: any;
  reset: any;
  type: any;
  value: any;
  open: any;
  closest: any;
  matches: any;
}
interface Found extends HTMLElement, Asked {
  readonly firstChild: any;
  readonly lastChild: any;
  readonly children: any;
  readonly parentNode: any;
  readonly firstElementChild: any;
  readonly previousSibling: any;
}
interface ParentNode {
  querySelector(selectors: string): Found;
  querySelectorAll(selectors: string): NodeListOf<Found>;
}
interface Element {
  closest(selectors: string): Found;
}
interface Document {
  getElementById(id: string): Found;
}
interface Node {
  cloneNode(deep?: boolean): any;
}

type Gaps = Record<string, string | number>;
