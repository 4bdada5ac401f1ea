// rich_text blocks: what people's own posts carry, and cells of tables.

import { el } from "./dom.js";
import { link } from "./links.js";
import { channelMention, dateNode, emojiNode, mention } from "./mrkdwn.js";

const STYLES = [["code", "code"], ["bold", "strong"], ["italic", "em"], ["strike", "s"], ["underline", "u"]];

function styled(node, style = {}) {
  return STYLES.filter(([name]) => style[name]).reduce((inner, [, tag]) => el(tag, {}, inner), node);
}

const LEAVES = {
  text: (leaf) => document.createTextNode(leaf.text ?? ""),
  link: (leaf) => link(leaf.url, leaf.text || leaf.url),
  user: (leaf) => mention(leaf.user_id),
  channel: (leaf) => channelMention(leaf.channel_id),
  usergroup: (leaf) => el("span", { class: "mention" }, `@${leaf.usergroup_id}`),
  broadcast: (leaf) => el("span", { class: "mention" }, `@${leaf.range}`),
  emoji: (leaf) => emojiNode(leaf.name),
  date: (leaf) => dateNode(leaf.timestamp, leaf.format ?? "{date_short_pretty} at {time}", leaf.url),
  color: (leaf) => el("code", {}, leaf.value),
};

function leaves(elements = []) {
  return elements.map((leaf) => {
    const draw = LEAVES[leaf.type];
    return draw ? styled(draw(leaf), leaf.style) : el("span", { class: "undrawn-inline" }, `[${leaf.type}]`);
  });
}

function list(part) {
  const tag = part.style === "ordered" ? "ol" : "ul";
  const props = { class: `indent-${Math.min(part.indent ?? 0, 8)}`, start: part.offset ? part.offset + 1 : undefined };
  return el(tag, props, (part.elements ?? []).map((item) => el("li", {}, leaves(item.elements))));
}

const PARTS = {
  rich_text_section: (part) => el("p", {}, leaves(part.elements)),
  rich_text_list: list,
  rich_text_quote: (part) => el("blockquote", {}, leaves(part.elements)),
  rich_text_preformatted: (part) => el("pre", { tabindex: "0" }, el("code", {}, leaves(part.elements))),
};

/** The parts of a rich_text block as nodes. */
export function richText(block) {
  return (block?.elements ?? []).map((part) => {
    const draw = PARTS[part.type];
    return draw ? draw(part) : el("p", { class: "undrawn-inline" }, `[${part.type}]`);
  });
}

/** The words of a rich_text block, for sorting and for labels. */
export function richTextWords(block) {
  return richText(block).map((node) => node.textContent).join(" ");
}
