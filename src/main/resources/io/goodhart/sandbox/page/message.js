// One message: who, when, its blocks or text, reactions, replies, and tools to look behind it.

import { send } from "./api.js";
import { attempt } from "./announce.js";
import { attachments } from "./attachments.js";
import { avatar } from "./avatar.js";
import { drawBlocks } from "./blocks.js";
import { changed } from "./changes.js";
import { el, hiddenText } from "./dom.js";
import { FormState } from "./form.js";
import { emojiNode, mrkdwn } from "./mrkdwn.js";
import { channelHref } from "./route.js";
import { clockTime, fullTime, millisOf } from "./time.js";
import { messageTools, openPanels } from "./messagetools.js";
import { workspace } from "./workspace.js";

const forms = new Map();

function formOf(key) {
  if (!forms.has(key)) forms.set(key, new FormState());
  return forms.get(key);
}

/** Who wrote a message, for display. */
export function authorOf(message) {
  const app = workspace.apps.find((each) => each.app_id === message.app_id || each.bot_id === message.bot_id);
  const name = message.username || message.author?.name || (message.user && workspace.memberName(message.user)) || message.bot_profile?.name || "Somebody";
  // An app may post in the name of a person; then the person is the author and the app is named beside.
  const isPerson = workspace.people().some((member) => member.id === message.user);
  const isApp = !isPerson && (message.author?.is_app ?? Boolean(message.bot_id));
  const id = (isApp && app?.app_id) || message.author?.id || message.user || message.bot_id || "";
  return { id, name, isApp };
}

function body(message, channel, key, inThread) {
  const form = formOf(key);
  const act = (action) =>
    attempt(async () => {
      await send("/ui/actions", { as: workspace.me.id, container: { type: "message", channel, ts: message.ts }, action, state: { values: form.values() } });
      changed({ what: "messages", channel });
      changed({ what: "views" });
    });
  form.beginDraw();
  const surface = { kind: "message", headingsAbove: inThread ? 2 : 3, form, act };
  const parts = [
    message.blocks?.length ? drawBlocks(message.blocks, surface) : message.text ? el("div", { class: "prose" }, mrkdwn(message.text)) : null,
    attachments(message.attachments, surface),
  ];
  form.endDraw();
  return parts;
}

async function react(message, channel, name, isMine) {
  const done = await attempt(() => send("/ui/reactions", { as: workspace.me.id, channel, ts: message.ts, name, ...(isMine ? { remove: true } : {}) }));
  if (done) changed({ what: "messages", channel });
}

function reactions(message, channel) {
  if (!message.reactions?.length) return null;
  const one = ({ name, count, users = [] }) => {
    const isMine = users.includes(workspace.me.id);
    const who = users.map((id) => workspace.memberName(id)).join(", ");
    return el("li", {}, el("button", {
      type: "button",
      class: "reaction",
      "aria-pressed": String(isMine),
      title: who ? `${who} with :${name}:` : undefined,
      dataset: { key: `reaction/${name}` },
      on: { click: () => react(message, channel, name, isMine) },
    }, emojiNode(name), el("span", {}, String(count ?? users.length))));
  };
  return el("ul", { class: "reactions", "aria-label": "Reactions" }, message.reactions.map(one));
}

function repliesLink(message, channel) {
  if (!message.reply_count) return null;
  const last = message.latest_reply ? `Last ${fullTime(millisOf(message.latest_reply), workspace.zone())}` : null;
  const text = message.reply_count === 1 ? "1 reply" : `${message.reply_count} replies`;
  return el("a", { class: "replies", href: channelHref(channel, message.ts), dataset: { key: "replies" } }, el("strong", {}, text), last ? el("span", { class: "hint" }, last) : null);
}

function head(message, author, ids) {
  const ms = millisOf(message.ts);
  const zone = workspace.zone();
  const through = !author.isApp && message.bot_profile?.name;
  return el(
    "p",
    { class: "message-head", id: ids },
    el("span", { class: "author" }, author.name),
    author.isApp ? el("span", { class: "tag" }, "App") : null,
    through ? el("span", { class: "tag", title: "Posted by an app in this person's name" }, `through ${through}`) : null,
    el("time", { datetime: new Date(ms).toISOString(), title: fullTime(ms, zone) }, clockTime(ms, zone)),
  );
}

/** Draws a message of `channel`; `context` has inThread and isContinued (same author, moments later). */
export function drawMessage(message, channel, key, { inThread, isContinued }) {
  const author = authorOf(message);
  const headId = `head-${key}`;
  const isNotice = /^(channel|group)_(join|leave|topic|purpose|name|archive|unarchive)$/.test(message.subtype ?? "");
  const classes = ["message", isContinued && "continued", message.ephemeral && "ephemeral", isNotice && "notice", openPanels(key).size && "has-panels"];
  const panels = el("div", { class: "panels" });
  return el(
    "li",
    { class: classes.filter(Boolean).join(" "), tabindex: "-1", "aria-labelledby": headId, dataset: { ts: message.ts } },
    isContinued ? null : avatar(author.id, author.name, { isApp: author.isApp }),
    el(
      "div",
      { class: "message-main" },
      message.ephemeral ? el("p", { class: "only-you" }, "Only visible to you") : null,
      head(message, author, headId),
      el("div", { class: "message-body" }, body(message, channel, key, inThread)),
      message.edited ? el("p", { class: "edited", title: message.edited.ts ? fullTime(millisOf(message.edited.ts), workspace.zone()) : undefined }, "(edited)") : null,
      reactions(message, channel),
      inThread ? null : repliesLink(message, channel),
      message.subtype === "thread_broadcast" && !inThread ? el("p", { class: "hint" }, el("a", { href: channelHref(channel, message.thread_ts) }, "Also sent in a thread")) : null,
      panels,
    ),
    isNotice ? hiddenText("") : messageTools(message, channel, key, { inThread, panels, onReact: (name) => react(message, channel, name, false) }),
  );
}
