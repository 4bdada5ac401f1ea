// The places of the workspace: channels, direct messages, apps; with unread marks.

import { avatar } from "./avatar.js";
import { el, hiddenText, icon } from "./dom.js";
import { channelHref, homeHref, onRoute, place } from "./route.js";
import { openDirect, openPeople } from "./switcher.js";
import { workspace } from "./workspace.js";

function entry({ href, onClick, isCurrent, unread = 0, before, label, after, classes = "" }) {
  const props = {
    class: ["place", unread && "unread", classes].filter(Boolean).join(" "),
    "aria-current": isCurrent ? "page" : undefined,
    dataset: { key: href ?? label },
  };
  const content = [before, el("span", { class: "place-label" }, label), after, unread ? el("span", { class: "badge" }, String(unread), hiddenText(" unread")) : null];
  return el("li", {}, href ? el("a", { ...props, href }, content) : el("button", { ...props, type: "button", on: { click: onClick } }, content));
}

function channelEntry(channel, here) {
  const notes = [channel.is_private && "private", channel.is_archived && "archived", !channel.is_member && "not a member"].filter(Boolean);
  return entry({
    href: channelHref(channel.id),
    isCurrent: here.kind === "channel" && here.id === channel.id,
    unread: channel.unread,
    before: icon(channel.is_private ? "lock" : "hash"),
    label: channel.name,
    after: notes.length ? hiddenText(`, ${notes.join(", ")}`) : null,
    classes: channel.is_member && !channel.is_archived ? "" : "outside",
  });
}

function directEntry(channel, here) {
  const name = workspace.memberName(channel.im_user);
  return entry({
    href: channelHref(channel.id),
    isCurrent: here.kind === "channel" && here.id === channel.id,
    unread: channel.unread,
    before: avatar(channel.im_user, name, { small: true }),
    label: name + (channel.im_user === workspace.me.id ? " (you)" : ""),
  });
}

function appEntries(app, here) {
  const direct = workspace.channels.find((channel) => channel.is_im && channel.im_user === app.bot_user_id);
  const messages = {
    before: icon("speech"),
    label: "Messages",
    unread: direct?.unread,
    isCurrent: here.kind === "channel" && direct && here.id === direct.id,
    ...(direct ? { href: channelHref(direct.id) } : { onClick: () => openDirect(app.bot_user_id) }),
  };
  const home = { before: icon("home"), label: "Home", href: homeHref(app.app_id), isCurrent: here.kind === "home" && here.id === app.app_id };
  return el(
    "li",
    { class: "app-places" },
    el("h3", {}, avatar(app.app_id, app.name, { isApp: true, small: true }), app.name),
    el("ul", { "aria-label": app.name }, app.has_home === false ? null : entry(home), entry(messages)),
  );
}

function group(title, items, ...rest) {
  return el("section", {}, el("h2", {}, title), el("ul", {}, items), rest);
}

/** Draws the places into `host` whenever they or the current place change. */
export function startSidebar(host) {
  const draw = () => {
    if (!workspace.me) return;
    const here = place();
    const channels = workspace.channels.filter((channel) => !channel.is_im).sort((a, b) => a.is_archived - b.is_archived || a.name.localeCompare(b.name));
    const directs = workspace.channels.filter((channel) => channel.is_im && !workspace.appOfBot(channel.im_user));
    const focused = host.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
    host.replaceChildren(
      group("Channels", channels.map((channel) => channelEntry(channel, here)), channels.length ? null : el("p", { class: "hint" }, "No channels yet.")),
      group(
        "Direct messages",
        directs.map((channel) => directEntry(channel, here)),
        el("button", { type: "button", class: "place", dataset: { key: "new-message" }, on: { click: openPeople } }, icon("plus"), el("span", { class: "place-label" }, "New message")),
      ),
      group("Apps", workspace.apps.map((app) => appEntries(app, here)), workspace.apps.length ? null : el("p", { class: "hint" }, "No app is installed.")),
    );
    if (focused) [...host.querySelectorAll("[data-key]")].find((node) => node.dataset.key === focused)?.focus();
  };
  workspace.onChange(draw);
  onRoute(draw);
}
