// What could come next in the composer: a command, a person, a channel.

import { matching } from "./optionlist.js";
import { workspace } from "./workspace.js";

const MOST = 8;

/** Every command of every app: {command, description, usage_hint, app}. */
export function commands() {
  return workspace.apps.flatMap((app) => (app.commands ?? []).map((each) => ({ ...each, app: app.name })));
}

function commandItems(typed) {
  return commands()
    .filter((each) => each.command.startsWith(typed.toLowerCase()))
    .map((each) => ({ label: [each.command, each.usage_hint].filter(Boolean).join(" "), detail: [each.description, each.app].filter(Boolean).join(" · "), insert: `${each.command} `, exact: each.command === typed }));
}

const people = () => workspace.members.filter((member) => !member.deleted).map((member) => ({ label: workspace.memberName(member.id), detail: `@${member.name}${member.is_bot ? " · app" : ""}`, insert: `@${member.name} ` }));

const channels = () => workspace.channels.filter((channel) => !channel.is_im).map((channel) => ({ label: `#${channel.name}`, detail: channel.topic, insert: `#${channel.name} ` }));

/** {from, items} for the text before the caret: what to replace, and by what. */
export function suggestions(text, { withCommands }) {
  if (withCommands && /^\/\S*$/.test(text)) return { from: 0, items: commandItems(text) };
  const word = /(?:^|[\s(])([@#])([\p{L}\p{N}._-]*)$/u.exec(text);
  if (!word) return { from: text.length, items: [] };
  const [, mark, query] = word;
  return { from: text.length - query.length - 1, items: matching(mark === "@" ? people() : channels(), query).slice(0, MOST) };
}

/** The usage hint of the command that the text starts with, or undefined. */
export function hintFor(text) {
  const [, name] = /^(\/\S+)\s/.exec(text) ?? [];
  return name && commands().find((each) => each.command === name);
}
