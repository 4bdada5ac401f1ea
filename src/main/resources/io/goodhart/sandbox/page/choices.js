// Radio buttons and checkboxes: a group of native inputs, so the keyboard works as people expect.

import { el, freshId } from "./dom.js";
import { inlineText, words } from "./text.js";

function option(entry, { type, name, isChecked, describedBy, key, onChange }) {
  const describedId = entry.description ? freshId("option") : undefined;
  return el(
    "label",
    { class: "choice" },
    el("input", {
      type,
      name,
      checked: isChecked,
      "aria-describedby": [describedId, describedBy].filter(Boolean).join(" ") || undefined,
      dataset: { key: `${key}/${entry.value}` },
      on: { change: onChange },
    }),
    el(
      "span",
      {},
      el("span", { class: "choice-label" }, inlineText(entry.text)),
      entry.description ? el("span", { class: "choice-detail", id: describedId }, inlineText(entry.description)) : null,
    ),
  );
}

function group({ element, labelledBy, describedBy, required }, role, options) {
  return el(
    "div",
    { class: "choices", role, "aria-labelledby": labelledBy, "aria-label": labelledBy ? undefined : words(element.placeholder) || "Choices", "aria-describedby": describedBy, "aria-required": required && role === "radiogroup" ? "true" : undefined },
    options,
  );
}

function radioButtons(context) {
  const { element, blockId, form, name, key, dispatches, send } = context;
  const known = form.declare(blockId, element.action_id, { type: element.type, selected_option: element.initial_option ?? null });
  const options = (element.options ?? []).map((entry) =>
    option(entry, {
      type: "radio",
      name,
      key,
      isChecked: known.selected_option?.value === entry.value,
      onChange: ({ currentTarget }) => {
        const value = { type: element.type, selected_option: entry };
        form.set(blockId, element.action_id, value);
        if (dispatches) send(currentTarget, value);
      },
    }),
  );
  return group(context, "radiogroup", options);
}

function checkboxes(context) {
  const { element, blockId, form, name, key, dispatches, send } = context;
  const known = form.declare(blockId, element.action_id, { type: element.type, selected_options: element.initial_options ?? [] });
  const chosen = new Set(known.selected_options.map((entry) => entry.value));
  const options = (element.options ?? []).map((entry) =>
    option(entry, {
      type: "checkbox",
      name,
      key,
      isChecked: chosen.has(entry.value),
      onChange: ({ currentTarget }) => {
        if (currentTarget.checked) chosen.add(entry.value);
        else chosen.delete(entry.value);
        const value = { type: element.type, selected_options: element.options.filter((each) => chosen.has(each.value)) };
        form.set(blockId, element.action_id, value);
        if (dispatches) send(currentTarget, value);
      },
    }),
  );
  return group(context, "group", options);
}

/** Drawers by element type. */
export const CHOICES = { radio_buttons: radioButtons, checkboxes };
