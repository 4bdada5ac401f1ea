// Modals: the top view of the person's stack in one dialog, with its inputs, errors and buttons.

import { read, send } from "./api.js";
import { attempt, clearErrors, showError } from "./announce.js";
import { drawBlocks } from "./blocks.js";
import { changed } from "./changes.js";
import { el, hiddenText, icon } from "./dom.js";
import { FormState, isEmpty } from "./form.js";
import { words } from "./text.js";
import { workspace } from "./workspace.js";

const FIELDS = "input, textarea, select, button.select, [role=radiogroup], [role=group]";

export class Modals {
  #forms = new Map();
  #focus = new Map();
  #shown;
  #drawn = "";
  #asked = 0;
  #closing = false;

  constructor() {
    this.title = el("h2", { id: "modal-title" });
    this.body = el("div", { class: "modal-body" });
    this.foot = el("div", { class: "dialog-foot" });
    const close = el("button", { type: "button", class: "quiet", on: { click: () => this.#closeTop() } }, icon("close"), hiddenText("Close"));
    const form = el("form", { novalidate: true, on: { submit: (event) => (event.preventDefault(), this.#submit()) } }, el("div", { class: "modal-head" }, this.title, close), this.body, this.foot);
    this.dialog = el("dialog", { class: "dialog modal", "aria-labelledby": "modal-title" }, form);
    this.dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.#closeTop();
    });
    // The browser closes by itself when Esc is pressed twice; the app has to hear of it then too.
    this.dialog.addEventListener("close", () => !this.#closing && this.#shown && this.#closeTop());
    this.dialog.addEventListener("keydown", (event) => event.key === "Tab" && this.#keepInside(event));
    document.body.append(this.dialog);
  }

  /** Reads the person's stack of views and shows the top one. */
  async refresh() {
    const as = workspace.me.id;
    this.#asked += 1;
    const asked = this.#asked;
    const answer = await attempt(() => read("/ui/views", { as }));
    if (answer && asked === this.#asked) this.#show(answer.views ?? []);
  }

  #show(views) {
    const view = views.at(-1);
    if (!view) {
      this.#hide();
      return;
    }
    const content = JSON.stringify([view, workspace.zone()]);
    if (content === this.#drawn && this.dialog.open) return;
    const isOther = this.#shown?.id !== view.id;
    if (this.#shown && isOther) this.#focus.set(this.#shown.id, document.activeElement?.dataset.key);
    const focused = isOther ? this.#focus.get(view.id) : document.activeElement?.dataset.key;
    this.#shown = view;
    this.#drawn = content;
    this.#draw(view);
    if (!this.dialog.open) this.dialog.showModal();
    const same = focused && [...this.body.querySelectorAll("[data-key]")].find((node) => node.dataset.key === focused);
    if (same) same.focus();
    else if (isOther || !this.dialog.contains(document.activeElement)) this.#focusFirst();
  }

  #hide() {
    this.#shown = undefined;
    this.#drawn = "";
    this.#forms.clear();
    this.#focus.clear();
    if (!this.dialog.open) return;
    this.#closing = true;
    this.dialog.close();
    this.#closing = false;
    // The element that opened it may have been redrawn meanwhile.
    if (document.activeElement === document.body) document.querySelector(".conversation .composer textarea, #content")?.focus();
  }

  #draw(view) {
    if (!this.#forms.has(view.id)) this.#forms.set(view.id, new FormState());
    const form = this.#forms.get(view.id);
    const act = (action) =>
      attempt(async () => {
        await send("/ui/actions", { as: workspace.me.id, container: { type: "view", view_id: view.id }, action, state: { values: form.values() } });
        changed({ what: "views" });
      });
    form.beginDraw();
    this.title.replaceChildren(words(view.title));
    this.body.replaceChildren(drawBlocks(view.blocks, { kind: "modal", form, act }));
    form.endDraw();
    const canSubmit = view.submit || view.blocks?.some((block) => block.type === "input");
    this.foot.replaceChildren(
      el("button", { type: "button", class: "button", dataset: { key: "modal/close" }, on: { click: () => this.#closeTop() } }, words(view.close) || (canSubmit ? "Cancel" : "Close")),
      ...(canSubmit ? [el("button", { type: "submit", class: "button primary", dataset: { key: "modal/submit" } }, words(view.submit) || "Submit")] : []),
    );
  }

  #focusFirst() {
    const first = this.body.querySelector("[autofocus]") ?? this.body.querySelector(`.input :is(${FIELDS}), button, a[href]`) ?? this.foot.lastElementChild;
    (first.matches("[role=radiogroup], [role=group]") ? first.querySelector("input:checked") ?? first.querySelector("input") ?? first : first).focus();
  }

  // Tab goes round inside the dialog rather than out into the browser.
  #keepInside(event) {
    const all = [...this.dialog.querySelectorAll("a[href], button:not(:disabled), input, textarea, select, [tabindex='0']")].filter((node) => node.offsetParent !== null);
    const edge = event.shiftKey ? all[0] : all.at(-1);
    if (document.activeElement !== edge) return;
    event.preventDefault();
    (event.shiftKey ? all.at(-1) : all[0]).focus();
  }

  #problems(view, form) {
    const problems = {};
    for (const block of view.blocks ?? []) {
      if (block.type !== "input" || !block.element) continue;
      const value = form.get(block.block_id, block.element.action_id);
      const { min_length: least } = block.element;
      if (isEmpty(value) && !value?.rich_text_value) {
        if (!block.optional) problems[block.block_id] = "Please fill this in.";
      } else if (least && String(value.value).length < least) problems[block.block_id] = `Please write at least ${least} characters.`;
    }
    return problems;
  }

  async #submit() {
    const view = this.#shown;
    const form = this.#forms.get(view?.id);
    const button = this.foot.querySelector("[type=submit]");
    if (!form || !button || button.getAttribute("aria-busy") === "true") return;
    this.#showErrors({});
    const problems = this.#problems(view, form);
    if (Object.keys(problems).length) {
      this.#showErrors(problems);
      return;
    }
    button.setAttribute("aria-busy", "true");
    const answer = await attempt(() => send("/ui/submit", { as: workspace.me.id, view_id: view.id, values: form.values() }));
    button.removeAttribute("aria-busy");
    if (answer?.errors && Object.keys(answer.errors).length) this.#showErrors(answer.errors);
    else if (answer) changed({ what: "views" });
  }

  #showErrors(errors) {
    clearErrors();
    let first;
    const unplaced = { ...errors };
    for (const block of this.body.querySelectorAll(".input")) {
      const message = errors[block.dataset.blockId];
      const field = block.querySelector(FIELDS);
      delete unplaced[block.dataset.blockId];
      block.classList.toggle("invalid", Boolean(message));
      block.querySelector(".input-error").replaceChildren(...(message ? [icon("warning"), message] : []));
      if (message) field?.setAttribute("aria-invalid", "true");
      else field?.removeAttribute("aria-invalid");
      if (message) first ??= field;
    }
    const rest = Object.values(unplaced);
    if (rest.length) showError(rest.join(" "));
    if (first) (first.matches("[role=radiogroup], [role=group]") ? first.querySelector("input") ?? first : first).focus();
  }

  async #closeTop() {
    const view = this.#shown;
    if (!view) return;
    await attempt(() => send("/ui/close", { as: workspace.me.id, view_id: view.id }));
    await this.refresh();
  }
}
