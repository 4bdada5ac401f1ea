// The bar on top: which workspace this is, who the person is, and what time it is there.

import { avatar } from "./avatar.js";
import { el, hiddenText, icon } from "./dom.js";
import { openActAs, openJump } from "./switcher.js";
import { fullTime } from "./time.js";
import { workspace } from "./workspace.js";

const TICK_MS = 1000;

/** Draws the bar into `host` and keeps its clock going. */
export function startTopbar(host, { onActAs, onMenu }) {
  const name = el("span", { class: "team" }, "Workspace");
  const clock = el("time", { class: "clock" });
  const who = el("span", { class: "who" });
  const menu = el("button", { type: "button", class: "quiet menu-button", id: "menu", "aria-expanded": "false", "aria-controls": "places", on: { click: onMenu } }, icon("menu"), hiddenText("Channels, messages and apps"));
  const person = el("button", { type: "button", class: "person", "aria-haspopup": "dialog", on: { click: () => openActAs(onActAs) } }, who, icon("chevron"));
  host.replaceChildren(
    menu,
    el("h1", {}, name, " ", el("span", { class: "tag" }, "Sandbox workspace")),
    el("button", { type: "button", class: "jump", "aria-haspopup": "dialog", "aria-keyshortcuts": "Control+K", on: { click: openJump } }, icon("search"), el("span", { class: "jump-label" }, "Jump to"), el("kbd", { "aria-hidden": "true" }, "Ctrl K")),
    el("p", { class: "clock-line", title: "The clock of this workspace; a control can move it" }, icon("clock"), hiddenText("Workspace time: "), clock),
    person,
  );

  const tick = () => {
    if (!workspace.me) return;
    const text = fullTime(workspace.now(), workspace.zone());
    if (clock.textContent !== text) clock.replaceChildren(text);
  };
  setInterval(tick, TICK_MS);

  workspace.onChange(() => {
    const { me, team } = workspace;
    name.replaceChildren(team.name);
    document.title = `${team.name} · Sandbox workspace`;
    if (me) who.replaceChildren(avatar(me.id, workspace.memberName(me.id), { small: true }), el("span", { class: "you-are" }, "You are: "), el("strong", {}, workspace.memberName(me.id)));
    tick();
  });
}
