// The atlas's module: a wall of cells, each one of the panels' own maps, under heads that light up with the cell at hand.

import { gradient, loadTables, twoSided } from "../panels/colours.js";
import { LargeView } from "../panels/large.js";
import { Panel } from "../panels/panel.js";
import { panelMenu } from "../panels/menu.js";
import { change, settings } from "../panels/settings.js";
import { Stage } from "../panels/stage.js";
import { make } from "../panels/floating.js";
import { Peek } from "./peek.js";

/** Called once by the component; `server` is its reference. */
export function create(root, server) {
  return new Wall(root, server);
}

class Wall {
  constructor(root, server) {
    Object.assign(this, { root, cells: new Map(), current: null, home: null });
    const add = panel => server.invokeMethodAsync("AddToWorkbench", panel.data.key);
    this.stage = new Stage();
    const addLarge = make("button", { type: "button", class: "button main small" }, "Add to workbench");
    this.large = new LargeView(this.stage, (panel, dx, dy) => this.neighbour(panel, dx, dy), (panel, button) => panelMenu(panel, button, this.stage, this.large), [addLarge]);
    addLarge.addEventListener("click", () => add(this.large.source));
    this.peek = new Peek(root, this.stage, add, () => this.light(null));
    this.ending = new AbortController();
    const on = (name, handler) => root.addEventListener(name, handler, { signal: this.ending.signal });
    on("pointerover", event => { if (event.pointerType === "mouse") this.hover(this.cellOf(event.target)); });
    on("pointerleave", () => this.hover(null));
    on("focusin", event => { if (event.target.matches(":focus-visible")) this.hover(this.cellOf(event.target)); });
    on("keydown", event => this.key(event));
    on("click", event => this.open(this.cellOf(event.target)));
    on("input", event => { if (event.target.matches("[data-size]")) this.resize(event.target); });
  }

  /** Takes { picture, cells, scale, display }; the elements are there already, named by their keys. */
  update(data) {
    change({ ...data.display, scale: data.scale === "Each" ? "Each" : "Shared" });
    this.stage.setPicture(data.picture);
    const elements = new Map([...this.root.querySelectorAll("[data-cell]")].map(element => [element.dataset.cell, element]));
    for (const [key, panel] of this.cells)
      if (elements.get(key) !== panel.element) { this.stage.remove(panel); this.cells.delete(key); }
    for (const cell of data.cells) this.place(elements.get(cell.key), cell, data.scale);
    if (this.current && !this.current.element.isConnected) this.peek.close();
    this.rove(this.home?.element.isConnected ? this.home : this.cells.values().next().value);
    this.arrived();
    const slider = this.root.querySelector("[data-size]");
    if (slider) this.fill(slider);
    loadTables().then(tables => this.paintLegends(tables));
  }

  place(element, data, scale) {
    if (!element) return;
    let panel = this.cells.get(data.key);
    if (!panel) {
      panel = new Panel(element, "");
      this.cells.set(data.key, panel);
      this.stage.add(panel);
    }
    panel.group = scale === "Column" ? `column ${data.column}` : "all";
    panel.take(data, () => this.arrived());
  }

  arrived() {
    if (this.large.isOpen) this.large.refresh();
    this.peek.refresh();
    this.stage.redraw(false);
  }

  cellOf(target) {
    const element = target.closest?.("[data-cell]");
    return element ? this.cells.get(element.dataset.cell) ?? null : null;
  }

  neighbour({ data }, dx, dy) {
    return [...this.cells.values()].find(({ data: other }) => other.row === data.row + dy && other.column === data.column + dx) ?? null;
  }

  hover(panel) {
    if (panel) this.peek.show(panel, () => this.light(panel));
    else this.peek.leave();
  }

  /** Lights a cell up with its heads; null: none. */
  light(panel) {
    this.current = panel;
    for (const lit of this.root.querySelectorAll("[data-current]")) lit.removeAttribute("data-current");
    if (!panel) return;
    const { row, column } = panel.data;
    for (const element of [panel.element, this.root.querySelector(`[data-row-head="${row}"]`), this.root.querySelector(`[data-column-head="${column}"]`)])
      element?.setAttribute("data-current", "");
  }

  /** One cell only is reached by Tab: the one that had the focus last. */
  rove(panel) {
    this.home = panel ?? null;
    for (const other of this.cells.values()) other.mapElement.tabIndex = other === panel ? 0 : -1;
  }

  key(event) {
    const panel = this.cellOf(event.target);
    if (event.key === "Escape" && this.peek.isOpen) { this.peek.close(); return; }
    if (!panel || event.altKey || event.ctrlKey || event.metaKey) return;
    const columns = Math.max(...[...this.cells.values()].map(cell => cell.data.column));
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
      Home: [-panel.data.column, 0], End: [columns - panel.data.column, 0] }[event.key];
    if (event.key === "Enter" || event.key === " ") this.open(panel);
    else if (step) this.focus(this.neighbour(panel, ...step));
    else return;
    event.preventDefault();
  }

  focus(panel) {
    if (!panel) return;
    this.rove(panel);
    panel.mapElement.focus();
    panel.element.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  open(panel) {
    if (!panel) return;
    this.peek.close();
    this.rove(panel);
    this.large.open(panel);
  }

  resize(slider) {
    this.root.style.setProperty("--cell", `${slider.value}px`);
    this.fill(slider);
  }

  fill(slider) {
    slider.style.setProperty("--share", (slider.value - slider.min) / (slider.max - slider.min));
  }

  paintLegends(tables) {
    for (const legend of this.root.querySelectorAll("[data-legend]"))
      legend.style.backgroundImage = gradient(tables.get(legend.dataset.legend === "two-sided" ? twoSided : settings().colourMap));
  }

  dispose() {
    this.ending.abort();
    this.peek.dispose();
    this.large.dispose();
    this.stage.dispose();
  }
}
