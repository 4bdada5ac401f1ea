// The confirm object of an element: a question before the action leaves the page.

import { el, freshId } from "./dom.js";
import { blockText, words } from "./text.js";

/** Asks; resolves to true when the person goes on. Without a confirm object it is true at once. */
export function confirmed(confirm) {
  if (!confirm) return Promise.resolve(true);
  return new Promise((resolve) => {
    const titleId = freshId("confirm");
    const textId = freshId("confirm-text");
    const answer = (value) => el("button", {
      type: "button",
      class: value ? `button ${confirm.style === "danger" ? "danger" : "primary"}` : "button",
      on: { click: () => dialog.close(value ? "yes" : "no") },
    }, words(value ? confirm.confirm : confirm.deny) || (value ? "Yes" : "Cancel"));
    const no = answer(false);
    const dialog = el(
      "dialog",
      { class: "dialog confirm", "aria-labelledby": titleId, "aria-describedby": textId },
      el("h2", { id: titleId }, words(confirm.title) || "Are you sure?"),
      el("div", { id: textId, class: "prose" }, blockText(confirm.text ?? "")),
      el("div", { class: "dialog-foot" }, no, answer(true)),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
    no.focus();
  });
}
