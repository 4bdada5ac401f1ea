// Starts the page and wires its parts: the address says where, the stream says when to look again.

import { attempt, showError } from "./announce.js";
import { changed, onChanged } from "./changes.js";
import { startControls } from "./controls.js";
import { Conversation } from "./conversation.js";
import { Home } from "./home.js";
import { Modals } from "./modals.js";
import { channelHref, go, keepPersonInAddress, onRoute, personInAddress, place, takeJump } from "./route.js";
import { startShortcuts } from "./shortcuts.js";
import { startSidebar } from "./sidebar.js";
import { startDrawer } from "./drawer.js";
import { ChangeStream } from "./stream.js";
import { Thread } from "./thread.js";
import { startTopbar } from "./topbar.js";
import { workspace } from "./workspace.js";

const PERSON = "sandbox.person";
const at = (id) => document.getElementById(id);

const content = at("content");
const banner = at("connection");
const conversation = new Conversation();
const home = new Home();
const modals = new Modals();
const thread = new Thread(at("thread"));
const drawer = startDrawer(at("places"), () => at("menu"));
let shown = "";

const stream = new ChangeStream({
  onChange: changed,
  onLost: () => banner.replaceChildren("The connection to the sandbox is lost. Trying again …"),
  onBack: () => {
    banner.replaceChildren();
    refreshAll();
  },
});

function refreshAll() {
  changed({ what: "state" });
  changed({ what: "messages", channel: place().id });
  changed({ what: "views" });
  if (place().kind === "home") home.refresh();
}

function firstPlace() {
  const open = workspace.channels.filter((channel) => channel.is_member && !channel.is_im && !channel.is_archived);
  const first = open.find((channel) => channel.unread) ?? open.find((channel) => channel.name === "general") ?? open[0] ?? workspace.channels[0];
  return first && channelHref(first.id);
}

// Where the address points to nothing that this person can see, the first place is shown instead.
async function showPlace() {
  const here = place();
  const exists = here.kind === "channel" ? workspace.channel(here.id) : here.kind === "home" && workspace.app(here.id);
  if (!exists) {
    const first = firstPlace();
    if (first) go(first);
    else content.replaceChildren(Object.assign(document.createElement("p"), { className: "loading", textContent: "There is no channel here yet." }));
    return;
  }
  const key = `${workspace.me.id}/${here.kind}/${here.id}`;
  const isOther = key !== shown;
  const isFirst = !shown;
  shown = key;
  drawer.close();
  const part = here.kind === "home" ? home : conversation;
  if (part.element.parentNode !== content) content.replaceChildren(part.element);
  document.body.classList.toggle("thread-open", Boolean(here.thread));
  await Promise.all([isOther ? part.show(here.id) : undefined, thread.show(here.id, here.thread)]);
  // After a jump the focus has nowhere to be: it goes to where the person is likely to go on.
  if (takeJump() || (isOther && !isFirst && document.activeElement === document.body)) part.focus();
}

async function become(id) {
  await workspace.load(id);
  localStorage.setItem(PERSON, workspace.me.id);
  keepPersonInAddress(workspace.me.id);
  stream.open(workspace.me.id);
  await Promise.all([showPlace(), modals.refresh()]);
}

onRoute(() => attempt(showPlace));

onChanged(async ({ what, channel }) => {
  if (!workspace.me) return;
  const here = place();
  if (what === "views") await modals.refresh();
  if (what === "home" && here.kind === "home") home.changed();
  if (what === "messages" && here.kind === "channel" && (!channel || channel === here.id)) {
    await Promise.all([conversation.refresh(), thread.refresh()]);
  }
  if (what === "messages" || what === "state") await attempt(() => workspace.load(workspace.me.id));
});

workspace.onChange(() => {
  const here = place();
  if (!workspace.me || !shown) return;
  if (here.kind === "channel") {
    conversation.drawHead();
    conversation.markRead();
  } else if (here.kind === "home") home.drawHead();
});

document.addEventListener("visibilitychange", () => conversation.markRead());

startTopbar(at("topbar"), { onActAs: (id) => attempt(() => become(id)), onMenu: () => drawer.toggle() });
startControls(at("controls"));
startSidebar(at("places"));
startShortcuts({ conversation, thread });

async function start() {
  const remembered = personInAddress() ?? localStorage.getItem(PERSON) ?? undefined;
  try {
    await become(remembered);
  } catch (error) {
    // A person of an earlier workspace may be gone; the sandbox then picks one.
    if (remembered && error.status) await become(undefined);
    else throw error;
  }
}

start().catch((error) => {
  content.replaceChildren(Object.assign(document.createElement("p"), { className: "loading", textContent: "The workspace could not be opened. Reload this page once that is mended." }));
  showError(error);
});
