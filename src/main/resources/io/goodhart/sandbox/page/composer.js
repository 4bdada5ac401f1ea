// Where the person writes: Enter sends, Shift+Enter starts a line; commands and names complete.

import { send } from "./api.js";
import { attempt, say, showError } from "./announce.js";
import { changed } from "./changes.js";
import { hintFor, suggestions } from "./completion.js";
import { el, freshId, icon } from "./dom.js";
import { OptionList } from "./optionlist.js";
import { isCommand, outgoing } from "./outgoing.js";
import { workspace } from "./workspace.js";

const drafts = new Map();
const NOT_IN_THREADS = "Commands work in the channel, not in a thread.";

/** A composer for `channel`, or for the thread at `threadTs` in it; `onSent()` after each message. */
export class Composer {
  #channel;
  #threadTs;
  #from = 0;

  constructor({ onSent }) {
    this.onSent = onSent;
    const hintId = freshId("composer-hint");
    this.field = el("textarea", { rows: 1, "aria-autocomplete": "list", "aria-describedby": hintId, autocomplete: "off", on: { input: () => this.#typed(), keydown: (event) => this.#key(event), blur: () => this.#hideList() } });
    this.list = new OptionList(this.field, { label: "Suggestions", onPick: (item) => this.#complete(item) });
    this.list.element.hidden = true;
    this.hint = el("p", { class: "composer-hint", id: hintId });
    this.element = el(
      "form",
      { class: "composer", on: { submit: (event) => (event.preventDefault(), this.#send()) } },
      this.list.element,
      el("div", { class: "composer-box" }, this.field, el("button", { type: "submit", class: "send", "aria-label": "Send", title: "Send (Enter)" }, icon("send"))),
      this.hint,
    );
  }

  /** Points the composer at a place; what was typed there before comes back. */
  aim(channel, label, threadTs) {
    const isSame = this.#channel === channel && this.#threadTs === threadTs;
    this.#keepDraft();
    this.#channel = channel;
    this.#threadTs = threadTs;
    this.field.setAttribute("aria-label", label);
    this.field.placeholder = threadTs ? label : `${label}, or / for a command`;
    if (!isSame) this.field.value = drafts.get(this.#draftKey()) ?? "";
    this.#typed();
  }

  /** Focuses the field; with `text` an empty field starts with it. */
  focus(text) {
    this.field.focus();
    if (text && !this.field.value) {
      this.field.value = text;
      this.#typed();
    }
  }

  #draftKey() {
    return `${this.#channel}/${this.#threadTs ?? ""}`;
  }

  #keepDraft() {
    if (this.#channel) drafts.set(this.#draftKey(), this.field.value);
  }

  #typed() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight + 2, 200)}px`;
    const before = this.field.value.slice(0, this.field.selectionStart);
    const { from, items } = document.activeElement === this.field ? suggestions(before, { withCommands: !this.#threadTs }) : { from: 0, items: [] };
    this.#from = from;
    this.list.element.hidden = items.length === 0;
    this.list.show(items);
    if (items.length) say(`${items.length} suggestions, arrow keys to choose`);
    const command = hintFor(this.field.value);
    if (this.#threadTs && isCommand(this.field.value)) this.hint.replaceChildren(NOT_IN_THREADS);
    else if (command) this.hint.replaceChildren(el("code", {}, command.command), " ", command.usage_hint || "", command.description ? ` · ${command.description}` : "");
    else this.hint.replaceChildren();
  }

  #hideList() {
    this.list.element.hidden = true;
    this.list.show([]);
  }

  #complete(item) {
    const after = this.field.value.slice(this.field.selectionStart);
    this.field.value = this.field.value.slice(0, this.#from) + item.insert + after;
    const caret = this.#from + item.insert.length;
    this.field.setSelectionRange(caret, caret);
    this.field.focus();
    this.#typed();
  }

  #key(event) {
    if (event.isComposing) return;
    const isOpen = !this.list.element.hidden;
    if (isOpen && event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.#hideList();
      return;
    }
    // A command that is already typed out is sent, not completed to itself.
    const isTypedOut = isOpen && suggestions(this.field.value, { withCommands: true }).items.some((item) => item.exact);
    if (isOpen && event.key === "Tab" && !event.shiftKey) {
      event.preventDefault();
      this.list.pickActive();
    } else if (isOpen && !(event.key === "Enter" && (isTypedOut || event.shiftKey)) && this.list.handleKey(event)) {
      return;
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#send();
    }
  }

  async #send() {
    const typed = this.field.value;
    if (!typed.trim() || !workspace.me) return;
    if (this.#threadTs && isCommand(typed.trim())) {
      showError(NOT_IN_THREADS);
      return;
    }
    this.#hideList();
    this.field.value = "";
    this.#typed();
    const sent = await attempt(() => send("/ui/messages", { as: workspace.me.id, channel: this.#channel, text: outgoing(typed.trim()), thread_ts: this.#threadTs }));
    if (sent) {
      changed({ what: "messages", channel: this.#channel });
      changed({ what: "views" });
      this.onSent?.();
    } else if (!this.field.value) {
      // Nothing typed is lost when the sandbox refuses it.
      this.field.value = typed;
      this.#typed();
    }
  }
}
