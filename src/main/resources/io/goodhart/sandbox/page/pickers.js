// Selects: one or many, of given options, people, channels or conversations.

import { el, icon } from "./dom.js";
import { selectButton } from "./select.js";
import { words } from "./text.js";
import { workspace } from "./workspace.js";

function optionItems(element) {
  const item = (option, group) => ({ label: words(option.text), detail: words(option.description), group, value: option });
  const grouped = (element.option_groups ?? []).flatMap((group) => group.options.map((option) => item(option, words(group.label))));
  return [...(element.options ?? []).map((option) => item(option)), ...grouped];
}

const people = () => workspace.members.filter((member) => !member.deleted).map((member) => ({ label: workspace.memberName(member.id), detail: `@${member.name}`, value: member.id }));

const channels = () => workspace.channels.filter((channel) => !channel.is_im && !channel.is_archived).map((channel) => ({ label: `#${channel.name}`, value: channel.id }));

const conversations = () => [...channels(), ...workspace.channels.filter((channel) => channel.is_im).map((channel) => ({ label: workspace.channelTitle(channel), value: channel.id }))];

// kind: where the items come from; one/many: the names of the value in the state.
const SOURCES = {
  static_select: { items: optionItems, one: "selected_option", many: "selected_options" },
  external_select: { items: optionItems, one: "selected_option", many: "selected_options" },
  users_select: { items: people, one: "selected_user", many: "selected_users" },
  channels_select: { items: channels, one: "selected_channel", many: "selected_channels" },
  conversations_select: { items: conversations, one: "selected_conversation", many: "selected_conversations" },
};

const initialOf = (element, name) => element[name.replace("selected_", "initial_")];

// Two options are the same when their values are; people and channels are compared by id.
const idOf = (value) => (typeof value === "object" && value !== null ? value.value : value);

function one(source, context) {
  const { element, blockId, form, dispatches, send } = context;
  const known = form.declare(blockId, element.action_id, { type: element.type, [source.one]: initialOf(element, source.one) ?? null });
  const items = () => {
    const current = idOf(form.get(blockId, element.action_id)?.[source.one]);
    return source.items(element).map((item) => ({ ...item, current: current !== undefined && current !== null && idOf(item.value) === current }));
  };
  const chosen = items().find((item) => item.current) ?? known[source.one];
  const button = selectButton({
    ...context,
    items,
    shown: chosen ? chosen.label ?? words(chosen.text) : undefined,
    placeholder: words(element.placeholder) || "Choose",
    label: context.labelledBy ? undefined : words(element.placeholder),
    onPick: (item) => {
      const value = { type: element.type, [source.one]: item.value };
      form.set(blockId, element.action_id, value);
      if (dispatches) send(button, value);
    },
  });
  return button;
}

function many(source, context) {
  const { element, blockId, form, dispatches, send } = context;
  form.declare(blockId, element.action_id, { type: element.type, [source.many]: initialOf(element, source.many) ?? [] });
  const chosen = () => form.get(blockId, element.action_id)[source.many];
  const set = (values) => {
    const value = { type: element.type, [source.many]: values };
    form.set(blockId, element.action_id, value);
    redraw();
    if (dispatches) send(button, value);
  };
  const holds = (item) => chosen().some((value) => idOf(value) === idOf(item.value));
  const placeholder = words(element.placeholder) || "Add";
  const button = selectButton({
    ...context,
    items: () => source.items(element).filter((item) => !holds(item)),
    placeholder,
    label: context.labelledBy ? undefined : placeholder,
    onPick: (item) => set([...chosen(), item.value]),
  });
  const chips = el("ul", { class: "chips", "aria-label": "Chosen" });
  const chip = (item) => el("li", {}, item.label, el("button", {
    type: "button",
    class: "quiet",
    "aria-label": `Remove ${item.label}`,
    on: {
      click: () => {
        set(chosen().filter((value) => idOf(value) !== idOf(item.value)));
        button.focus();
      },
    },
  }, icon("close")));
  function redraw() {
    chips.replaceChildren(...source.items(element).filter(holds).map(chip));
    button.firstElementChild.replaceChildren(placeholder);
    const isFull = element.max_selected_items && chosen().length >= element.max_selected_items;
    button.disabled = Boolean(isFull);
  }
  redraw();
  return el("div", { class: "many" }, chips, button);
}

/** Drawers by element type. */
export const PICKERS = Object.fromEntries(
  Object.entries(SOURCES).flatMap(([type, source]) => [
    [type, (context) => one(source, context)],
    [`multi_${type}`, (context) => many(source, context)],
  ]),
);
