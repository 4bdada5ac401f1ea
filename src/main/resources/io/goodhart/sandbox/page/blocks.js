// Draws Block Kit. A surface is where blocks stand: {kind, headingsAbove, form, act(action)}.

import { alertBlock, card, carousel, container, plan, taskCard } from "./cards.js";
import { chart } from "./charts.js";
import { el, freshId } from "./dom.js";
import { drawElement, undrawn } from "./elements.js";
import { image, imageBlock } from "./images.js";
import { link } from "./links.js";
import { markdown } from "./markdown.js";
import { richText } from "./richtext.js";
import { dataTable, table } from "./tables.js";
import { blockText, inlineText, words } from "./text.js";

function section(block, surface) {
  const fields = block.fields?.length
    ? el("ul", { class: "fields" }, block.fields.map((field) => el("li", {}, blockText(field))))
    : null;
  const main = el("div", { class: "section-main" }, block.text ? el("div", { class: "prose" }, blockText(block.text)) : null, fields);
  const accessory = block.accessory ? el("div", { class: "accessory" }, drawElement(block.accessory, block.block_id, surface)) : null;
  return el("div", { class: "section" }, main, accessory);
}

// A heading stands below those of the page around it: the place's, and in a channel the day's.
function header(block, { headingsAbove = 2 }) {
  const level = Math.min(Math.max(block.level ?? 1, 1), 4);
  return el("p", { class: `heading level-${level}`, role: "heading", "aria-level": level + headingsAbove }, inlineText(block.text));
}

function context(block) {
  const part = (element) => (element.type === "image" ? image(element, "context-image") : el("span", { class: "context-text" }, inlineText(element)));
  return el("div", { class: "context" }, (block.elements ?? []).map(part));
}

function actions(block, surface) {
  return el("div", { class: "actions" }, (block.elements ?? []).map((element) => drawElement(element, block.block_id, surface)));
}

function input(block, surface) {
  const labelId = freshId("label");
  const hintId = block.hint ? freshId("hint") : undefined;
  const errorId = freshId("error");
  const element = drawElement(block.element, block.block_id, surface, {
    labelledBy: labelId,
    describedBy: [hintId, errorId].filter(Boolean).join(" "),
    required: !block.optional,
    dispatches: Boolean(block.dispatch_action),
  });
  return el(
    "div",
    { class: "input", dataset: { blockId: block.block_id } },
    el("div", { class: "input-label", id: labelId }, inlineText(block.label), block.optional ? el("span", { class: "optional" }, " (optional)") : null),
    element,
    block.hint ? el("div", { class: "hint", id: hintId }, inlineText(block.hint)) : null,
    el("div", { class: "input-error", id: errorId }),
  );
}

function video(block) {
  return el("figure", { class: "image" }, el("figcaption", {}, link(block.title_url ?? block.video_url, words(block.title))), el("p", { class: "hint" }, words(block.description), " ", block.alt_text));
}

const prose = (nodes) => el("div", { class: "prose" }, nodes);

const BLOCKS = {
  section,
  header,
  context,
  actions,
  input,
  divider: () => el("hr"),
  image: (block) => imageBlock(block, inlineText(block.title)),
  rich_text: (block) => prose(richText(block)),
  markdown: (block) => el("div", { class: "prose markdown" }, markdown(block.text)),
  table,
  data_table: dataTable,
  data_visualization: chart,
  context_actions: (block, surface) => el("div", { class: "context-actions" }, actions(block, surface)),
  alert: alertBlock,
  card,
  carousel: (block, surface) => carousel(block, surface),
  container: (block, surface) => container(block, surface, drawBlocks),
  plan,
  task_card: taskCard,
  video,
  file: (block) => el("p", { class: "hint" }, `File ${block.external_id ?? ""}`),
};

function drawBlock(block, index, surface) {
  const draw = BLOCKS[block?.type];
  if (!draw) return undrawn(block?.type);
  try {
    return draw({ block_id: `block-${index}`, ...block }, surface);
  } catch (error) {
    console.error(error);
    return undrawn(`${block.type} in this shape`);
  }
}

/** Blocks in order; one that cannot be drawn says so in its place. */
export function drawBlocks(blocks, surface) {
  return el("div", { class: "blocks" }, (blocks ?? []).map((block, index) => drawBlock(block, index, surface)));
}
