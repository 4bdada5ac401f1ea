// Text on its way out: as Slack's clients send it, with ids for @names and #channels.

import { workspace } from "./workspace.js";

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** What the sandbox is sent for what was typed. */
export function outgoing(typed) {
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
