// One place where "something changed" is told: by the sandbox's stream, and by the page after an
// action of the person. Changes that come together are told once.

const listeners = new Set();
const waiting = new Map();
let timer = 0;
const TOGETHER_MS = 40;

export function onChanged(listener) {
  listeners.add(listener);
}

/** Tells a change {what: "messages"|"home"|"views"|"state", channel?}. */
export function changed(change) {
  waiting.set(`${change.what}/${change.channel ?? ""}`, change);
  clearTimeout(timer);
  timer = setTimeout(() => {
    const told = [...waiting.values()];
    waiting.clear();
    told.forEach((each) => listeners.forEach((listener) => listener(each)));
  }, TOGETHER_MS);
}
