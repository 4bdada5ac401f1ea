// The `data_visualization` block as inline SVG. Series differ by colour and also by dash, marker or
// hatching, and every figure is repeated in words for those who do not see the picture.

import { barChart, lineChart } from "./chartaxes.js";
import { pieChart } from "./chartpie.js";
import { el, freshId, svg } from "./dom.js";
import { hatches, swatch } from "./chartmarks.js";
import { words } from "./text.js";

const REDRAW_FROM_PX = 12;
const WIDEST = 620;
const KINDS = { line: "Line chart", area: "Area chart", bar: "Bar chart", pie: "Pie chart" };

const number = (value) => (typeof value === "number" && Number.isFinite(value) ? value : null);

// Accepts the documented shape, and the near misses that people write.
function pointsOf(series, categories) {
  const data = series.data ?? series.data_points ?? series.values ?? series.points ?? [];
  const byLabel = new Map(data.filter((point) => point && typeof point === "object").map((point) => [String(point.label ?? point.x), number(point.value ?? point.y)]));
  return categories.map((category, index) => (byLabel.size ? byLabel.get(String(category)) ?? null : number(data[index])));
}

/** {kind, title, categories, series: [{name, values}], segments, xLabel, yLabel} of a block. */
export function chartModel(block) {
  const chart = block.chart ?? block;
  const axis = chart.axis_config ?? chart.axes ?? {};
  const raw = chart.series ?? [];
  const labels = () => [...new Set(raw.flatMap((series) => (series.data ?? []).map((point) => point?.label)).filter(Boolean))];
  const categories = axis.categories ?? chart.categories ?? labels();
  const segments = (chart.segments ?? []).map((segment) => ({ name: String(segment.label ?? segment.name), value: number(segment.value) ?? 0 }));
  return {
    kind: chart.type ?? chart.chart_type,
    title: words(block.title),
    xLabel: words(axis.x_label),
    yLabel: words(axis.y_label),
    categories: categories.map(String),
    series: raw.map((series) => ({ name: series.name ?? series.label ?? "", values: pointsOf(series, categories) })),
    segments,
  };
}

const figures = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

/** The figures of a chart as sentences. */
export function chartWords(model) {
  if (model.kind === "pie") {
    const total = model.segments.reduce((sum, segment) => sum + segment.value, 0) || 1;
    const parts = model.segments.map(({ name, value }) => `${name} ${figures.format(value)} (${Math.round((100 * value) / total)}%)`);
    return `${KINDS.pie}. ${parts.join(", ")}.`;
  }
  const axes = [model.xLabel && `Across: ${model.xLabel}.`, model.yLabel && `Up: ${model.yLabel}.`].filter(Boolean);
  const lines = model.series.map(({ name, values }) => {
    const said = values.map((value, index) => `${model.categories[index]} ${value === null ? "no figure" : figures.format(value)}`);
    return `${name}: ${said.join(", ")}.`;
  });
  return [`${KINDS[model.kind]}.`, ...axes, ...lines].join(" ");
}

const DRAWERS = { line: lineChart, area: lineChart, bar: barChart, pie: pieChart };

function draw(model, width, ids) {
  const prefix = freshId("hatch");
  const { height, nodes } = DRAWERS[model.kind](model, width, (index) => `url(#${prefix}-${index})`);
  return svg(
    "svg",
    { class: "chart-picture", viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-labelledby": ids.title, "aria-describedby": ids.words },
    hatches(prefix),
    nodes,
  );
}

export function chart(block) {
  const model = chartModel(block);
  if (!DRAWERS[model.kind]) throw new Error(`Unknown chart type: ${model.kind}`);
  const ids = { title: freshId("chart"), words: freshId("chart-words") };
  const picture = el("div", { class: "chart-frame" });
  const names = model.kind === "pie" ? [] : model.series.map((series) => series.name);
  const legend = names.length ? el("ul", { class: "legend", "aria-hidden": "true" }, names.map((name, index) => el("li", {}, swatch(model.kind, index), name))) : null;
  let drawnWidth = 0;
  // Drawn at its real width, so that its text stays as large as the text around it.
  new ResizeObserver(([entry]) => {
    const width = Math.round(Math.min(entry.contentRect.width, WIDEST));
    if (width < 80 || Math.abs(width - drawnWidth) < REDRAW_FROM_PX) return;
    drawnWidth = width;
    picture.replaceChildren(draw(model, width, ids));
  }).observe(picture);
  return el(
    "figure",
    { class: "chart" },
    el("figcaption", { id: ids.title }, model.title || KINDS[model.kind]),
    picture,
    legend,
    el("p", { class: "visually-hidden", id: ids.words }, chartWords(model)),
  );
}
