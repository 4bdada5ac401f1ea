// What the page knows of the workspace, as the acting person sees it.

import { read } from "./api.js";

const listeners = new Set();
let asked = 0;
let applied = 0;
let wanted;
let clock = { at: 0, seen: 0, runs: true };

/** The last state read from the sandbox, with look-ups by id. */
export const workspace = {
  team: { id: "", name: "Workspace", domain: "" },
  me: null,
  members: [],
  channels: [],
  apps: [],
  controls: [],

  /** Reads the state as `person`, or as whomever the sandbox picks when none is named. */
  async load(person) {
    asked += 1;
    const mine = asked;
    wanted = person;
    const state = await read("/ui/state", { as: person });
    // Answers may overtake one another, and the person may have become somebody else meanwhile.
    if (mine < applied || person !== wanted) return;
    applied = mine;
    this.team = state.team ?? this.team;
    this.members = state.members ?? [];
    this.channels = state.channels ?? [];
    this.apps = state.apps ?? [];
    this.controls = state.controls ?? [];
    this.me = state.me ?? this.people()[0] ?? null;
    learnClock(state.now);
    listeners.forEach((listener) => listener());
  },

  onChange(listener) {
    listeners.add(listener);
  },

  /** Members who are people and still here. */
  people() {
    return this.members.filter((member) => !member.is_bot && !member.deleted);
  },

  member(id) {
    return this.members.find((member) => member.id === id);
  },

  memberName(id) {
    const member = this.member(id);
    return member ? member.real_name || member.name : id;
  },

  channel(id) {
    return this.channels.find((channel) => channel.id === id);
  },

  app(id) {
    return this.apps.find((app) => app.app_id === id);
  },

  appOfBot(userId) {
    return this.apps.find((app) => app.bot_user_id === userId);
  },

  /** What a place is called in headings and labels. */
  channelTitle(channel) {
    if (channel.is_im) return this.memberName(channel.im_user);
    return channel.name;
  },

  /** Epoch milliseconds on the workspace's clock, which need not be this machine's. */
  now() {
    return clock.runs ? clock.at + (Date.now() - clock.seen) : clock.at;
  },

  zone() {
    return this.me?.tz || "UTC";
  },
};

// The clock of a demo may stand still or be moved. Two readings tell whether it runs.
function learnClock(now) {
  if (typeof now !== "number") return;
  const seen = Date.now();
  const passedHere = seen - clock.seen;
  if (clock.at && passedHere > 2000) clock.runs = now - clock.at > passedHere / 2;
  clock = { at: now, seen, runs: clock.runs };
}
