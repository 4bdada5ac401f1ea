// A searchable list in a dialog: jump to a place (Ctrl+K), act as somebody, write to somebody.

import { el, freshId, icon } from "./dom.js";
import { OptionList, matching } from "./optionlist.js";

/** Opens the list; `onPick(item)` runs once it has closed. */
export function openPalette({ title, placeholder, items, none, onPick }) {
  if (document.querySelector("dialog.palette[open]")) return;
  const titleId = freshId("palette");
  const input = el("input", { type: "text", role: "combobox", "aria-expanded": "true", "aria-autocomplete": "list", "aria-labelledby": titleId, placeholder, autocomplete: "off", spellcheck: "false" });
  const empty = el("p", { class: "palette-none", role: "status" });
  let picked;
  const list = new OptionList(input, {
    label: title,
    onPick: (item) => {
      picked = item;
      dialog.close();
    },
  });
  const show = () => {
    const found = matching(items, input.value);
    const current = input.value ? 0 : Math.max(0, found.findIndex((item) => item.current));
    list.show(found, current);
    empty.replaceChildren(found.length ? "" : none ?? "Nothing has that name.");
  };
  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => list.handleKey(event));
  const dialog = el(
    "dialog",
    { class: "dialog palette", "aria-labelledby": titleId },
    el("h2", { id: titleId }, title),
    el("div", { class: "palette-field" }, icon("search"), input),
    list.element,
    empty,
    el("p", { class: "palette-foot", "aria-hidden": "true" }, el("kbd", {}, "↑"), el("kbd", {}, "↓"), " to move, ", el("kbd", {}, "Enter"), " to choose, ", el("kbd", {}, "Esc"), " to close"),
  );
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (picked) onPick(picked);
  });
  document.body.append(dialog);
  dialog.showModal();
  input.focus();
  show();
}
