// Standard Markdown, which only the `markdown` block speaks: the subset that Slack documents.

import { el } from "./dom.js";
import { emojiNode, mention } from "./mrkdwn.js";
import { emoji } from "./emoji.js";
import { link } from "./links.js";

const INLINE = new RegExp(
  [
    "(?<code>`+)(?<codeText>.+?)\\k<code>",
    "!?\\[(?<label>[^\\]]*)\\]\\((?<url>[^)\\s]+)(?:\\s+\"[^\"]*\")?\\)",
    "<(?<auto>https?:[^>\\s]+|mailto:[^>\\s]+)>",
    "<@(?<user>[UW][A-Z0-9]+)>",
    "\\*\\*(?<bold>(?=\\S).+?(?<=\\S))\\*\\*",
    "~~(?<strike>(?=\\S).+?(?<=\\S))~~",
    "(?<![\\w*])[*_](?<italic>(?=[^\\s*_]).*?(?<=[^\\s*_]))[*_](?![\\w*])",
    ":(?<emoji>[a-z0-9_+-]+):",
    "\\\\(?<escaped>[\\\\`*_{}\\[\\]()#+.!~>|-])",
  ].join("|"),
  "gu",
);

function inline(text) {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(text.slice(from, match.index), piece(match));
    from = match.index + match[0].length;
  }
  nodes.push(text.slice(from));
  return nodes;
}

function piece({ 0: whole, groups }) {
  if (groups.codeText !== undefined) return el("code", {}, groups.codeText.trim());
  if (groups.url) return link(groups.url, ...inline(groups.label || groups.url));
  if (groups.auto) return link(groups.auto);
  if (groups.user) return mention(groups.user);
  if (groups.bold) return el("strong", {}, inline(groups.bold));
  if (groups.strike) return el("s", {}, inline(groups.strike));
  if (groups.italic) return el("em", {}, inline(groups.italic));
  if (groups.emoji) return emoji(groups.emoji) ? emojiNode(groups.emoji) : whole;
  return groups.escaped;
}

const HEADING = /^(#{1,6})\s+(.+?)\s*#*$/;
const RULE = /^\s*([-*_])(\s*\1){2,}\s*$/;
const ITEM = /^(\s*)(?:([-*+])|(\d+)[.)])\s+(?:\[([ xX])\]\s+)?(.*)$/;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

/** Markdown source as nodes. */
export function markdown(source) {
  return blocks(String(source ?? "").replace(/\r\n?/g, "\n").split("\n"));
}

function blocks(lines) {
  const nodes = [];
  while (lines.length) {
    const line = lines[0];
    const fence = /^\s*(```+|~~~+)/.exec(line);
    if (!line.trim()) lines.shift();
    else if (fence) nodes.push(fenced(lines, fence[1]));
    else if (HEADING.test(line)) nodes.push(heading(lines.shift()));
    else if (RULE.test(line)) nodes.push((lines.shift(), el("hr")));
    else if (/^\s*>/.test(line)) nodes.push(quote(lines));
    else if (ITEM.test(line)) nodes.push(list(lines));
    else if (line.includes("|") && TABLE_RULE.test(lines[1] ?? "")) nodes.push(table(lines));
    else nodes.push(paragraph(lines));
  }
  return nodes;
}

function takeWhile(lines, test) {
  const end = lines.findIndex((line) => !test(line));
  return lines.splice(0, end < 0 ? lines.length : end);
}

function fenced(lines, mark) {
  lines.shift();
  const body = takeWhile(lines, (line) => !line.trim().startsWith(mark));
  lines.shift();
  return el("pre", { tabindex: "0" }, el("code", {}, body.join("\n")));
}

function heading(line) {
  const [, marks, text] = HEADING.exec(line);
  return el("p", { class: `heading level-${Math.min(marks.length, 4)}`, role: "heading", "aria-level": Math.min(3 + marks.length, 6) }, inline(text));
}

function quote(lines) {
  const body = takeWhile(lines, (line) => /^\s*>/.test(line)).map((line) => line.replace(/^\s*>\s?/, ""));
  return el("blockquote", {}, blocks(body));
}

function list(lines) {
  const [, indent, , number] = ITEM.exec(lines[0]);
  const node = el(number ? "ol" : "ul", number && number !== "1" ? { start: number } : {});
  while (lines.length && ITEM.test(lines[0])) {
    const [, depth, , itemNumber, done, text] = ITEM.exec(lines[0]);
    if (depth.length > indent.length + 1) {
      (node.lastElementChild ?? node).append(list(lines));
      continue;
    }
    if (depth.length < indent.length || Boolean(itemNumber) !== Boolean(number)) break;
    lines.shift();
    const mark = done === undefined ? null : done === " " ? "☐ " : "☑ ";
    node.append(el("li", {}, mark, inline(text)));
  }
  return node;
}

function table(lines) {
  const rows = takeWhile(lines, (line) => line.includes("|")).map((line) =>
    line.trim().replace(/^\||\|$/g, "").split("|").map((cell) => cell.trim()),
  );
  const [head, , ...body] = rows;
  return el(
    "div",
    { class: "table-scroll", tabindex: "0" },
    el(
      "table",
      {},
      el("thead", {}, el("tr", {}, head.map((cell) => el("th", { scope: "col" }, inline(cell))))),
      el("tbody", {}, body.map((row) => el("tr", {}, row.map((cell) => el("td", {}, inline(cell)))))),
    ),
  );
}

function paragraph(lines) {
  const isPlain = (line) => line.trim() && !HEADING.test(line) && !RULE.test(line) && !/^\s*(>|```|~~~)/.test(line) && !ITEM.test(line);
  const taken = [lines.shift(), ...takeWhile(lines, isPlain)];
  return el("p", {}, inline(taken.join("\n")));
}
