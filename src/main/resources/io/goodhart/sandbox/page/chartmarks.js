// How series are told apart: a colour, and a dash, a marker and a hatching of their own.

import { freshId, svg } from "./dom.js";

const DASHES = ["", "7 4", "2 4", "9 3 2 3", "12 4", "4 2", "1 3", "10 3 2 3 2 3"];
const HATCH = 8;

export const colourOf = (index) => `series-${(index % 6) + 1}`;
export const dashOf = (index) => DASHES[index % DASHES.length] || undefined;

const SHAPES = [
  (x, y, r) => svg("circle", { cx: x, cy: y, r }),
  (x, y, r) => svg("rect", { x: x - r, y: y - r, width: 2 * r, height: 2 * r }),
  (x, y, r) => svg("path", { d: `M${x} ${y - r - 1}L${x + r + 1} ${y + r}H${x - r - 1}Z` }),
  (x, y, r) => svg("path", { d: `M${x} ${y - r - 1.5}L${x + r + 1.5} ${y}L${x} ${y + r + 1.5}L${x - r - 1.5} ${y}Z` }),
  (x, y, r) => svg("path", { class: "cross", d: `M${x - r} ${y - r}L${x + r} ${y + r}M${x + r} ${y - r}L${x - r} ${y + r}` }),
  (x, y, r) => svg("path", { d: `M${x} ${y + r + 1}L${x + r + 1} ${y - r}H${x - r - 1}Z` }),
];

/** The marker of a series at a point. */
export function marker(index, x, y, size = 3.5) {
  const shape = SHAPES[index % SHAPES.length](x, y, size);
  shape.classList.add("marker", colourOf(index));
  return shape;
}

const LINES = [
  null,
  `M0 ${HATCH}L${HATCH} 0`,
  `M0 0L${HATCH} ${HATCH}`,
  `M0 ${HATCH / 2}H${HATCH}`,
  `M${HATCH / 2} 0V${HATCH}`,
  `M0 ${HATCH}L${HATCH} 0M0 0L${HATCH} ${HATCH}`,
];

/** Fill patterns by series index, under ids that start with the prefix. */
export function hatches(prefix) {
  return svg("defs", {}, Array.from({ length: 12 }, (_, index) =>
    svg(
      "pattern",
      { id: `${prefix}-${index}`, width: HATCH, height: HATCH, patternUnits: "userSpaceOnUse", class: colourOf(index) },
      svg("rect", { width: HATCH, height: HATCH, class: "hatch-ground" }),
      LINES[(index + Math.floor(index / 6)) % 6] ? svg("path", { d: LINES[(index + Math.floor(index / 6)) % 6], class: "hatch-line" }) : null,
    ),
  ));
}

/** The legend's sample of a series. */
export function swatch(kind, index) {
  const isLine = kind === "line" || kind === "area";
  const prefix = freshId("swatch");
  const picture = isLine
    ? [svg("path", { d: "M1 7H27", class: `line ${colourOf(index)}`, "stroke-dasharray": dashOf(index) }), marker(index, 14, 7)]
    : [hatches(prefix), svg("rect", { x: 8, y: 1, width: 12, height: 12, fill: `url(#${prefix}-${index})`, class: `area-edge ${colourOf(index)}` })];
  return svg("svg", { class: "swatch", viewBox: "0 0 28 14", width: 28, height: 14 }, picture);
}
