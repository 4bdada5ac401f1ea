// Blocks that frame other content: alert, card, carousel, container, plan and task card.

import { el, freshId, hiddenText } from "./dom.js";
import { drawElement } from "./elements.js";
import { image } from "./images.js";
import { link } from "./links.js";
import { richText } from "./richtext.js";
import { blockText, inlineText, words } from "./text.js";

const LEVELS = { info: "Information", warning: "Warning", error: "Error", success: "Success" };

export function alertBlock(block) {
  const level = LEVELS[block.level] ? block.level : "default";
  const label = LEVELS[block.level] ? el("strong", { class: "alert-level" }, `${LEVELS[block.level]}: `) : null;
  return el("div", { class: `alert alert-${level}`, role: "note" }, label, el("div", { class: "prose" }, blockText(block.text)));
}

function cardHead(block) {
  if (!block.icon && !block.title && !block.subtitle) return null;
  return el(
    "div",
    { class: "card-head" },
    block.icon ? image(block.icon, "card-icon") : null,
    el("div", {}, el("p", { class: "card-title" }, inlineText(block.title)), block.subtitle ? el("p", { class: "hint" }, inlineText(block.subtitle)) : null),
  );
}

export function card(block, surface) {
  const buttons = (block.actions ?? []).map((element) => drawElement(element, block.block_id, surface));
  return el(
    "div",
    { class: "card", role: "group", "aria-label": words(block.title) || "Card" },
    block.hero_image ? image(block.hero_image, "card-hero") : null,
    cardHead(block),
    block.body ? el("div", { class: "prose" }, blockText(block.body)) : null,
    block.subtext ? el("p", { class: "hint" }, inlineText(block.subtext)) : null,
    buttons.length ? el("div", { class: "actions" }, buttons) : null,
  );
}

export function carousel(block, surface) {
  const cards = (block.elements ?? []).map((each, index) => el("li", {}, card({ block_id: `${block.block_id}-${index}`, ...each }, surface)));
  return el("ul", { class: "carousel", tabindex: "0", "aria-label": `${cards.length} cards, scroll sideways` }, cards);
}

export function container(block, surface, drawBlocks) {
  const title = block.rich_text_title ? richText({ elements: [block.rich_text_title] }) : inlineText(block.title);
  const head = [
    block.icon ? image(block.icon, "card-icon") : null,
    el("div", {}, el("div", { class: "card-title" }, title), block.subtitle ? el("p", { class: "hint" }, inlineText(block.subtitle)) : null),
  ];
  const body = drawBlocks(block.child_blocks ?? block.blocks ?? [], surface);
  if (block.is_collapsible) {
    return el("details", { class: "container", open: !block.default_collapsed }, el("summary", { class: "card-head" }, head), body);
  }
  const titleId = freshId("container");
  return el("div", { class: "container", role: "group", "aria-labelledby": titleId }, el("div", { class: "card-head", id: titleId }, head), body);
}

const STATUSES = { pending: ["○", "Waiting"], in_progress: ["◐", "In progress"], complete: ["●", "Done"], error: ["▲", "Failed"] };

export function taskCard(block) {
  const [mark, word] = STATUSES[block.status] ?? STATUSES.pending;
  const sources = (block.sources ?? []).map((source) => el("li", {}, link(source.url, source.text || source.url)));
  const rich = (content) => (typeof content === "string" ? blockText(content) : richText(content));
  const body = [
    block.details ? el("div", { class: "prose" }, rich(block.details)) : null,
    block.output ? el("div", { class: "prose" }, rich(block.output)) : null,
    sources.length ? el("ul", { class: "sources" }, sources) : null,
  ].filter(Boolean);
  const title = [el("span", { class: `task-mark task-${block.status ?? "pending"}`, "aria-hidden": "true" }, mark), el("span", {}, words(block.title)), el("span", { class: "hint" }, word)];
  if (!body.length) return el("div", { class: "task" }, el("p", { class: "task-title" }, title));
  return el("details", { class: "task", open: block.status === "in_progress" }, el("summary", { class: "task-title" }, title), body);
}

export function plan(block) {
  const tasks = block.tasks ?? [];
  const done = tasks.filter((task) => task.status === "complete").length;
  return el(
    "div",
    { class: "container", role: "group", "aria-label": words(block.title) },
    el("div", { class: "card-head" }, el("p", { class: "card-title" }, words(block.title)), el("span", { class: "hint" }, hiddenText("Progress: "), `${done} of ${tasks.length} done`)),
    el("ol", { class: "plan" }, tasks.map((task) => el("li", {}, taskCard(task)))),
  );
}
