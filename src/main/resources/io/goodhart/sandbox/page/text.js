// Block Kit's text objects.

import { decode, emojiNode, inline, mrkdwn, plainOf } from "./mrkdwn.js";
import { emoji } from "./emoji.js";

function plainNodes(object) {
  const text = decode(object.text ?? "");
  if (object.emoji === false) return [text];
  return text.split(/(:[a-z0-9_+'-]+:)/).map((part) => {
    const name = part.length > 2 && part.startsWith(":") ? part.slice(1, -1) : undefined;
    return name && emoji(name) ? emojiNode(name) : part;
  });
}

/** A text object (or a bare string) as inline nodes. */
export function inlineText(object) {
  if (object === undefined || object === null) return [];
  if (typeof object === "string") return plainNodes({ text: object });
  return object.type === "mrkdwn" ? [inline(object.text ?? "")] : plainNodes(object);
}

/** A text object as block-level nodes. */
export function blockText(object) {
  if (object?.type === "mrkdwn") return [mrkdwn(object.text)];
  const paragraph = document.createElement("p");
  paragraph.append(...inlineText(object));
  return [paragraph];
}

/** The words of a text object alone, for labels. */
export function words(object) {
  if (object === undefined || object === null) return "";
  if (typeof object === "string") return decode(object);
  return object.type === "mrkdwn" ? plainOf(object.text) : decode(object.text ?? "");
}
