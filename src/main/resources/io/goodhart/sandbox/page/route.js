// The place that is shown, kept in the address so that Back, reload and links work.
// #/channel/C1, #/channel/C1/thread/1700000000.000100, #/app/A1/home

const listeners = new Set();

/** The place named by the address: {kind: "channel"|"home"|"none", id, thread}. */
export function place() {
  const [kind, id, part, ts] = location.hash.replace(/^#\//, "").split("/").map(decodeURIComponent);
  if (kind === "channel" && id) return { kind: "channel", id, thread: part === "thread" ? ts : undefined };
  if (kind === "app" && id) return { kind: "home", id };
  return { kind: "none" };
}

export const channelHref = (id, thread) =>
  `#/channel/${encodeURIComponent(id)}${thread ? `/thread/${encodeURIComponent(thread)}` : ""}`;

export const homeHref = (appId) => `#/app/${encodeURIComponent(appId)}/home`;

export function go(href) {
  if (location.hash === href) listeners.forEach((listener) => listener(place()));
  else location.hash = href;
}

let isJump = false;

/** Goes to a place because the person picked it from a list; the focus follows. */
export function jump(href) {
  isJump = true;
  go(href);
}

/** Whether the focus is to follow to the place now shown; says so once per jump. */
export function takeJump() {
  const was = isJump;
  isJump = false;
  return was;
}

export function onRoute(listener) {
  listeners.add(listener);
}

window.addEventListener("hashchange", () => listeners.forEach((listener) => listener(place())));

/** The person named by the address (?as=U1), so that two tabs can be two people. */
export function personInAddress() {
  return new URLSearchParams(location.search).get("as") ?? undefined;
}

export function keepPersonInAddress(id) {
  const query = new URLSearchParams(location.search);
  query.set("as", id);
  history.replaceState(null, "", `?${query}${location.hash}`);
}
