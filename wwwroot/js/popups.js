// Places the browser's own popovers beside the buttons that open them. No word to the server.
const margin = 8;

function invokerOf(popup) {
  return [...document.querySelectorAll(`[popovertarget="${CSS.escape(popup.id)}"]`)].find((button) => button.offsetParent !== null);
}

export function place(popup) {
  const button = popup.invoker?.isConnected && popup.invoker.offsetParent ? popup.invoker : invokerOf(popup);
  if (!button || matchMedia("(max-width: 719.98px)").matches) {
    return;
  }
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popup;
  const start = popup.dataset.align === "end" ? at.right - width : at.left;
  const below = at.bottom + 4;
  const top = below + height > innerHeight - margin ? Math.max(margin, at.top - height - 4) : below;
  popup.style.left = `${Math.max(margin, Math.min(start, innerWidth - width - margin))}px`;
  popup.style.top = `${top + height > innerHeight - margin ? margin : top}px`;
}

document.addEventListener("toggle", (event) => {
  const popup = event.target;
  if (popup instanceof HTMLElement && popup.classList.contains("popup") && event.newState === "open") {
    place(popup);
    popup.querySelector("[autofocus], input, button, a")?.focus({ preventScroll: true, focusVisible: false });
  }
}, true);

document.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("[data-closes]")) {
    event.target.closest("[popover]")?.hidePopover();
  }
});

// Arrow keys walk through a menu's lines.
document.addEventListener("keydown", (event) => {
  const popup = event.target instanceof Element ? event.target.closest(".popup") : null;
  if (!popup || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) {
    return;
  }
  const items = [...popup.querySelectorAll("input, .menu-item")].filter((item) => item.offsetParent !== null && !item.disabled);
  const next = items[items.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)];
  if (next) {
    event.preventDefault();
    next.focus();
  }
});
