// A drop-down in which moving does not yet choose: arrow keys look, Enter decides. A native select
// would run an action at each arrow key.

import { el, freshId, icon } from "./dom.js";
import { OptionList, matching } from "./optionlist.js";
import { openPopover } from "./popover.js";

const FILTER_FROM = 8;

/**
 * A button that opens a list of `items` ({label, nodes, detail, group, value}).
 * `shown` is the label of the chosen one; `onPick(item)` runs on a choice.
 */
export function selectButton({ items, shown, placeholder, label, labelledBy, describedBy, key, required, onPick }) {
  const valueId = freshId("value");
  const value = el("span", { class: shown ? "select-value" : "select-value placeholder", id: valueId }, shown ?? placeholder);
  const button = el(
    "button",
    {
      type: "button",
      class: "select",
      "aria-haspopup": "listbox",
      "aria-expanded": "false",
      "aria-label": labelledBy ? undefined : [...new Set([label, shown ?? placeholder])].filter(Boolean).join(": "),
      "aria-labelledby": labelledBy ? `${labelledBy} ${valueId}` : undefined,
      "aria-describedby": describedBy,
      "aria-required": required ? "true" : undefined,
      dataset: { key },
    },
    value,
    icon("chevron"),
  );
  const pick = (item) => {
    value.replaceChildren(item.label);
    value.className = "select-value";
    if (!labelledBy) button.setAttribute("aria-label", [label, item.label].filter(Boolean).join(": "));
    onPick(item);
  };
  const open = () => openList(button, items(), label ?? placeholder, pick);
  button.addEventListener("click", open);
  button.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      open();
    }
  });
  return button;
}

/** Opens a list of choices beside a button; `onPick(item)` runs after it has closed. */
export function openList(anchor, items, label, onPick) {
  let close = () => {};
  const picked = (item) => {
    close();
    onPick(item);
  };
  const isLong = items.length >= FILTER_FROM;
  const filter = isLong
    ? el("input", { type: "text", class: "filter", role: "combobox", "aria-expanded": "true", "aria-autocomplete": "list", "aria-label": `Filter: ${label}`, placeholder: "Type to filter", autocomplete: "off" })
    : null;
  const list = new OptionList(filter, { label, onPick: picked });
  const host = filter ?? list.element;
  if (!filter) list.element.tabIndex = 0;
  const chosen = Math.max(0, items.findIndex((item) => item.current));
  list.show(items, chosen);
  host.addEventListener("keydown", (event) => {
    if (event.key === "Tab") close();
    else list.handleKey(event);
  });
  filter?.addEventListener("input", () => list.show(matching(items, filter.value)));
  close = openPopover(anchor, [filter, list.element], { label });
  host.focus();
}
