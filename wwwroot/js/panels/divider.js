// The line between two maps that lie on each other: dragged, or moved by keys.

import { make } from "./floating.js";
import { percent } from "./numbers.js";

const steps = { ArrowLeft: -0.02, ArrowRight: 0.02, ArrowDown: -0.02, ArrowUp: 0.02, PageDown: -0.1, PageUp: 0.1, Home: -1, End: 1 };

export class Divider {
  /** @param area what it moves across; the upper map's share is the area's `--divider`, 0 to 1. */
  constructor(area) {
    this.area = area;
    this.share = 0.5;
    this.names = ["", ""];
    this.element = make("div", { class: "pair-divider", role: "slider", tabindex: "0", "aria-label": "Divider", "aria-valuemin": "0", "aria-valuemax": "100" },
      make("span", { "aria-hidden": "true" }, "◂ ▸"));
    const on = (name, handler) => this.element.addEventListener(name, handler);
    on("pointerdown", event => { this.element.setPointerCapture(event.pointerId); event.preventDefault(); this.element.focus(); });
    on("pointermove", event => { if (this.element.hasPointerCapture(event.pointerId)) this.drag(event); });
    on("keydown", event => this.key(event));
    this.move(0.5);
  }

  /** Names what lies on the left and on the right. */
  name(left, right) {
    this.names = [left, right];
    this.move(this.share);
  }

  drag(event) {
    const box = this.area.getBoundingClientRect();
    this.move((event.clientX - box.left) / box.width);
  }

  key(event) {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.move(this.share + step * (event.shiftKey ? 5 : 1));
  }

  /** Moves it to a share of the area. */
  move(share) {
    this.share = Math.min(1, Math.max(0, share));
    this.area.style.setProperty("--divider", this.share);
    this.element.setAttribute("aria-valuenow", Math.round(this.share * 100));
    this.element.setAttribute("aria-valuetext", `${percent(this.share)} ${this.names[0]}, ${percent(1 - this.share)} ${this.names[1]}`);
  }
}
