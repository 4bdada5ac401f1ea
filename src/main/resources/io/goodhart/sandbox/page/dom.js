// Builds DOM nodes. Data only ever becomes text nodes or attributes, never markup.

const SVG = "http://www.w3.org/2000/svg";
let lastId = 0;

/** An id that is unique on this page, for aria references. */
export function freshId(prefix) {
  lastId += 1;
  return `${prefix}-${lastId}`;
}

function apply(node, props, children) {
  const { on = {}, dataset = {}, value, ...attributes } = props;
  for (const [name, content] of Object.entries(attributes)) {
    if (content === true) node.setAttribute(name, "");
    else if (content !== false && content !== null && content !== undefined) node.setAttribute(name, content);
  }
  for (const [name, content] of Object.entries(dataset)) node.dataset[name] = content;
  for (const [name, listener] of Object.entries(on)) node.addEventListener(name, listener);
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  // Last, because a select takes a value only once its options are there.
  if (value !== undefined && value !== null) node.value = value;
  return node;
}

/** An HTML element: `on` holds listeners, other props are attributes; absent children are skipped. */
export function el(tag, props = {}, ...children) {
  return apply(document.createElement(tag), props, children);
}

/** An SVG element, with the same rules as `el`. */
export function svg(tag, props = {}, ...children) {
  return apply(document.createElementNS(SVG, tag), props, children);
}

/** Text for screen readers alone. */
export function hiddenText(text) {
  return el("span", { class: "visually-hidden" }, text);
}

/** A small line icon by name, hidden from screen readers; buttons carry their own label. */
export function icon(name) {
  return svg(
    "svg",
    { class: "icon", viewBox: "0 0 20 20", "aria-hidden": "true", focusable: "false" },
    svg("path", { d: ICONS[name] }),
  );
}

const ICONS = {
  menu: "M3 5h14M3 10h14M3 15h14",
  close: "M5 5l10 10M15 5L5 15",
  search: "M9 3a6 6 0 1 0 0 12A6 6 0 0 0 9 3zM13.5 13.5L17 17",
  hash: "M8 3L6.5 17M13.5 3L12 17M3.5 7.5h13M3 12.5h13",
  lock: "M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9",
  plus: "M10 4v12M4 10h12",
  home: "M3 10l7-6 7 6M5 9v8h10V9",
  speech: "M3 4h14v9H9l-4 4v-4H3z",
  reply: "M8 5L3 10l5 5M3 10h9a5 5 0 0 1 5 5v1",
  smile: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM7 8v.5M13 8v.5M6.5 12c1.8 2.4 5.2 2.4 7 0",
  code: "M7 6l-4 4 4 4M13 6l4 4-4 4",
  listen: "M3 8v4h3l4 3.5v-11L6 8zM13 7.5a3.5 3.5 0 0 1 0 5M15 5.5a6.5 6.5 0 0 1 0 9",
  send: "M3 10h13M11 5l5 5-5 5",
  down: "M10 4v12M5 11l5 5 5-5",
  chevron: "M6 8l4 4 4-4",
  more: "M4 10h.01M10 10h.01M16 10h.01",
  clock: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM10 6v4l3 2",
  warning: "M10 3l8 14H2zM10 8v4M10 14.5v.1",
  trash: "M4 6h12M8 6V4h4v2M6 6l1 11h6l1-11",
};
