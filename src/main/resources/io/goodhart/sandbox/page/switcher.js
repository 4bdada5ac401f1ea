// What the palettes offer: places to jump to, people to be, people to write to.

import { send } from "./api.js";
import { attempt } from "./announce.js";
import { openPalette } from "./palette.js";
import { channelHref, homeHref, jump } from "./route.js";
import { workspace } from "./workspace.js";

/** Opens the direct messages with a member, making the conversation if need be. */
export async function openDirect(userId) {
  const known = workspace.channels.find((channel) => channel.is_im && channel.im_user === userId);
  if (known) return jump(channelHref(known.id));
  const answer = await attempt(() => send("/ui/open-dm", { as: workspace.me.id, user: userId }));
  const id = answer?.channel?.id ?? answer?.channel;
  if (!id) return undefined;
  await workspace.load(workspace.me.id);
  return jump(channelHref(id));
}

const personItem = (member, extra = {}) => ({
  label: workspace.memberName(member.id),
  detail: [`@${member.name}`, member.title, member.is_admin && "admin", member.tz].filter(Boolean).join(" · "),
  ...extra,
});

const others = () => workspace.people().filter((member) => member.id !== workspace.me.id);

function places() {
  const channels = workspace.channels
    .filter((channel) => !channel.is_im)
    .map((channel) => ({ group: "Channels", label: `#${channel.name}`, detail: [channel.is_private && "private", channel.is_archived && "archived", channel.topic].filter(Boolean).join(" · "), open: () => jump(channelHref(channel.id)) }));
  const people = others().map((member) => personItem(member, { group: "People", open: () => openDirect(member.id) }));
  const apps = workspace.apps.flatMap((app) => [
    ...(app.has_home === false ? [] : [{ group: "Apps", label: `${app.name} · Home`, detail: "app", open: () => jump(homeHref(app.app_id)) }]),
    { group: "Apps", label: `${app.name} · Messages`, detail: "app", open: () => openDirect(app.bot_user_id) },
  ]);
  return [...channels, ...people, ...apps];
}

export function openJump() {
  openPalette({ title: "Jump to", placeholder: "A channel, a person or an app", items: places(), onPick: (item) => item.open() });
}

export function openPeople() {
  openPalette({
    title: "Write to",
    placeholder: "A person",
    items: others().map((member) => personItem(member, { open: () => openDirect(member.id) })),
    onPick: (item) => item.open(),
  });
}

/** Offers everyone in the workspace to act as; `onPick(memberId)`. */
export function openActAs(onPick) {
  openPalette({
    title: "Act as",
    placeholder: "A member of this workspace",
    items: workspace.people().map((member) => personItem(member, { id: member.id, current: member.id === workspace.me?.id })),
    onPick: (item) => onPick(item.id),
  });
}
