// The tools of a message: reply, react, and two looks behind it (what a screen reader or a phone
// notification gets, and its JSON). One tab stop; arrow keys move between the tools.

import { say } from "./announce.js";
import { el, icon } from "./dom.js";
import { REACTIONS } from "./emoji.js";
import { emojiNode, plainOf } from "./mrkdwn.js";
import { openPopover } from "./popover.js";
import { channelHref, go } from "./route.js";

const open = new Map();

/** The names of the panels that are open under a message; they stay open when it is redrawn. */
export function openPanels(key) {
  if (!open.has(key)) open.set(key, new Set());
  return open.get(key);
}

function spokenPanel(message) {
  const text = message.text ? plainOf(message.text) : "";
  return [
    el("h4", {}, "Screen reader and notification text"),
    text
      ? el("p", { class: "spoken" }, text)
      : el("p", { class: "spoken missing" }, "This message has no top-level text. A screen reader and a phone notification would get nothing of use."),
    text ? el("p", { class: "hint" }, `${text.length} characters. This is the message's `, el("code", {}, "text"), "; its blocks are not read out.") : null,
  ];
}

// What the page added for itself is left out: the rest is what the Web API holds.
function rawOf(message) {
  const { author, ephemeral, ...raw } = message;
  return JSON.stringify(raw, null, 2);
}

function jsonPanel(message) {
  const raw = rawOf(message);
  const copy = async ({ currentTarget }) => {
    await navigator.clipboard.writeText(raw);
    currentTarget.replaceChildren("Copied");
    say("JSON copied");
  };
  return [
    el("div", { class: "panel-head" }, el("h4", {}, "JSON"), el("button", { type: "button", class: "button small", on: { click: copy } }, "Copy")),
    el("pre", { tabindex: "0", "aria-label": "Message as JSON" }, el("code", {}, raw)),
  ];
}

const PANELS = { spoken: spokenPanel, json: jsonPanel };

function drawPanels(panels, message, key) {
  const shown = [...openPanels(key)].sort().reverse();
  panels.replaceChildren(...shown.map((name) => el("section", { class: `panel panel-${name}` }, PANELS[name](message))));
}

function reactionPicker(anchor, onReact) {
  let close = () => {};
  const choose = (name) => {
    close();
    onReact(name);
  };
  const row = el("div", { class: "picker" }, REACTIONS.map((name) => el("button", { type: "button", class: "quiet", on: { click: () => choose(name) } }, emojiNode(name))));
  close = openPopover(anchor, row, { label: "Reactions" });
  row.firstElementChild.focus();
}

function rove(bar) {
  const buttons = () => [...bar.querySelectorAll("button")];
  const show = (target) => buttons().forEach((button) => (button.tabIndex = button === target ? 0 : -1));
  show(buttons()[0]);
  bar.addEventListener("focusin", (event) => show(event.target.closest("button")));
  bar.addEventListener("keydown", (event) => {
    const all = buttons();
    const at = all.indexOf(document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    all[(next + all.length) % all.length].focus();
  });
}

/** The toolbar of a message; open panels are drawn into `panels`. */
export function messageTools(message, channel, key, { inThread, panels, onReact }) {
  const tool = (name, label, picture, props) => el("button", { type: "button", class: "quiet", "aria-label": label, title: label, dataset: { key: `tool/${name}` }, ...props }, icon(picture));
  const toggle = (name) => ({
    "aria-expanded": String(openPanels(key).has(name)),
    on: {
      click: ({ currentTarget }) => {
        const shown = openPanels(key);
        if (!shown.delete(name)) shown.add(name);
        currentTarget.setAttribute("aria-expanded", String(shown.has(name)));
        drawPanels(panels, message, key);
        currentTarget.closest(".message").classList.toggle("has-panels", shown.size > 0);
        if (shown.has(name)) panels.scrollIntoView({ block: "nearest" });
      },
    },
  });
  drawPanels(panels, message, key);
  const bar = el(
    "div",
    { class: "tools", role: "toolbar", "aria-label": "Message tools" },
    inThread || message.ephemeral ? null : tool("reply", "Reply in thread", "reply", { on: { click: () => go(channelHref(channel, message.thread_ts ?? message.ts)) } }),
    message.ephemeral ? null : tool("react", "Add a reaction", "smile", { "aria-haspopup": "true", "aria-expanded": "false", on: { click: ({ currentTarget }) => reactionPicker(currentTarget, onReact) } }),
    tool("spoken", "Screen reader text", "listen", toggle("spoken")),
    tool("json", "JSON of this message", "code", toggle("json")),
  );
  rove(bar);
  return bar;
}
