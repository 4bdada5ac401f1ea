// What teaches: the "Try this" card of the first visit, and what an empty channel says.

import { commands } from "./completion.js";
import { el, hiddenText, icon } from "./dom.js";
import { workspace } from "./workspace.js";

const DISMISSED = "sandbox.try-this.dismissed";
const MOST_COMMANDS = 2;

function suggestions() {
  const tries = [];
  const [control] = workspace.controls;
  if (control) tries.push([el("strong", {}, `Press “${control.label}”`), ` above. ${control.description ?? ""}`]);
  for (const { command, description } of commands().slice(0, MOST_COMMANDS)) {
    tries.push(["Type ", el("code", {}, command), " below", description ? `: ${description}` : "", "."]);
  }
  const [app] = workspace.apps;
  if (app && app.has_home !== false) tries.push(["Open ", el("strong", {}, `${app.name} › Home`), " on the left."]);
  const other = workspace.people().find((member) => member.id !== workspace.me?.id);
  if (other) tries.push(["Act as somebody else, such as ", el("strong", {}, workspace.memberName(other.id)), ": press “You are” at the top right."]);
  return tries;
}

/** The card, until it is dismissed; `onDismiss()` lets the place redraw. */
export function tryThis(onDismiss) {
  if (localStorage.getItem(DISMISSED) === "yes") return null;
  const tries = suggestions();
  if (!tries.length) return null;
  const dismiss = () => {
    localStorage.setItem(DISMISSED, "yes");
    onDismiss();
    document.querySelector(".conversation .composer textarea")?.focus();
  };
  return el(
    "section",
    { class: "try-this", tabindex: "0", "aria-labelledby": "try-this-title" },
    el("div", { class: "panel-head" }, el("h3", { id: "try-this-title" }, "Try this"), el("button", { type: "button", class: "quiet", on: { click: dismiss } }, icon("close"), hiddenText("Dismiss these suggestions"))),
    el("p", {}, "This is a small workspace on your own machine. Nothing leaves it, and nothing here can break."),
    el("ol", {}, tries.map((nodes) => el("li", {}, nodes))),
    el("p", { class: "hint" }, "Keys: ", el("kbd", {}, "Ctrl K"), " jump anywhere · ", el("kbd", {}, "/"), " write · ", el("kbd", {}, "Esc"), " close. The tools of a message show its screen reader text and its JSON."),
  );
}

/** What an empty channel or conversation says. */
export function emptyChannel(channel) {
  const app = channel.is_im ? workspace.appOfBot(channel.im_user) : undefined;
  const name = workspace.channelTitle(channel);
  if (app) return note(`No messages from ${app.name} yet`, `What ${app.name} writes to you alone arrives here. You can also write to it.`);
  if (channel.is_im) return note(`Nothing between you and ${name} yet`, "Write the first message below. Act as the other person to read and answer it.");
  const [command] = commands();
  const hint = command ? ["Write below, mention somebody with ", el("code", {}, "@"), ", or type ", el("code", {}, command.command), " to ask an app."] : ["Write below, or mention somebody with ", el("code", {}, "@"), "."];
  return note(`#${name} is empty`, hint);
}

function note(title, text) {
  return el("div", { class: "empty" }, el("h3", {}, title), el("p", {}, text));
}
