// The demo's controls: what each does, a button to do it, and what came of it.

import { send } from "./api.js";
import { attempt } from "./announce.js";
import { changed } from "./changes.js";
import { el, icon } from "./dom.js";
import { workspace } from "./workspace.js";

const FOLDED = "sandbox.controls.folded";

/** Shows the controls in `host`; without any the bar is absent. */
export function startControls(host) {
  const status = el("p", { class: "control-status", role: "status" });
  const list = el("ul", { class: "control-list" });
  const narrow = matchMedia("(max-width: 760px)").matches;
  const remembered = localStorage.getItem(FOLDED);
  const isFolded = remembered === null ? narrow : remembered === "yes";
  const fold = el("button", { type: "button", class: "control-fold", "aria-expanded": String(!isFolded), "aria-controls": "control-body", on: { click: toggle } }, icon("chevron"), el("span", { id: "controls-title" }, "Demo controls"));
  const body = el("div", { id: "control-body", class: "control-body", hidden: isFolded }, list);
  host.replaceChildren(fold, body, status);
  let drawn = "";

  function toggle() {
    body.hidden = !body.hidden;
    fold.setAttribute("aria-expanded", String(!body.hidden));
    localStorage.setItem(FOLDED, body.hidden ? "yes" : "no");
  }

  async function run(control, button) {
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    status.replaceChildren(`${control.label} …`);
    const answer = await attempt(() => send(`/ui/controls/${encodeURIComponent(control.id)}`, { as: workspace.me?.id }));
    button.removeAttribute("aria-busy");
    status.replaceChildren(...(answer ? [el("strong", {}, `${control.label}: `), answer.message || "Done."] : []));
    changed({ what: "state" });
  }

  function item(control) {
    const describedBy = `control-${control.id}`;
    const button = el("button", { type: "button", class: "button", "aria-describedby": describedBy, on: { click: (event) => run(control, event.currentTarget) } }, control.label);
    return el("li", {}, button, el("p", { id: describedBy, class: "hint" }, control.description));
  }

  workspace.onChange(() => {
    const next = JSON.stringify(workspace.controls);
    if (next === drawn) return;
    drawn = next;
    host.hidden = workspace.controls.length === 0;
    list.replaceChildren(...workspace.controls.map(item));
  });
}
