// On a narrow screen the places are a drawer; elsewhere they are always there.

/** Turns `panel` into a drawer where the screen is narrow; `button()` is what opens it. */
export function startDrawer(panel, button) {
  const narrow = matchMedia("(max-width: 760px)");
  let isOpen = false;

  function apply() {
    panel.classList.toggle("open", isOpen);
    // What is off screen must not take the focus.
    panel.inert = narrow.matches && !isOpen;
    button()?.setAttribute("aria-expanded", String(isOpen));
  }

  function set(open) {
    if (open === isOpen) return;
    const hadFocus = panel.contains(document.activeElement);
    isOpen = open;
    apply();
    if (open) (panel.querySelector("[aria-current]") ?? panel.querySelector("a, button"))?.focus();
    else if (hadFocus && narrow.matches) button()?.focus();
  }

  narrow.addEventListener("change", () => {
    isOpen = false;
    apply();
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isOpen) set(false);
  });
  document.addEventListener("pointerdown", (event) => {
    if (isOpen && !panel.contains(event.target) && !button()?.contains(event.target)) set(false);
  });
  apply();
  return { toggle: () => set(!isOpen), close: () => set(false) };
}
