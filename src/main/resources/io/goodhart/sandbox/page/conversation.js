// A channel or direct conversation: heading, messages, composer.

import { read, send } from "./api.js";
import { attempt, say } from "./announce.js";
import { avatar } from "./avatar.js";
import { Composer } from "./composer.js";
import { el, icon } from "./dom.js";
import { emptyChannel, tryThis } from "./welcome.js";
import { MessageList } from "./messagelist.js";
import { authorOf } from "./message.js";
import { plainOf } from "./mrkdwn.js";
import { homeHref } from "./route.js";
import { workspace } from "./workspace.js";

/** The heading of a place, with the tabs of an app where it has a Home. */
export function placeHead(title, { before, note, app, isHome }) {
  const tabs = app && app.has_home !== false
    ? el("nav", { class: "tabs", "aria-label": app.name }, el("a", { href: homeHref(app.app_id), "aria-current": isHome ? "page" : undefined }, "Home"), el("a", { href: app.messagesHref, "aria-current": isHome ? undefined : "page", on: app.openMessages ? { click: app.openMessages } : {} }, "Messages"))
    : null;
  return el("header", { class: "place-head" }, el("div", { class: "place-title" }, before, el("h2", {}, title), note ? el("p", { class: "hint" }, note) : null), tabs);
}

/** What a screen reader is told of a message that came in. */
export function announceNew(messages) {
  for (const message of messages) {
    if (message.user === workspace.me.id && !message.bot_id) continue;
    const from = message.ephemeral ? ", only visible to you" : "";
    say(`${authorOf(message).name}${from}: ${message.text ? plainOf(message.text) : "a message without text"}`);
  }
}

export class Conversation {
  #id;
  #asked = 0;

  constructor() {
    this.head = el("div");
    this.messages = new MessageList({ label: "Messages" });
    this.composer = new Composer({ onSent: () => this.messages.toBottom() });
    this.notice = el("p", { class: "composer-notice" });
    this.aside = el("div", { class: "beside" });
    const middle = el("div", { class: "conversation-middle" }, this.aside, this.messages.element);
    this.element = el("div", { class: "conversation" }, this.head, middle, this.notice, this.composer.element);
  }

  /** Shows a channel; its messages arrive when the sandbox has answered. */
  async show(id) {
    this.#id = id;
    this.drawHead();
    await this.refresh();
  }

  focus() {
    if (this.composer.element.hidden) this.messages.scroller.focus();
    else this.composer.focus();
  }

  drawHead() {
    const channel = workspace.channel(this.#id);
    if (!channel) return;
    const app = channel.is_im ? workspace.appOfBot(channel.im_user) : undefined;
    const title = workspace.channelTitle(channel);
    const name = channel.is_im ? title : `#${title}`;
    const people = channel.is_im ? undefined : `${channel.num_members} ${channel.num_members === 1 ? "member" : "members"}`;
    const before = channel.is_im ? avatar(channel.im_user, title, { isApp: Boolean(app), small: true }) : icon(channel.is_private ? "lock" : "hash");
    const note = channel.is_im ? workspace.member(channel.im_user)?.title : [people, channel.topic].filter(Boolean).join(" · ");
    this.head.replaceChildren(placeHead(title, { before, note, app: app && { ...app, messagesHref: location.hash }, isHome: false }));
    this.messages.scroller.setAttribute("aria-label", `Messages in ${name}`);
    const closed = channel.is_archived ? "This channel is archived. It can be read, not written to." : channel.is_member === false && !channel.is_im ? `${workspace.memberName(workspace.me.id)} is not in ${name}, so it can only be read. Act as a member of it to write.` : undefined;
    this.notice.replaceChildren(closed ?? "");
    this.notice.hidden = !closed;
    this.composer.element.hidden = Boolean(closed);
    this.composer.aim(channel.id, `Message ${name}`);
  }

  /** Reads the messages anew. */
  async refresh() {
    const id = this.#id;
    const as = workspace.me.id;
    this.#asked += 1;
    const asked = this.#asked;
    const answer = await attempt(() => read("/ui/messages", { as, channel: id }));
    if (!answer || asked !== this.#asked) return;
    const channel = workspace.channel(id);
    const shown = answer.messages.filter((message) => !message.thread_ts || message.thread_ts === message.ts || message.subtype === "thread_broadcast");
    const fresh = this.messages.show(id, shown, `${as}/${id}`);
    this.messages.above.replaceChildren(...(shown.length || !channel ? [] : [emptyChannel(channel)]));
    this.#offer();
    announceNew(fresh);
    this.markRead();
  }

  #offer() {
    const card = tryThis(() => this.#offer());
    if (!card || !this.aside.hasChildNodes()) this.aside.replaceChildren(...(card ? [card] : []));
  }

  /** Tells the sandbox that what is shown has been seen. */
  markRead() {
    if (document.visibilityState !== "visible" || !workspace.channel(this.#id)?.unread) return;
    send("/ui/read", { as: workspace.me.id, channel: this.#id }).catch(() => {
      // Losing a read mark harms nobody; the next refresh sets it again.
    });
  }
}
