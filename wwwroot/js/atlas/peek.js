// The enlarged map beside the cell under the pointer. The pointer may move into it; Escape closes it; a pin keeps it.

import { make } from "../panels/floating.js";
import { barElement, mapElement } from "../panels/large.js";
import { Panel } from "../panels/panel.js";

const waitBefore = 120, waitAfter = 220, gap = 8;

export class Peek {
  /** @param root what it must not leave. @param add takes a cell to the workbench. @param closed hears that it has closed. */
  constructor(root, stage, add, closed) {
    Object.assign(this, { root, stage, closed, source: null, waiting: 0 });
    const map = mapElement();
    map.tabIndex = -1;
    const body = make("div", {}, map, barElement());
    this.title = make("strong");
    this.sub = make("span");
    const addButton = make("button", { type: "button", class: "button main" }, "Add to workbench");
    addButton.addEventListener("click", () => add(this.source));
    this.pin = make("button", { type: "button", class: "button", "aria-pressed": "false", "aria-label": "Keep this open", title: "Keep this open" });
    this.pin.innerHTML = '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M16 9V4h1V2H7v2h1v5l-2 3v2h5.2v8h1.6v-8H18v-2l-2-3z"/></svg>';
    this.pin.addEventListener("click", () => this.pin.setAttribute("aria-pressed", this.pinned ? "false" : "true"));
    this.element = make("div", { class: "atlas-peek", role: "group", "aria-label": "Enlarged", hidden: "" }, body,
      make("p", {}, this.title, this.sub), make("div", { class: "atlas-peek-actions" }, addButton, this.pin));
    this.element.addEventListener("pointerenter", () => clearTimeout(this.waiting));
    this.element.addEventListener("pointerleave", () => this.leave());
    root.append(this.element);
    this.panel = new Panel(body, "");
    stage.add(this.panel);
  }

  get isOpen() {
    return !this.element.hidden;
  }

  get pinned() {
    return this.pin.getAttribute("aria-pressed") === "true";
  }

  /** Shows a cell, after a moment: a pointer on its way across the wall opens nothing. */
  show(source, shown) {
    clearTimeout(this.waiting);
    if (this.pinned || (this.isOpen && source === this.source)) return;
    this.waiting = setTimeout(() => {
      this.source = source;
      this.element.hidden = false;
      shown();
      this.refresh();
      this.placeBeside(source.element);
    }, this.isOpen ? 0 : waitBefore);
  }

  /** The pointer has left: closes, unless it comes back or into this within a moment. */
  leave() {
    clearTimeout(this.waiting);
    if (!this.pinned) this.waiting = setTimeout(() => { if (!this.root.contains(document.activeElement) || !this.source?.element.contains(document.activeElement)) this.close(); }, waitAfter);
  }

  close() {
    clearTimeout(this.waiting);
    this.pin.setAttribute("aria-pressed", "false");
    this.element.hidden = true;
    this.source = null;
    this.closed();
  }

  /** Takes over what its cell shows now. */
  refresh() {
    if (!this.source) return;
    const { data, surface, group } = this.source;
    this.panel.group = group;
    this.panel.take({ ...data, map: surface.map }, () => {});
    this.panel.pictureStale = true;
    this.title.textContent = data.captionMain;
    this.sub.textContent = [data.captionSub, ...data.remarks].filter(Boolean).join(" · ");
    this.stage.ask();
  }

  placeBeside(cell) {
    const at = cell.getBoundingClientRect(), around = this.root.getBoundingClientRect(), size = this.element.getBoundingClientRect();
    const right = at.right + gap, left = right + size.width <= around.right - gap ? right : Math.max(around.left + gap, at.left - gap - size.width);
    const top = Math.min(Math.max(at.top, around.top + gap), around.bottom - size.height - gap);
    this.element.style.left = `${left - around.left}px`;
    this.element.style.top = `${top - around.top}px`;
  }

  dispose() {
    clearTimeout(this.waiting);
    this.stage.remove(this.panel);
    this.element.remove();
  }
}
