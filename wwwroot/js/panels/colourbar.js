// The bar under a map: its range in numbers, its colours, a mark at the value under the cursor.

import { gradient } from "./colours.js";
import { significant } from "./numbers.js";
import { write } from "./text.js";

export class ColourBar {
  /** @param element holds .panel-bar-low, .panel-bar-scale (with .panel-bar-cut and .panel-bar-mark) and .panel-bar-high. */
  constructor(element) {
    this.element = element;
    [this.low, this.scale, this.cut, this.mark, this.high] =
      ["low", "scale", "cut", "mark", "high"].map(part => element.querySelector(`.panel-bar-${part}`));
    this.shown = "";
    this.table = null;
  }

  /** `look` as `paint` has it; null: nothing to show. */
  draw(look) {
    this.look = look;
    const text = look ? [look.low, look.high, look.threshold, look.signed, look.name].join() : "";
    if (text === this.shown) return;
    this.shown = text;
    this.element.toggleAttribute("data-empty", !look);
    write(this.low, look ? significant(look.low) : "");
    write(this.high, look ? significant(look.high) : "");
    if (!look) return;
    if (this.table !== look.table) this.scale.style.backgroundImage = gradient(this.table = look.table);
    const hidden = (1 - look.threshold) * 100;
    this.cut.style.clipPath = look.signed ? `inset(0 ${hidden / 2}%)` : `inset(0 ${hidden}% 0 0)`;
  }

  /** Marks a value; null: none. */
  point(value) {
    const on = this.look && value !== null && Number.isFinite(value) && this.look.high > this.look.low;
    this.mark.style.visibility = on ? "visible" : "hidden";
    if (on) this.mark.style.left = `${Math.min(1, Math.max(0, (value - this.look.low) / (this.look.high - this.look.low))) * 100}%`;
  }
}
