// A list of messages, oldest first, kept in step with the sandbox. A message that did not change keeps
// its nodes, so focus, open panels and half-filled fields survive; one that did gives focus back.

import { el, icon } from "./dom.js";
import { drawMessage } from "./message.js";
import { dayKey, dayTitle, millisOf } from "./time.js";
import { workspace } from "./workspace.js";

const CONTINUES_WITHIN_MS = 5 * 60_000;
const NEAR_BOTTOM_PX = 80;

function continues(message, before) {
  if (!before || message.ephemeral || before.ephemeral || message.subtype || before.subtype) return false;
  const isPerson = message.user && !message.bot_id && message.user === before.user && !before.bot_id;
  return Boolean(isPerson) && millisOf(message.ts) - millisOf(before.ts) < CONTINUES_WITHIN_MS;
}

export class MessageList {
  #rows = new Map();
  #place = "";
  #stick = true;
  #top = 0;

  constructor({ label, inThread = false }) {
    this.inThread = inThread;
    this.list = el("ol", { class: "messages", "aria-label": label });
    this.above = el("div", { class: "above" });
    this.scroller = el("div", { class: "scroller", tabindex: "0", role: "region", "aria-label": label, on: { scroll: () => this.#scrolled() } }, this.above, this.list);
    this.jump = el("button", { type: "button", class: "to-newest", hidden: true, on: { click: () => this.toBottom() } }, icon("down"), "New messages");
    this.element = el("div", { class: "message-list" }, this.scroller, this.jump);
    // A chart or an opened panel may grow the list after it was drawn.
    new ResizeObserver(() => this.#stick && this.toBottom()).observe(this.list);
    new ResizeObserver(() => this.#stick && this.toBottom()).observe(this.scroller);
  }

  /** Shows the messages of a channel; says which are new since the last time, if that was the same place. */
  show(channel, messages, place) {
    const isSamePlace = place === this.#place;
    if (!isSamePlace) {
      this.#rows.clear();
      this.list.replaceChildren();
      this.#stick = true;
    }
    this.#place = place;
    const known = new Set([...this.#rows.values()].map((row) => row.ts));
    const focus = this.#focused();
    const rows = this.#plan(channel, messages);
    this.#put(rows);
    this.#restore(focus);
    const fresh = isSamePlace ? messages.filter((message) => !known.has(message.ts)) : [];
    if (this.#stick || fresh.some((message) => message.user === workspace.me.id && !message.bot_id)) this.toBottom();
    else this.jump.hidden = this.jump.hidden && fresh.length === 0;
    return fresh;
  }

  toBottom() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.#stick = true;
    this.jump.hidden = true;
  }

  // Only scrolling up lets go of the bottom: content that grows moves it away by itself.
  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    if (scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM_PX) {
      this.#stick = true;
      this.jump.hidden = true;
    } else if (scrollTop < this.#top) this.#stick = false;
    this.#top = scrollTop;
  }

  #plan(channel, messages) {
    const zone = workspace.zone();
    const rows = [];
    let day;
    let before;
    for (const message of messages) {
      const ms = millisOf(message.ts);
      if (dayKey(ms, zone) !== day) {
        day = dayKey(ms, zone);
        const title = dayTitle(ms, zone, workspace.now());
        if (!this.inThread) rows.push({ key: `day-${day}`, signature: title, draw: () => el("li", { class: "day" }, el("h3", {}, title)) });
        before = undefined;
      }
      const key = `${this.inThread ? "thread" : "channel"}-${channel}-${message.ts}${message.ephemeral ? "-private" : ""}`;
      const isContinued = continues(message, before);
      rows.push({
        key,
        ts: message.ts,
        signature: JSON.stringify([message, isContinued, zone, workspace.me.id]),
        draw: () => drawMessage(message, channel, key, { inThread: this.inThread, isContinued }),
      });
      before = message;
    }
    return rows;
  }

  #put(rows) {
    const next = new Map();
    for (const row of rows) {
      const known = this.#rows.get(row.key);
      const isSame = known?.signature === row.signature;
      next.set(row.key, { ...row, node: isSame ? known.node : row.draw() });
    }
    const nodes = [...next.values()].map((row) => row.node);
    const keep = new Set(nodes);
    [...this.list.children].forEach((child) => keep.has(child) || child.remove());
    nodes.forEach((node, index) => this.list.children[index] === node || this.list.insertBefore(node, this.list.children[index] ?? null));
    this.#rows = next;
  }

  #focused() {
    const active = document.activeElement;
    const row = this.list.contains(active) && active.closest(".message");
    return row ? { node: active, ts: row.dataset.ts, key: active.dataset.key } : undefined;
  }

  #restore(focus) {
    if (!focus || focus.node.isConnected) return;
    const row = [...this.list.children].find((node) => node.dataset.ts === focus.ts);
    const same = row && [...row.querySelectorAll("[data-key]")].find((node) => node.dataset.key === focus.key);
    (same ?? row ?? this.scroller).focus();
  }
}
