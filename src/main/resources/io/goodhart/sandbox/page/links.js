// Links that a message may carry. Only schemes that cannot run code are followed; a deep link to an
// app's Home, and a permalink of this workspace, stay inside the page.

import { el } from "./dom.js";
import { channelHref, homeHref } from "./route.js";

const SAFE = /^(https?:|mailto:|tel:)/i;

function inside(url) {
  if (/^slack:\/\/app\b/i.test(url)) {
    const id = new URLSearchParams(url.slice(url.indexOf("?") + 1)).get("id");
    return id ? homeHref(id) : undefined;
  }
  const permalink = /\/archives\/([A-Z0-9]+)\/p(\d{10})(\d{6})(?:\?.*thread_ts=([\d.]+))?/.exec(url);
  if (permalink) return channelHref(permalink[1], permalink[4] ?? `${permalink[2]}.${permalink[3]}`);
  const channel = /\/archives\/([A-Z0-9]+)\/?$/.exec(url);
  return channel ? channelHref(channel[1]) : undefined;
}

/** Attributes of a link to `url`, or undefined when it must not be followed. */
export function linkProps(url) {
  const here = inside(url);
  if (here) return { href: here };
  return SAFE.test(url) ? { href: url, target: "_blank", rel: "noopener noreferrer" } : undefined;
}

/** A link, or its label as text when the address is of an unsafe kind. */
export function link(url, ...label) {
  const props = linkProps(url);
  const content = label.length ? label : [url];
  return props ? el("a", props, ...content) : el("span", { title: `Not followed: ${url}` }, ...content);
}
