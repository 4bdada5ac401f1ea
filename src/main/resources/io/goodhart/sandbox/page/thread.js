// The thread beside a conversation: its first message, the replies, and a composer of its own.

import { read } from "./api.js";
import { attempt } from "./announce.js";
import { announceNew } from "./conversation.js";
import { Composer } from "./composer.js";
import { el, hiddenText, icon } from "./dom.js";
import { MessageList } from "./messagelist.js";
import { channelHref, go } from "./route.js";
import { workspace } from "./workspace.js";

export class Thread {
  #channel;
  #ts;
  #asked = 0;
  #opener = null;

  constructor(host) {
    this.host = host;
    this.where = el("span", { class: "hint" });
    this.messages = new MessageList({ label: "Thread", inThread: true });
    this.composer = new Composer({ onSent: () => this.messages.toBottom() });
    host.replaceChildren(
      el("header", { class: "place-head" }, el("div", { class: "place-title" }, el("h2", { id: "thread-title" }, "Thread"), this.where), el("button", { type: "button", class: "quiet", on: { click: () => this.leave() } }, icon("close"), hiddenText("Close thread"))),
      this.messages.element,
      this.composer.element,
    );
  }

  get isOpen() {
    return !this.host.hidden;
  }

  /** Opens the thread at `ts`, or closes the pane without one. */
  async show(channel, ts) {
    const wasOpen = this.isOpen;
    const isSame = this.#channel === channel && this.#ts === ts;
    this.#channel = channel;
    this.#ts = ts;
    this.host.hidden = !ts;
    if (!ts) {
      if (wasOpen) this.#returnFocus();
      return;
    }
    if (!wasOpen) this.#opener = document.activeElement?.closest?.(".message")?.dataset.ts;
    const place = workspace.channel(channel);
    this.where.replaceChildren(place ? (place.is_im ? workspace.channelTitle(place) : `#${place.name}`) : "");
    this.composer.aim(channel, "Reply in thread", ts);
    await this.refresh();
    if (!isSame || !wasOpen) this.composer.focus();
  }

  leave() {
    go(channelHref(this.#channel));
  }

  #returnFocus() {
    const row = document.querySelector(`.conversation .message[data-ts="${CSS.escape(this.#opener ?? this.#ts ?? "")}"]`);
    (row?.querySelector("[data-key=replies], [data-key='tool/reply']") ?? row)?.focus();
  }

  /** Reads the thread anew. */
  async refresh() {
    if (!this.isOpen) return;
    const [channel, ts, as] = [this.#channel, this.#ts, workspace.me.id];
    this.#asked += 1;
    const asked = this.#asked;
    const answer = await attempt(() => read("/ui/thread", { as, channel, ts }));
    if (!answer || asked !== this.#asked) return;
    announceNew(this.messages.show(channel, answer.messages, `${as}/${channel}/${ts}`));
    this.messages.above.replaceChildren(...(answer.messages.length > 1 ? [] : [el("p", { class: "hint thread-empty" }, "No replies yet.")]));
  }
}
