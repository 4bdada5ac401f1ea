// Text on its way out: as Slack's clients send it, with ids for @names and #channels.

import { workspace } from "./workspace.js";

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Whether the text runs a command rather than being posted. */
export const isCommand = (typed) => /^\/\S/.test(typed);

/**
 * What the sandbox is sent for what was typed. Names in a command are the sandbox's to resolve, since
 * each command says whether it wants ids.
 */
export function outgoing(typed) {
  if (isCommand(typed)) return escaped(typed);
  return escaped(typed)
    .replace(/(^|[\s(])@([\p{L}\p{N}._-]*[\p{L}\p{N}_-])/gu, (whole, before, handle) => {
      if (["here", "channel", "everyone"].includes(handle)) return `${before}<!${handle}>`;
      const member = workspace.members.find((each) => each.name.toLowerCase() === handle.toLowerCase());
      return member ? `${before}<@${member.id}>` : whole;
    })
    .replace(/(^|[\s(])#([\p{L}\p{N}_-]+)/gu, (whole, before, name) => {
      const channel = workspace.channels.find((each) => !each.is_im && each.name === name);
      return channel ? `${before}<#${channel.id}|${name}>` : whole;
    });
}
