// Slack's mrkdwn as DOM nodes: formatting, mentions, links, dates and emoji.

import { el } from "./dom.js";
import { emoji } from "./emoji.js";
import { link } from "./links.js";
import { channelHref } from "./route.js";
import { dateToken, fullTime } from "./time.js";
import { workspace } from "./workspace.js";

const TAGS = { "*": "strong", _: "em", "~": "s" };
const WORD = /[\p{L}\p{N}]/u;
const BARE_URL = /https?:\/\/[^\s<>]+[^\s<>.,;:!?)\]'"]/g;

/** Slack escapes exactly three characters. */
export function decode(text) {
  return text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
}

/** mrkdwn as block-level nodes: paragraphs, lists, quotes, code. */
export function mrkdwn(text) {
  const fragment = document.createDocumentFragment();
  String(text ?? "").split(/```/).forEach((part, index, parts) => {
    const isCode = index % 2 === 1 && index < parts.length - 1;
    if (isCode) fragment.append(el("pre", { tabindex: "0" }, el("code", {}, ...inCode(part.replace(/^\n|\n$/g, "")))));
    else lines(index % 2 === 1 ? `\`\`\`${part}` : part, fragment);
  });
  return fragment;
}

const KINDS = [
  { kind: "quote", test: /^(?:&gt;|>)\s?/ },
  { kind: "list", test: /^\s*[•◦▪‣]\s+/ },
];

function lines(text, parent) {
  const runs = [];
  for (const line of text.replace(/^\n|\n$/g, "").split("\n")) {
    const found = KINDS.find(({ test }) => test.test(line));
    const kind = found?.kind ?? "text";
    const content = found ? line.replace(found.test, "") : line;
    if (runs.at(-1)?.kind === kind) runs.at(-1).lines.push(content);
    else runs.push({ kind, lines: [content] });
  }
  for (const run of runs) {
    if (run.kind === "list") {
      parent.append(el("ul", {}, run.lines.map((line) => el("li", {}, inline(line)))));
      continue;
    }
    const content = run.lines.join("\n").replace(/^\n+|\n+$/g, "");
    if (content) parent.append(el(run.kind === "quote" ? "blockquote" : "p", {}, inline(content)));
  }
}

/** mrkdwn of one paragraph, without block-level structure. */
export function inline(text) {
  const parent = document.createDocumentFragment();
  let plain = "";
  const flush = () => {
    if (plain) parent.append(...autolinked(decode(plain)));
    plain = "";
  };
  for (let at = 0; at < text.length; ) {
    const found = special(text, at);
    if (found) {
      flush();
      parent.append(...found.nodes);
      at = found.end;
    } else {
      plain += text[at];
      at += 1;
    }
  }
  flush();
  return parent;
}

// The formatted piece that starts at `at`, if one does.
function special(text, at) {
  const char = text[at];
  if (char === "<") {
    const end = text.indexOf(">", at);
    return end > at ? { nodes: [token(text.slice(at + 1, end))], end: end + 1 } : undefined;
  }
  if (char === "`") {
    const end = text.indexOf("`", at + 1);
    const inner = end > at + 1 ? text.slice(at + 1, end) : "\n";
    return inner.includes("\n") ? undefined : { nodes: [el("code", {}, ...inCode(inner))], end: end + 1 };
  }
  if (char === ":") {
    const name = /^:([a-z0-9_+'-]+(?:::skin-tone-\d)?):/.exec(text.slice(at, at + 64));
    const drawn = name && emoji(name[1]);
    return drawn ? { nodes: [emojiNode(name[1], drawn)], end: at + name[0].length } : undefined;
  }
  if (!TAGS[char] || !opens(text, at)) return undefined;
  const end = closing(text, at);
  return end ? { nodes: [el(TAGS[char], {}, inline(text.slice(at + 1, end)))], end: end + 1 } : undefined;
}

function opens(text, at) {
  const before = text[at - 1];
  const after = text[at + 1];
  return (before === undefined || !WORD.test(before)) && after !== undefined && !/\s/.test(after) && after !== text[at];
}

// Where the mark at `start` ends: on the same line, not inside a <token> or `code`.
function closing(text, start) {
  const mark = text[start];
  for (let at = start + 1; at < text.length && text[at] !== "\n"; at += 1) {
    if (text[at] === "<") at = Math.max(at, text.indexOf(">", at));
    else if (text[at] === "`") at = Math.max(at, text.indexOf("`", at + 1));
    else if (text[at] === mark && at > start + 1 && !/\s/.test(text[at - 1])) {
      const after = text[at + 1];
      if (after === undefined || !WORD.test(after)) return at;
    }
  }
  return 0;
}

function autolinked(text) {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(BARE_URL)) {
    nodes.push(text.slice(from, match.index), link(match[0]));
    from = match.index + match[0].length;
  }
  nodes.push(text.slice(from));
  return nodes.filter((node) => node !== "");
}

// Code shows links by their address and nothing else formatted.
function inCode(text) {
  return text.split(/(<[^>\s][^>]*>)/).map((part) => {
    const url = /^<((?:https?|mailto):[^|>]*)(?:\|([^>]*))?>$/.exec(part);
    return url ? link(decode(url[1]), decode(url[2] ?? url[1])) : decode(part);
  });
}

/** An emoji with its name for those who do not see it. */
export function emojiNode(name, drawn = emoji(name)) {
  if (!drawn) return document.createTextNode(`:${name}:`);
  return el("span", { class: "emoji", role: "img", "aria-label": name.replace(/_/g, " "), title: `:${name}:` }, drawn);
}

/** A mention of a member; the acting person's own stands out. */
export function mention(id, label) {
  const member = workspace.member(id);
  const name = member ? member.real_name || member.name : label || id;
  return el("span", { class: id === workspace.me?.id ? "mention mine" : "mention" }, `@${name}`);
}

/** A link to a channel, or its name when the acting person cannot see it. */
export function channelMention(id, label) {
  const channel = workspace.channel(id);
  const name = `#${channel?.name ?? label ?? id}`;
  return channel ? el("a", { class: "mention", href: channelHref(id) }, name) : el("span", { class: "mention" }, name);
}

/** An instant in the acting person's zone, with the whole date as its title. */
export function dateNode(seconds, pattern, url) {
  const ms = Number(seconds) * 1000;
  const text = dateToken(ms, pattern, workspace.zone(), workspace.now());
  const node = el("time", { datetime: new Date(ms).toISOString(), title: fullTime(ms, workspace.zone()) }, text);
  return url ? link(url, node) : node;
}

function token(body) {
  const bar = body.indexOf("|");
  const target = bar < 0 ? body : body.slice(0, bar);
  const label = bar < 0 ? undefined : decode(body.slice(bar + 1));
  if (/^@[UWB]/.test(target)) return mention(target.slice(1), label);
  if (/^#[CGD]/.test(target)) return channelMention(target.slice(1), label);
  if (target.startsWith("!date^")) {
    const [, seconds, pattern, url] = target.split("^");
    return Number.isFinite(Number(seconds)) && pattern ? dateNode(seconds, decode(pattern), url) : document.createTextNode(label ?? "");
  }
  if (target.startsWith("!subteam^")) return el("span", { class: "mention" }, label ?? `@${target.slice(9)}`);
  if (target.startsWith("!")) return el("span", { class: "mention" }, `@${target.slice(1)}`);
  // Anything else in brackets is text that its writer forgot to escape.
  if (!/^[a-z][a-z0-9+.-]*:/i.test(target)) return document.createTextNode(`<${decode(body)}>`);
  return link(decode(target), label ?? decode(target).replace(/^mailto:/, ""));
}

/** mrkdwn as plain text, as a notification or a screen reader gives it. */
export function plainOf(text) {
  const parts = [...mrkdwn(text).childNodes].map((node) =>
    node.nodeName === "UL" ? [...node.children].map((item) => `• ${item.textContent}`).join("\n") : node.textContent,
  );
  return parts.join("\n");
}
