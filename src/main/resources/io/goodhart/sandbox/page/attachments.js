// Attachments: Slack's older frame around blocks or around a title, text and fields.

import { drawBlocks } from "./blocks.js";
import { el } from "./dom.js";
import { image } from "./images.js";
import { link } from "./links.js";
import { inline, mrkdwn } from "./mrkdwn.js";

const NAMED = { good: "#2f8f5b", warning: "#c98a12", danger: "#c0392b" };

function colourOf(attachment) {
  const named = NAMED[attachment.color];
  if (named) return named;
  return /^#?[0-9a-f]{6}$/i.test(attachment.color ?? "") ? `#${attachment.color.replace("#", "")}` : undefined;
}

function legacy(attachment) {
  const title = attachment.title && el("p", { class: "card-title" }, attachment.title_link ? link(attachment.title_link, attachment.title) : inline(attachment.title));
  const fields = (attachment.fields ?? []).map((field) => el("li", { class: field.short ? undefined : "long" }, el("strong", {}, inline(field.title ?? "")), el("div", {}, mrkdwn(field.value))));
  return [
    attachment.author_name ? el("p", { class: "hint" }, attachment.author_name) : null,
    title || null,
    attachment.text ? el("div", { class: "prose" }, mrkdwn(attachment.text)) : null,
    fields.length ? el("ul", { class: "fields" }, fields) : null,
    attachment.image_url ? image({ image_url: attachment.image_url, alt_text: attachment.fallback ?? "" }, "block-image") : null,
    attachment.footer ? el("p", { class: "hint" }, inline(attachment.footer)) : null,
  ];
}

/** The attachments of a message, or null when it has none. */
export function attachments(list, surface) {
  if (!list?.length) return null;
  return list.map((attachment) => {
    const frame = el("div", { class: "attachment" }, attachment.blocks?.length ? drawBlocks(attachment.blocks, surface) : legacy(attachment));
    const colour = colourOf(attachment);
    if (colour) frame.style.setProperty("--bar", colour);
    return [attachment.pretext ? el("div", { class: "prose" }, mrkdwn(attachment.pretext)) : null, frame];
  });
}
