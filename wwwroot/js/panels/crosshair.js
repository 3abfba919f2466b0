// The cursor's lines and value over one map: the only things that lie on it.

import { significant } from "./numbers.js";

export class Crosshair {
  /** @param element the map's element with .panel-line-x, .panel-line-y, .panel-ring and .panel-value. */
  constructor(element) {
    this.element = element;
    [this.across, this.down, this.ring, this.value] =
      ["line-x", "line-y", "ring", "value"].map(part => element.querySelector(`.panel-${part}`));
  }

  /** Places it at shares of the panel, or takes it away (null); a value of null writes nothing. */
  place(point, value, size) {
    const on = point !== null && point.x >= 0 && point.x <= 1 && point.y >= 0 && point.y <= 1;
    this.element.toggleAttribute("data-cursor", on);
    if (!on) return;
    const x = point.x * size, y = point.y * size;
    this.across.style.transform = `translateY(${y}px)`;
    this.down.style.transform = `translateX(${x}px)`;
    this.ring.style.transform = `translate(${x}px, ${y}px)`;
    this.value.textContent = value === null ? "" : significant(value);
    // The value changes sides before it would leave the map.
    const left = point.x > 0.7 ? "calc(-100% - 12px)" : "12px", top = point.y > 0.8 ? "calc(-100% - 10px)" : "10px";
    this.value.style.transform = `translate(${x}px, ${y}px) translate(${left}, ${top})`;
  }
}
