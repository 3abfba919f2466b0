// The display tools' module: every control acts at once; the server hears when one is let go.

import { gradient, loadTables } from "./colours.js";
import { percent } from "./numbers.js";
import { change, listen, settings } from "./settings.js";
import { write } from "./text.js";

/** Called once by the component; `server` is its reference. */
export function create(root, server) {
  return new Toolbar(root, server);
}

class Toolbar {
  constructor(root, server) {
    Object.assign(this, { root, server, shown: new WeakMap(), ending: new AbortController() });
    const signal = { signal: this.ending.signal };
    root.addEventListener("input", event => this.take(event.target, false), signal);
    root.addEventListener("change", event => this.take(event.target, true), signal);
    this.silence = listen(() => this.draw());
    this.draw();
    loadTables().then(tables => this.paintSwatches(tables));
  }

  /** Settings from the server: undo, an opened address. */
  update(now) {
    change(now);
  }

  take(control, final) {
    const name = control.dataset.setting;
    if (!name) return;
    change({ [name]: control.type === "range" ? control.valueAsNumber
      : control.type === "checkbox" ? (control.checked ? "Whole" : "Crop") : control.value });
    if (final) this.server.invokeMethodAsync("Choose", settings());
  }

  draw() {
    const now = settings();
    for (const control of this.root.querySelectorAll("[data-setting]")) {
      const value = now[control.dataset.setting];
      if (control.type === "radio") control.checked = control.value === value;
      else if (control.type === "checkbox") control.checked = value === "Whole";
      else {
        if (control.valueAsNumber !== value) control.value = value;
        if (this.shown.get(control) === value) continue;
        this.shown.set(control, value);
        control.style.setProperty("--share", value / Number(control.max));
        control.setAttribute("aria-valuetext", percent(value));
        write(control.parentElement.querySelector("output"), percent(value));
      }
    }
    const chosen = this.root.querySelector("[data-chosen-colours]");
    if (chosen && this.tables) chosen.style.backgroundImage = gradient(this.tables.get(now.colourMap));
  }

  paintSwatches(tables) {
    this.tables = tables;
    for (const swatch of this.root.querySelectorAll("[data-swatch]"))
      if (tables.has(swatch.dataset.swatch)) swatch.style.backgroundImage = gradient(tables.get(swatch.dataset.swatch));
    this.draw();
  }

  dispose() {
    this.ending.abort();
    this.silence();
  }
}
