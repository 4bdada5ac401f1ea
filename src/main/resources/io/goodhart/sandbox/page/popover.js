// A small panel beside a button: closes on Esc and on a press elsewhere, and gives focus back.

import { el } from "./dom.js";

const GAP = 6;

function place(panel, anchor) {
  const box = anchor.getBoundingClientRect();
  panel.style.minWidth = `${Math.min(box.width, innerWidth - 2 * GAP)}px`;
  const { offsetWidth: width, offsetHeight: height } = panel;
  const below = box.bottom + GAP + height <= innerHeight;
  const top = below ? box.bottom + GAP : Math.max(GAP, box.top - GAP - height);
  const left = Math.max(GAP, Math.min(box.left, innerWidth - width - GAP));
  panel.style.top = `${top}px`;
  panel.style.left = `${left}px`;
}

/** Opens `content` beside `anchor`; returns a function that closes it. */
export function openPopover(anchor, content, { label, onClose = () => {} } = {}) {
  const panel = el("div", { class: "popover", popover: "auto", "aria-label": label, role: label ? "group" : undefined }, content);
  // Inside a dialog the rest of the page is inert, so the panel has to live in it.
  (anchor.closest("dialog") ?? document.body).append(panel);
  panel.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    const hadFocus = panel.contains(document.activeElement) || document.activeElement === document.body;
    panel.remove();
    anchor.setAttribute("aria-expanded", "false");
    if (hadFocus && anchor.isConnected) anchor.focus();
    onClose();
  });
  panel.showPopover();
  place(panel, anchor);
  anchor.setAttribute("aria-expanded", "true");
  return () => panel.matches(":popover-open") && panel.hidePopover();
}
