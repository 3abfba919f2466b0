// One panel as large as the window allows. Escape closes it, arrows walk over the grid.

import { attachGestures } from "./gestures.js";
import { make } from "./floating.js";
import { Panel } from "./panel.js";

export class LargeView {
  /** @param neighbour gives the panel that lies (dx, dy) beside another, or null. @param menu opens a panel's menu at a button. @param actions further buttons. */
  constructor(stage, neighbour, menu, actions = []) {
    Object.assign(this, { stage, neighbour, source: null, onClose: () => {} });
    const step = (dx, dy, text, sign) => {
      const button = make("button", { type: "button", class: "panel-icon", "aria-label": text, title: text }, sign);
      button.addEventListener("click", () => this.step(dx, dy));
      return button;
    };
    const more = make("button", { type: "button", class: "panel-icon", "aria-label": "Copy and download", "aria-haspopup": "menu" }, "⋮");
    more.addEventListener("click", () => menu(this.source, more));
    const close = make("button", { type: "button", class: "panel-icon", "aria-label": "Close", title: "Close (Esc)" }, "✕");
    close.addEventListener("click", () => this.dialog.close());
    this.title = make("h2", { id: "panel-large-title" });
    this.sub = make("p");
    this.where = make("p", { class: "panel-cursor" });
    this.body = make("div", { class: "panel-large-body" }, mapElement(), barElement());
    this.dialog = make("dialog", { class: "panel-large", "aria-labelledby": "panel-large-title" },
      make("header", {}, make("div", { class: "panel-large-text" }, this.title, this.sub), this.where,
        step(-1, 0, "Panel to the left", "←"), step(1, 0, "Panel to the right", "→"), step(0, -1, "Panel above", "↑"), step(0, 1, "Panel below", "↓"), ...actions, more, close),
      this.body);
    this.dialog.addEventListener("keydown", event => this.key(event));
    this.dialog.addEventListener("close", () => this.closed());
    this.dialog.addEventListener("click", event => { if (event.target === this.dialog) this.dialog.close(); });
  }

  get isOpen() {
    return this.dialog.open;
  }

  open(source) {
    if (!this.dialog.isConnected) document.body.append(this.dialog);
    if (!this.panel) {
      this.panel = new Panel(this.body, source.group);
      this.stage.add(this.panel);
      this.panel.endGestures = attachGestures(this.panel, this.stage, () => {});
    }
    this.source = source;
    this.refresh();
    if (!this.dialog.open) this.dialog.showModal();
    this.panel.mapElement.focus();
  }

  /** Takes over what the panel shows now; closes where it has gone. */
  refresh() {
    if (!this.panel) return;
    if (!this.source.element.isConnected) { this.dialog.close(); return; }
    const { data, surface } = this.source;
    this.panel.group = this.source.group;
    this.panel.take({ ...data, map: surface.map }, () => {});
    this.panel.pictureStale = true;
    this.title.textContent = data.captionMain;
    this.sub.textContent = [data.captionSub, data.captionModel, ...data.remarks, data.state === "Old" ? "old" : ""].filter(Boolean).join(" · ");
    this.stage.ask();
  }

  step(dx, dy) {
    const next = this.neighbour(this.source, dx, dy);
    if (next) this.open(next);
  }

  key(event) {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    // Keys belong to the dialog while it is open, not to the page behind it.
    event.stopPropagation();
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.step(...step);
  }

  closed() {
    if (!this.panel) return;
    this.onClose();
    this.panel.endGestures();
    this.stage.remove(this.panel);
    this.panel = null;
    this.source.mapElement.focus({ preventScroll: true });
    this.dialog.remove();
  }

  dispose() {
    if (this.dialog.open) this.dialog.close();
    this.dialog.remove();
  }
}

/** What a panel needs to draw a map. */
export function mapElement() {
  const map = make("div", { class: "panel-map", role: "img", tabindex: "0" });
  map.append(make("canvas", { class: "panel-picture" }), make("canvas", { class: "panel-heat" }), make("span", { class: "panel-note" }),
    ...["line-x", "line-y", "ring", "value"].map(part => make("span", { class: `panel-${part}` })));
  map.insertAdjacentHTML("beforeend", '<svg class="panel-neurons" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true"><path /><path /></svg>');
  return map;
}

/** What a panel needs to draw a colour bar. */
export function barElement() {
  return make("div", { class: "panel-bar", "aria-hidden": "true" }, make("span", { class: "panel-bar-low" }),
    make("span", { class: "panel-bar-scale" }, make("span", { class: "panel-bar-cut" }), make("span", { class: "panel-bar-mark" })),
    make("span", { class: "panel-bar-high" }));
}
