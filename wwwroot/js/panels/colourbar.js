// The bar under a map: its range in numbers, its colours, a mark at the value under the cursor.

import { gradient } from "./colours.js";
import { significant } from "./numbers.js";

export class ColourBar {
  /** @param element holds .panel-bar-low, .panel-bar-scale (with .panel-bar-cut and .panel-bar-mark) and .panel-bar-high. */
  constructor(element) {
    this.element = element;
    [this.low, this.scale, this.cut, this.mark, this.high] =
      ["low", "scale", "cut", "mark", "high"].map(part => element.querySelector(`.panel-bar-${part}`));
    this.shown = "";
  }

  /** `look` as `paint` has it; null: nothing to show. */
  draw(look) {
    this.look = look;
    const text = look ? [look.low, look.high, look.threshold, look.signed, look.name].join() : "";
    if (text === this.shown) return;
    this.shown = text;
    this.element.toggleAttribute("data-empty", !look);
    this.low.textContent = look ? significant(look.low) : "";
    this.high.textContent = look ? significant(look.high) : "";
    if (!look) return;
    this.scale.style.backgroundImage = gradient(look.table);
    const half = look.threshold / 2;
    this.cut.style.left = look.signed ? `${(0.5 - half) * 100}%` : "0";
    this.cut.style.width = `${look.threshold * 100}%`;
  }

  /** Marks a value; null: none. */
  point(value) {
    const on = this.look && value !== null && Number.isFinite(value) && this.look.high > this.look.low;
    this.mark.style.visibility = on ? "visible" : "hidden";
    if (on) this.mark.style.left = `${Math.min(1, Math.max(0, (value - this.look.low) / (this.look.high - this.look.low))) * 100}%`;
  }
}
