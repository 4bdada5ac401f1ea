// Charts with two axes: line, area and bar.

import { svg } from "./dom.js";
import { colourOf, dashOf, marker } from "./chartmarks.js";

const HEIGHT = 240;
const LETTER = 6.6;
const short = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

function niceStep(span, steps) {
  const rough = span / steps || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough);
}

// The axis starts at zero: a cut axis makes small changes look large.
function scaleOf(series, stepCount) {
  const values = series.flatMap(({ values: all }) => all.filter((value) => value !== null));
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const step = niceStep(high - low || 1, stepCount);
  const from = Math.floor(low / step) * step;
  const to = Math.max(Math.ceil(high / step) * step, from + step);
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);
  return { from, to, ticks };
}

function frameOf(model, width) {
  const scale = scaleOf(model.series, 4);
  const labels = scale.ticks.map((tick) => short.format(tick));
  const left = 10 + LETTER * Math.max(...labels.map((label) => label.length)) + (model.yLabel ? 18 : 0);
  const bottom = HEIGHT - (model.xLabel ? 44 : 26);
  const top = 12;
  const right = width - 14;
  const y = (value) => bottom - ((value - scale.from) / (scale.to - scale.from)) * (bottom - top);
  return { ...scale, labels, left, right, top, bottom, y, width };
}

function axes(model, frame, x) {
  const grid = frame.ticks.map((tick, index) => [
    svg("line", { class: tick === 0 ? "axis" : "grid", x1: frame.left, x2: frame.right, y1: frame.y(tick), y2: frame.y(tick) }),
    svg("text", { class: "tick", x: frame.left - 6, y: frame.y(tick) + 4, "text-anchor": "end" }, frame.labels[index]),
  ]);
  // Labels that would touch are thinned out; the first and the last stay.
  const room = (frame.right - frame.left) / Math.max(1, model.categories.length);
  const longest = Math.max(1, ...model.categories.map((label) => label.length)) * LETTER + 8;
  const every = Math.max(1, Math.ceil(longest / room));
  const last = model.categories.length - 1;
  const shown = (index) => index === last || (index % every === 0 && last - index >= every);
  const names = model.categories.map((label, index) =>
    shown(index) ? svg("text", { class: "tick", x: x(index), y: frame.bottom + 17, "text-anchor": "middle" }, label) : null,
  );
  const middle = (frame.top + frame.bottom) / 2;
  return [
    grid,
    names,
    model.xLabel ? svg("text", { class: "axis-label", x: (frame.left + frame.right) / 2, y: HEIGHT - 6, "text-anchor": "middle" }, model.xLabel) : null,
    model.yLabel ? svg("text", { class: "axis-label", x: 0, y: 0, "text-anchor": "middle", transform: `translate(11 ${middle}) rotate(-90)` }, model.yLabel) : null,
  ];
}

// A gap in the figures is a gap in the line, never a zero.
function runsOf(values) {
  const runs = [[]];
  values.forEach((value, index) => (value === null ? runs.push([]) : runs.at(-1).push(index)));
  return runs.filter((run) => run.length);
}

/** A line or an area chart. */
export function lineChart(model, width, hatch) {
  const frame = frameOf(model, width);
  const pad = Math.min(30, (frame.right - frame.left) / (2 * Math.max(1, model.categories.length)));
  const span = Math.max(1, model.categories.length - 1);
  const x = (index) => frame.left + pad + (index / span) * (frame.right - frame.left - 2 * pad);
  const path = (run, values) => run.map((index, at) => `${at ? "L" : "M"}${x(index)} ${frame.y(values[index])}`).join("");
  const drawn = model.series.map(({ name, values }, order) => {
    const runs = runsOf(values);
    const fills = model.kind === "area"
      ? runs.map((run) => svg("path", { class: "area", fill: hatch(order), d: `${path(run, values)}L${x(run.at(-1))} ${frame.y(0)}L${x(run[0])} ${frame.y(0)}Z` }))
      : [];
    const strokes = runs.map((run) => svg("path", { class: `line ${colourOf(order)}`, "stroke-dasharray": dashOf(order), d: path(run, values) }));
    const marks = runs.flat().map((index) => titled(marker(order, x(index), frame.y(values[index])), `${name}, ${model.categories[index]}: ${values[index]}`));
    return [fills, strokes, marks];
  });
  return { height: HEIGHT, nodes: [axes(model, frame, x), drawn] };
}

/** A bar chart; several series stand side by side under each label. */
export function barChart(model, width, hatch) {
  const frame = frameOf(model, width);
  const room = (frame.right - frame.left) / Math.max(1, model.categories.length);
  const bar = Math.min(44, (room * 0.72) / Math.max(1, model.series.length));
  const x = (index) => frame.left + (index + 0.5) * room;
  const drawn = model.series.map(({ name, values }, order) =>
    values.map((value, index) => {
      if (value === null) return null;
      const top = Math.min(frame.y(value), frame.y(0));
      const left = x(index) + (order - model.series.length / 2) * bar;
      const shape = svg("rect", { class: `area-edge ${colourOf(order)}`, fill: hatch(order), x: left, y: top, width: Math.max(1, bar - 2), height: Math.max(1, Math.abs(frame.y(value) - frame.y(0))) });
      return titled(shape, `${name}, ${model.categories[index]}: ${value}`);
    }),
  );
  return { height: HEIGHT, nodes: [axes(model, frame, x), drawn] };
}

function titled(shape, text) {
  shape.append(svg("title", {}, text));
  return shape;
}
