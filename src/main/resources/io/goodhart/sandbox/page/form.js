// What a person has entered on one surface so far. It outlives a redraw, so an update of a view
// keeps what was typed under the same block_id and action_id, as Slack does.

export class FormState {
  #values = new Map();
  #drawn = new Set();

  static #key(blockId, actionId) {
    return JSON.stringify([blockId, actionId]);
  }

  /** Starts a redraw: what is not declared again until `endDraw` is forgotten. */
  beginDraw() {
    this.#drawn.clear();
  }

  endDraw() {
    for (const key of this.#values.keys()) if (!this.#drawn.has(key)) this.#values.delete(key);
  }

  /** Declares an element with its initial value; returns the value to show. */
  declare(blockId, actionId, initial) {
    const key = FormState.#key(blockId, actionId);
    this.#drawn.add(key);
    const known = this.#values.get(key);
    if (known && known.type === initial.type) return known;
    this.#values.set(key, initial);
    return initial;
  }

  get(blockId, actionId) {
    return this.#values.get(FormState.#key(blockId, actionId));
  }

  set(blockId, actionId, value) {
    this.#values.set(FormState.#key(blockId, actionId), value);
  }

  /** {block_id: {action_id: value}}, the shape of Slack's `state.values`. */
  values() {
    const result = {};
    for (const [key, value] of this.#values) {
      const [blockId, actionId] = JSON.parse(key);
      (result[blockId] ??= {})[actionId] = value;
    }
    return result;
  }
}

/** Whether an element's value counts as nothing entered. */
export function isEmpty(value) {
  if (!value) return true;
  return Object.entries(value)
    .filter(([name]) => name === "value" || name.startsWith("selected_"))
    .every(([, content]) => content === null || content === undefined || content === "" || (Array.isArray(content) && content.length === 0));
}
