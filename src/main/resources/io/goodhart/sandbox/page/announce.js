// Speaks to screen readers and shows errors. A dialog hides the rest of the page from assistive
// technology, so both go into the topmost open dialog when there is one.

import { el, icon } from "./dom.js";

function region(role) {
  const dialogs = document.querySelectorAll("dialog[open]");
  const host = dialogs[dialogs.length - 1] ?? document.body;
  const selector = `:scope > .live-${role}`;
  let found = host.querySelector(selector);
  if (!found) {
    const props = role === "alert" ? { class: "live-alert toasts", role } : { class: "live-status visually-hidden", role };
    found = host.appendChild(el("div", props));
  }
  return found;
}

/** Says a sentence politely, without showing it. */
export function say(text) {
  const line = el("p", {}, text);
  region("status").append(line);
  setTimeout(() => line.remove(), 4000);
}

/** Shows an error as a sentence until it is dismissed or the next action clears it. */
export function showError(error) {
  const text = error instanceof Error ? error.message : String(error);
  const box = region("alert");
  const dismiss = el("button", { type: "button", class: "quiet", "aria-label": "Dismiss this message", on: { click: () => box.replaceChildren() } }, icon("close"));
  box.replaceChildren(el("div", { class: "toast" }, icon("warning"), el("p", {}, text), dismiss));
}

export function clearErrors() {
  document.querySelectorAll(".live-alert").forEach((box) => box.replaceChildren());
}

/** Runs an action of the person; a failure is shown and answered with `undefined`. */
export async function attempt(action) {
  clearErrors();
  try {
    return await action();
  } catch (error) {
    showError(error);
    if (!(error instanceof Error) || error.name !== "ApiError") console.error(error);
    return undefined;
  }
}
