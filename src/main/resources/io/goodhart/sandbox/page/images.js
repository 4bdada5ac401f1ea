// Images. The page loads nothing from elsewhere, so a foreign image is shown by its alt text.

import { el } from "./dom.js";
import { link } from "./links.js";

function isOwn(url) {
  return url.startsWith("data:image/") || new URL(url, location.href).origin === location.origin;
}

/** An image element; its alt text stands in where the picture cannot. */
export function image(element, className) {
  const url = element.image_url ?? element.slack_file?.url ?? "";
  const alt = element.alt_text ?? "";
  try {
    if (url && isOwn(url)) return el("img", { src: url, alt, class: className, loading: "lazy" });
  } catch {
    // An address that cannot be parsed is shown like one that is not loaded.
  }
  return el("span", { class: `${className} image-stand-in`, role: "img", "aria-label": alt, title: `Not loaded: ${url}` }, alt);
}

/** An image block: its title above, the picture, and the address when it is not loaded. */
export function imageBlock(block, titleNodes) {
  const url = block.image_url ?? block.slack_file?.url ?? "";
  const picture = image(block, "block-image");
  const note = picture.tagName === "IMG" ? null : el("p", { class: "hint" }, "The sandbox loads no images from elsewhere: ", link(url, url));
  return el("figure", { class: "image" }, titleNodes.length ? el("figcaption", {}, titleNodes) : null, picture, note);
}
