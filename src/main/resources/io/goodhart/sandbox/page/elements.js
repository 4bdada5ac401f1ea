// Interactive elements: finds the drawer for an element, and sends what it does to the app.

import { CHOICES } from "./choices.js";
import { confirmed } from "./confirm.js";
import { el, freshId, icon } from "./dom.js";
import { image } from "./images.js";
import { INPUTS } from "./inputs.js";
import { link, linkProps } from "./links.js";
import { openList } from "./select.js";
import { PICKERS } from "./pickers.js";
import { inlineText, words } from "./text.js";

/** Identifies an element across redraws, so that focus can return to it. */
export const keyOf = (blockId, element) => `${blockId}/${element.action_id}`;

/** Sends an action of `element` to the app, after its confirm dialog; ignores a second press meanwhile. */
export async function dispatch(node, element, blockId, surface, value) {
  if (node.getAttribute("aria-busy") === "true" || !(await confirmed(element.confirm))) return;
  node.setAttribute("aria-busy", "true");
  await surface.act({ ...value, type: element.type, block_id: blockId, action_id: element.action_id });
  node.removeAttribute("aria-busy");
}

function button(element, blockId, surface) {
  const label = words(element.text);
  const props = {
    class: ["button", element.style].filter(Boolean).join(" "),
    "aria-label": element.accessibility_label,
    title: label.length > 30 ? label : undefined,
    dataset: { key: keyOf(blockId, element) },
  };
  const press = (event) => dispatch(event.currentTarget, element, blockId, surface, { value: element.value, text: element.text, style: element.style });
  const followed = element.url ? linkProps(element.url) : undefined;
  if (followed) return el("a", { ...props, ...followed, on: { click: press } }, inlineText(element.text));
  return el("button", { ...props, type: "button", on: { click: press } }, el("span", { class: "button-label" }, inlineText(element.text)));
}

function overflow(element, blockId, surface) {
  const items = (element.options ?? []).map((option) => ({ label: words(option.text), detail: words(option.description), option }));
  const open = (event) => {
    const node = event.currentTarget;
    openList(node, items, "More actions", ({ option }) => {
      const props = option.url ? linkProps(option.url) : undefined;
      if (props?.target) window.open(props.href, "_blank", "noopener");
      else if (props) location.hash = props.href;
      dispatch(node, element, blockId, surface, { selected_option: option });
    });
  };
  return el(
    "button",
    { type: "button", class: "button overflow", "aria-haspopup": "listbox", "aria-expanded": "false", "aria-label": element.accessibility_label ?? "More actions", dataset: { key: keyOf(blockId, element) }, on: { click: open } },
    icon("more"),
  );
}

function feedbackButtons(element, blockId, surface) {
  const one = (part, fallback) => part && el("button", {
    type: "button",
    class: "button small",
    "aria-label": part.accessibility_label,
    dataset: { key: `${keyOf(blockId, element)}/${part.value}` },
    on: { click: (event) => dispatch(event.currentTarget, element, blockId, surface, { value: part.value, text: part.text }) },
  }, el("span", { "aria-hidden": "true" }, fallback), " ", words(part.text));
  return el("span", { class: "feedback" }, one(element.positive_button, "👍"), one(element.negative_button, "👎"));
}

function iconButton(element, blockId, surface) {
  return el("button", {
    type: "button",
    class: "button small",
    "aria-label": element.accessibility_label ?? words(element.text),
    dataset: { key: keyOf(blockId, element) },
    on: { click: (event) => dispatch(event.currentTarget, element, blockId, surface, { value: element.value, text: element.text }) },
  }, element.icon === "trash" ? icon("trash") : null, " ", words(element.text));
}

const BUTTONS = {
  button,
  workflow_button: button,
  overflow,
  feedback_buttons: feedbackButtons,
  icon_button: iconButton,
  image: (element) => image(element, "accessory-image"),
  url_source: (element) => link(element.url, element.text || element.url),
};

/** What an element shows when this page has no drawer for it: never silence. */
export function undrawn(what) {
  return el("p", { class: "undrawn", role: "note" }, icon("warning"), el("span", {}, "This page cannot draw ", el("code", {}, what || "a block without a type"), "."));
}

/**
 * Draws an element. `labelling` has what its surroundings know: labelledBy, describedBy, required,
 * and `dispatches`, whether a change goes to the app at once.
 */
export function drawElement(element, blockId, surface, labelling = { dispatches: true }) {
  const type = element?.type;
  if (BUTTONS[type]) return BUTTONS[type](element, blockId, surface);
  const drawer = INPUTS[type] ?? PICKERS[type] ?? CHOICES[type];
  if (!drawer) return undrawn(type);
  const send = (node, value) => dispatch(node, element, blockId, surface, value);
  return drawer({ element, blockId, form: surface.form, key: keyOf(blockId, element), name: freshId("field"), send, ...labelling });
}
