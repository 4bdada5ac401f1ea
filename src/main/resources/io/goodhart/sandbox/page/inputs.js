// Elements into which text, numbers, dates and times are typed. Each drawer gets the element, its
// place in the form, its labelling and `send`, and keeps the form up to date.

import { el } from "./dom.js";
import { words } from "./text.js";

function common({ element, key, labelledBy, describedBy, required }) {
  return {
    "aria-labelledby": labelledBy,
    "aria-label": labelledBy ? undefined : words(element.placeholder) || element.action_id,
    "aria-describedby": describedBy,
    "aria-required": required ? "true" : undefined,
    autofocus: element.focus_on_load,
    dataset: { key },
  };
}

// Typing goes to the app when the element asks for it: on Enter (the default), or at each character.
function typed(context, tag, props) {
  const { element, blockId, form, dispatches, send } = context;
  const value = form.declare(blockId, element.action_id, { type: element.type, value: element.initial_value ?? null });
  const triggers = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  const keep = (node) => {
    const next = { type: element.type, value: node.value === "" ? null : node.value };
    form.set(blockId, element.action_id, next);
    return next;
  };
  return el(tag, {
    ...common(context),
    placeholder: words(element.placeholder) || undefined,
    minlength: element.min_length,
    maxlength: element.max_length,
    autocomplete: "off",
    class: "field",
    ...props,
    value: value.value,
    on: {
      input: ({ currentTarget }) => {
        const next = keep(currentTarget);
        if (dispatches && triggers.includes("on_character_entered")) send(currentTarget, next);
      },
      keydown: (event) => {
        const isLine = tag === "input" && event.key === "Enter" && !event.isComposing;
        if (isLine && dispatches && triggers.includes("on_enter_pressed")) {
          event.preventDefault();
          send(event.currentTarget, keep(event.currentTarget));
        }
      },
    },
  });
}

const plainText = (context) =>
  context.element.multiline ? typed(context, "textarea", { rows: 4 }) : typed(context, "input", { type: "text" });

function number(context) {
  const { is_decimal_allowed: decimal, min_value: min, max_value: max } = context.element;
  return typed(context, "input", { type: "number", step: decimal ? "any" : "1", min, max, inputmode: decimal ? "decimal" : "numeric" });
}

// A rich text input is offered as plain lines and sent as one section.
function richTextInput(context) {
  const { element, blockId, form } = context;
  const first = element.initial_value?.elements?.flatMap((part) => part.elements ?? []).map((leaf) => leaf.text ?? "").join("");
  const known = form.declare(blockId, element.action_id, { type: element.type, rich_text_value: element.initial_value ?? null });
  const wrap = (text) => ({ type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }] });
  return el("textarea", {
    ...common(context),
    class: "field",
    rows: 4,
    value: known.rich_text_value?.elements?.[0]?.elements?.[0]?.text ?? first ?? "",
    on: {
      input: ({ currentTarget }) =>
        form.set(blockId, element.action_id, { type: element.type, rich_text_value: currentTarget.value ? wrap(currentTarget.value) : null }),
    },
  });
}

// A date typed part by part changes several times; it goes to the app once it is left or confirmed.
function moment(context, type, { read, write, initial, name }) {
  const { element, blockId, form, dispatches, send } = context;
  const known = form.declare(blockId, element.action_id, { type: element.type, [name]: initial ?? null });
  let sent = known[name];
  let byKeyboard = false;
  const commit = (node) => {
    const value = form.get(blockId, element.action_id);
    if (!dispatches || value[name] === sent) return;
    sent = value[name];
    send(node, value);
  };
  return el("input", {
    ...common(context),
    type,
    class: "field moment",
    value: known[name] === null ? "" : write(known[name]),
    on: {
      pointerdown: () => (byKeyboard = false),
      keydown: (event) => {
        byKeyboard = true;
        if (event.key === "Enter" && dispatches) {
          event.preventDefault();
          commit(event.currentTarget);
        }
      },
      change: ({ currentTarget }) => {
        form.set(blockId, element.action_id, { type: element.type, [name]: currentTarget.value ? read(currentTarget.value) : null });
        if (!byKeyboard) commit(currentTarget);
      },
      blur: ({ currentTarget }) => commit(currentTarget),
    },
  });
}

const same = (value) => value;
const localMinute = (seconds) => {
  const date = new Date(seconds * 1000);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** Drawers by element type. */
export const INPUTS = {
  plain_text_input: plainText,
  email_text_input: (context) => typed(context, "input", { type: "email" }),
  url_text_input: (context) => typed(context, "input", { type: "url" }),
  number_input: number,
  rich_text_input: richTextInput,
  datepicker: (context) =>
    moment(context, "date", { read: same, write: same, initial: context.element.initial_date, name: "selected_date" }),
  timepicker: (context) =>
    moment(context, "time", { read: same, write: same, initial: context.element.initial_time, name: "selected_time" }),
  datetimepicker: (context) =>
    moment(context, "datetime-local", {
      read: (value) => Math.floor(new Date(value).getTime() / 1000),
      write: localMinute,
      initial: context.element.initial_date_time,
      name: "selected_date_time",
    }),
};
