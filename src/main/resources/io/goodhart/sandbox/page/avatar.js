// Initials in a square for people, in a ringed square for apps. Decoration: names stand beside them.

import { el } from "./dom.js";

const TINTS = 8;

function tintOf(id) {
  let sum = 0;
  for (const char of String(id)) sum = (sum * 31 + char.codePointAt(0)) % 9973;
  return sum % TINTS;
}

function initials(name) {
  const parts = String(name).replace(/[^\p{L}\p{N}\s_-]/gu, "").split(/[\s_-]+/).filter(Boolean);
  const first = parts[0]?.[0] ?? "?";
  return (parts.length > 1 ? first + parts.at(-1)[0] : first).toUpperCase();
}

export function avatar(id, name, { isApp = false, small = false } = {}) {
  const classes = ["avatar", `tint-${tintOf(id)}`, isApp && "of-app", small && "small"].filter(Boolean).join(" ");
  return el("span", { class: classes, "aria-hidden": "true" }, initials(name));
}
