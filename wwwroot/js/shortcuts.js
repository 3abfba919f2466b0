// Single keys, quiet while somebody types, and switched off by a choice that the browser remembers (WCAG 2.1.4).
const storageKey = "saliencylab.keys";

export function keysAreOn() {
  try {
    return localStorage.getItem(storageKey) !== "off";
  } catch {
    return true;
  }
}

export function switchKeys(on) {
  try {
    localStorage.setItem(storageKey, on ? "on" : "off");
  } catch {
    // Without storage the keys stay on.
  }
}

const ownArrows = "input, textarea, select, [contenteditable], [role=slider], [role=listbox], [role=menu], [role=dialog], dialog, [popover]";

function isBusy(event) {
  return event.defaultPrevented || (event.target instanceof Element && event.target.closest(ownArrows) !== null) || document.querySelector("[role=dialog]:not([popover]), dialog[open]") !== null;
}

function undoOrRedo(event, page) {
  const letter = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || event.altKey || (letter !== "z" && letter !== "y")) {
    return false;
  }
  const typing = event.target instanceof Element && event.target.closest("input:not([type=range]):not([type=checkbox]), textarea, [contenteditable]");
  if (!typing) {
    event.preventDefault();
    page.invokeMethodAsync(letter === "y" || event.shiftKey ? "Redo" : "Undo");
  }
  return true;
}

function single(event, page) {
  if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
    page.invokeMethodAsync("Step", event.key === "ArrowLeft" ? -1 : 1);
  } else if (/^[1-9]$/.test(event.key)) {
    page.invokeMethodAsync("ToggleRanked", Number(event.key));
  } else if (event.key === "?") {
    page.invokeMethodAsync("Help");
  } else if (event.key === "/") {
    document.getElementById("class-search")?.focus();
  } else {
    return;
  }
  event.preventDefault();
}

export function listenToUndo(page, signal) {
  document.addEventListener("keydown", (event) => undoOrRedo(event, page), { signal });
}

export function listenToKeys(page, signal) {
  document.addEventListener("keydown", (event) => {
    if (undoOrRedo(event, page) || event.ctrlKey || event.metaKey || event.altKey || isBusy(event) || !keysAreOn()) {
      return;
    }
    single(event, page);
  }, { signal });
}
