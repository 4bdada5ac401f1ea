// Pie charts: slices with their own hatching, each labelled in a key beside the pie.

import { svg } from "./dom.js";
import { colourOf } from "./chartmarks.js";

const RADIUS = 84;
const LINE = 22;
const figures = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

function slice(centre, from, to) {
  const point = (share) => {
    const angle = 2 * Math.PI * share - Math.PI / 2;
    return `${centre.x + RADIUS * Math.cos(angle)} ${centre.y + RADIUS * Math.sin(angle)}`;
  };
  // A whole circle has no start and end to draw an arc between.
  const end = to - from >= 1 ? from + 0.99999 : to;
  return `M${centre.x} ${centre.y}L${point(from)}A${RADIUS} ${RADIUS} 0 ${end - from > 0.5 ? 1 : 0} 1 ${point(end)}Z`;
}

/** A pie chart; the key stands beside it, or below it where there is no room. */
export function pieChart(model, width, hatch) {
  const total = model.segments.reduce((sum, segment) => sum + segment.value, 0) || 1;
  const isWide = width > 400;
  const centre = { x: isWide ? RADIUS + 12 : width / 2, y: RADIUS + 12 };
  const keyX = isWide ? 2 * RADIUS + 44 : 12;
  const keyY = isWide ? Math.max(24, centre.y - ((model.segments.length - 1) * LINE) / 2) : 2 * RADIUS + 44;
  let turned = 0;
  const nodes = model.segments.map(({ name, value }, index) => {
    const from = turned;
    turned += value / total;
    const y = keyY + index * LINE;
    return [
      svg("path", { class: `area-edge ${colourOf(index)}`, fill: hatch(index), d: slice(centre, from, turned) }),
      svg("rect", { class: `area-edge ${colourOf(index)}`, fill: hatch(index), x: keyX, y: y - 11, width: 14, height: 14 }),
      svg("text", { class: "key", x: keyX + 22, y }, `${name} · ${figures.format(value)} (${Math.round((100 * value) / total)}%)`),
    ];
  });
  return { height: Math.max(2 * RADIUS + 24, keyY + (model.segments.length - 1) * LINE + 14), nodes };
}
