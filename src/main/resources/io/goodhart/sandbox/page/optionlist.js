// A list to choose one option from with the keyboard while focus stays in another element (a text
// field, or the list itself). The host carries aria-activedescendant; this keeps it right.

import { el, freshId } from "./dom.js";

export class OptionList {
  #items = [];
  #active = -1;

  /** `onPick(item)` runs when an option is chosen. */
  constructor(host, { label, onPick }) {
    this.element = el("ul", { class: "options", role: "listbox", id: freshId("options"), "aria-label": label });
    this.onPick = onPick;
    this.host = host ?? this.element;
    if (host) host.setAttribute("aria-controls", this.element.id);
  }

  get length() {
    return this.#items.length;
  }

  /** Shows items {nodes|label, detail, group, current}; the one at `active` is highlighted. */
  show(items, active = 0) {
    this.#items = items;
    const nodes = [];
    items.forEach((item, index) => {
      if (item.group && item.group !== items[index - 1]?.group) {
        nodes.push(el("li", { class: "group", role: "presentation" }, item.group));
      }
      nodes.push(this.#option(item, index));
    });
    this.element.replaceChildren(...nodes);
    this.#highlight(items.length ? Math.min(active, items.length - 1) : -1);
  }

  #option(item, index) {
    return el(
      "li",
      {
        id: `${this.element.id}-${index}`,
        role: "option",
        "aria-selected": "false",
        class: item.current ? "current" : undefined,
        dataset: { index },
        on: {
          // Before the field loses focus, which would close the list.
          pointerdown: (event) => event.preventDefault(),
          click: () => this.onPick(item),
        },
      },
      el("span", { class: "option-label" }, item.nodes ?? item.label),
      item.detail ? el("span", { class: "option-detail" }, item.detail) : null,
    );
  }

  #highlight(index) {
    this.#active = index;
    for (const option of this.element.querySelectorAll("[role=option]")) {
      const isActive = Number(option.dataset.index) === index;
      option.setAttribute("aria-selected", String(isActive));
      if (isActive) {
        this.host.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
      }
    }
    if (index < 0) this.host.removeAttribute("aria-activedescendant");
  }

  /** Handles a key of the host; says whether it was one for the list. */
  handleKey(event) {
    const count = this.#items.length;
    if (!count) return false;
    const moves = {
      ArrowDown: () => this.#highlight((this.#active + 1) % count),
      ArrowUp: () => this.#highlight((this.#active - 1 + count) % count),
      PageDown: () => this.#highlight(count - 1),
      PageUp: () => this.#highlight(0),
      Enter: () => this.pickActive(),
    };
    if (!moves[event.key] || event.isComposing) return false;
    event.preventDefault();
    moves[event.key]();
    return true;
  }

  pickActive() {
    if (this.#items[this.#active]) this.onPick(this.#items[this.#active]);
  }
}

/** Items whose label or detail has every word of the query, best matches first. */
export function matching(items, query) {
  const parts = query.toLowerCase().trim().split(/\s+/).filter(Boolean);
  if (!parts.length) return items;
  const haystack = (item) => `${item.label} ${item.detail ?? ""} ${item.search ?? ""}`.toLowerCase();
  const found = items.filter((item) => parts.every((part) => haystack(item).includes(part)));
  const starts = (item) => (item.label.toLowerCase().startsWith(parts[0]) ? 0 : 1);
  return found.sort((a, b) => starts(a) - starts(b));
}
