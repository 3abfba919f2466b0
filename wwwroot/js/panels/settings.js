// How maps are shown: one set of settings for the whole page, moved by the toolbar, read by every panel.

const listeners = new Set();
let current = { mode: "Overlay", opacity: 0.5, colourMap: "inferno", pixels: "Smooth", threshold: 0, scale: "Each", extent: "Crop" };

/** The settings in force. */
export function settings() {
  return current;
}

/** Changes some of them; every listener hears it at once. */
export function change(part) {
  current = { ...current, ...part };
  for (const listener of listeners) listener(current);
}

/** Calls back on every change; gives the function that ends it. */
export function listen(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
