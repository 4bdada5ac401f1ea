// Keys that work everywhere: Ctrl+K jumps, / writes, Esc closes the thread, Skip goes to the messages.

import { openJump } from "./switcher.js";

const isTyping = (node) => node.matches?.("input, textarea, select, [contenteditable]");

export function startShortcuts({ conversation, thread }) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      openJump();
    } else if (document.querySelector("dialog[open], :popover-open")) {
      // A dialog or a menu has its own keys.
    } else if (isPlain && event.key === "/" && !isTyping(event.target)) {
      event.preventDefault();
      conversation.composer.focus("/");
    } else if (event.key === "Escape" && thread.isOpen) {
      thread.leave();
    }
  });
  const skip = document.getElementById("skip");
  skip.addEventListener("click", (event) => {
    event.preventDefault();
    (document.querySelector("#content .scroller, #content .home-body") ?? document.getElementById("content")).focus();
  });
}
