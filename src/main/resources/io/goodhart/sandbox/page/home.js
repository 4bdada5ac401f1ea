// An app's Home: the view it published for the acting person.

import { read, send } from "./api.js";
import { attempt, say } from "./announce.js";
import { avatar } from "./avatar.js";
import { drawBlocks } from "./blocks.js";
import { changed } from "./changes.js";
import { placeHead } from "./conversation.js";
import { el } from "./dom.js";
import { FormState } from "./form.js";
import { channelHref } from "./route.js";
import { openDirect } from "./switcher.js";
import { workspace } from "./workspace.js";

// Opening a Home tells the app so, and the app publishes in answer. Where the sandbox takes each read
// for an opening, that would go round for ever: a change that comes right after a read is taken for its
// answer, and the second and later ones of a chain are looked at ever less often.
const ANSWER_WITHIN_MS = 3000;
const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 60_000;

export class Home {
  #app;
  #drawn = "";
  #form = new FormState();
  #asked = 0;
  #answers = 0;
  #readAt = 0;
  #timer = 0;

  constructor() {
    this.head = el("div");
    this.body = el("div", { class: "home-body", tabindex: "0", role: "region", "aria-label": "Home" });
    this.element = el("div", { class: "home" }, this.head, this.body);
  }

  /** Opens the Home of an app, which tells the app so. */
  async show(appId) {
    this.#app = appId;
    this.#drawn = "";
    this.#answers = 0;
    this.#form = new FormState();
    this.body.replaceChildren(el("p", { class: "loading" }, "Opening Home …"));
    this.drawHead();
    await this.refresh({ isOpening: true });
  }

  focus() {
    this.body.focus();
  }

  drawHead() {
    const app = workspace.app(this.#app);
    if (!app) return;
    const direct = workspace.channels.find((channel) => channel.is_im && channel.im_user === app.bot_user_id);
    const openMessages = direct ? undefined : (event) => {
      event.preventDefault();
      openDirect(app.bot_user_id);
    };
    const tabs = { ...app, messagesHref: direct ? channelHref(direct.id) : "#", openMessages };
    this.head.replaceChildren(placeHead(app.name, { before: avatar(app.app_id, app.name, { isApp: true, small: true }), note: "App", app: tabs, isHome: true }));
  }

  /** Follows a change that the sandbox told of. */
  changed() {
    const app = this.#app;
    const isAnswer = Date.now() - this.#readAt < ANSWER_WITHIN_MS;
    this.#answers = isAnswer ? this.#answers + 1 : 0;
    const wait = this.#answers < 2 ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (this.#answers - 2), LONGEST_WAIT_MS);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => app === this.#app && this.element.isConnected && this.refresh(), wait);
  }

  async refresh({ isOpening = false } = {}) {
    const app = this.#app;
    this.#readAt = Date.now();
    this.#asked += 1;
    const asked = this.#asked;
    const answer = await attempt(() => read("/ui/home", { as: workspace.me.id, app, refresh: isOpening ? undefined : true }));
    if (!answer || asked !== this.#asked) return;
    const { view } = answer;
    const content = JSON.stringify([workspace.me.id, workspace.zone(), view?.blocks, view?.id]);
    if (content === this.#drawn) return;
    if (this.#drawn) say("Home was updated");
    this.#drawn = content;
    this.#draw(view);
  }

  #draw(view) {
    if (!view) {
      const name = workspace.app(this.#app)?.name ?? "This app";
      this.body.replaceChildren(el("div", { class: "empty" }, el("h3", {}, "Nothing here yet"), el("p", {}, `${name} has been told that you opened Home, and has not published a view for you. It appears here by itself.`)));
      return;
    }
    const focused = this.body.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
    const act = (action) =>
      attempt(async () => {
        this.#answers = 0;
        this.#readAt = 0;
        await send("/ui/actions", { as: workspace.me.id, container: { type: "view", view_id: view.id }, action, state: { values: this.#form.values() } });
        changed({ what: "views" });
      });
    this.#form.beginDraw();
    this.body.replaceChildren(el("div", { class: "home-page" }, drawBlocks(view.blocks, { kind: "home", form: this.#form, act })));
    this.#form.endDraw();
    if (focused) ([...this.body.querySelectorAll("[data-key]")].find((node) => node.dataset.key === focused) ?? this.body).focus();
  }
}
