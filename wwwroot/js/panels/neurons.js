// Neurons of a layer on a map: the outline of the chosen ones, and the gestures that choose. A drag gives a rectangle, clicks give single cells.

import { toCrop, toPanel, toPicture } from "./view.js";

/** The outline as a path over the unit square. `chosen` is { height, width, region, positions }; nothing chosen gives "". */
export function outline(chosen, view, crop) {
  const at = (row, column) => {
    const { x, y } = toPanel(view, { x: crop.left + crop.width * column / chosen.width, y: crop.top + crop.height * row / chosen.height });
    return `${round(x)} ${round(y)}`;
  };
  if (chosen.region) {
    const [top, left, bottom, right] = clipped(chosen);
    return `M${at(top, left)}L${at(top, right)}L${at(bottom, right)}L${at(bottom, left)}Z`;
  }
  if (!chosen.positions?.length) return "";
  const cells = new Set(chosen.positions.map(String)), has = (row, column) => cells.has(`${row},${column}`);
  let path = "";
  for (const [row, column] of chosen.positions) {
    if (!has(row - 1, column)) path += `M${at(row, column)}L${at(row, column + 1)}`;
    if (!has(row + 1, column)) path += `M${at(row + 1, column)}L${at(row + 1, column + 1)}`;
    if (!has(row, column - 1)) path += `M${at(row, column)}L${at(row + 1, column)}`;
    if (!has(row, column + 1)) path += `M${at(row, column + 1)}L${at(row + 1, column + 1)}`;
  }
  return path;
}

/** The chosen cells in words; "" where all count. */
export function words(chosen) {
  if (chosen?.region) {
    const [top, left, bottom, right] = clipped(chosen);
    return `cells of rows ${top + 1} to ${bottom} and columns ${left + 1} to ${right} only`;
  }
  const count = chosen?.positions?.length ?? 0;
  return count === 0 ? "" : count === 1 ? "1 chosen cell only" : `${count} chosen cells only`;
}

/** The cell of a layer at a point in shares of the crop, the nearest one where the point lies outside. */
export function cell({ height, width }, { x, y }) {
  const held = (value, count) => Math.min(count - 1, Math.max(0, Math.floor(value * count)));
  return { row: held(y, height), column: held(x, width) };
}

/** The rectangle that holds two cells. */
export function rectangle(a, b) {
  return [Math.min(a.row, b.row), Math.min(a.column, b.column), Math.max(a.row, b.row) + 1, Math.max(a.column, b.column) + 1];
}

function clipped({ region: [top, left, bottom, right], height, width }) {
  return [top, left, Math.min(bottom, height), Math.min(right, width)];
}

function round(value) {
  return Math.round(value * 1e5) / 1e5;
}

/** Lets a person choose on one panel at a time. */
export class NeuronChooser {
  /** @param tell(panel, { region, positions }) hears what was chosen. */
  constructor(stage, tell) {
    Object.assign(this, { stage, tell, panel: null });
  }

  /** Begins on a panel; Escape leaves, Enter or the button takes the cells clicked. */
  begin(panel) {
    this.end();
    const element = panel.mapElement, ending = this.ending = new AbortController();
    const { height, width, positions } = panel.data.neurons;
    this.panel = panel;
    this.cells = positions ? [...positions] : [];
    this.grid = { height, width };
    element.setAttribute("data-choosing", "");
    // Below the map, so that it covers no cell.
    this.hint = panel.element.appendChild(document.createElement("div"));
    this.hint.className = "panel-choosing";
    this.hint.innerHTML = '<span role="status">Drag a rectangle or click cells</span><button type="button" data-take hidden>Use them</button><button type="button" data-leave>Cancel</button>';
    const on = (name, handler) => element.addEventListener(name, handler, { capture: true, signal: ending.signal });
    on("pointerdown", event => this.down(event));
    on("pointermove", event => this.move(event));
    on("pointerup", event => this.up(event));
    on("dblclick", event => event.stopImmediatePropagation());
    on("keydown", event => this.key(event));
    this.hint.addEventListener("keydown", event => { if (event.key === "Escape") this.key(event); });
    this.hint.querySelector("[data-take]").addEventListener("click", () => this.take());
    this.hint.querySelector("[data-leave]").addEventListener("click", () => this.end());
    element.focus({ preventScroll: true });
    this.show();
  }

  /** Leaves without choosing. */
  end() {
    if (!this.panel) return;
    const { panel } = this;
    this.ending.abort();
    if (this.hint.contains(document.activeElement)) panel.mapElement.focus({ preventScroll: true });
    this.hint.remove();
    panel.mapElement.removeAttribute("data-choosing");
    panel.choosing = null;
    this.panel = this.start = null;
    this.stage.ask();
  }

  at(event) {
    const box = this.panel.mapElement.getBoundingClientRect();
    const point = toPicture(this.stage.view, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
    return cell(this.grid, toCrop(this.stage.picture.crop, point));
  }

  down(event) {
    if (event.button !== 0) return;
    event.stopImmediatePropagation();
    this.panel.mapElement.setPointerCapture(event.pointerId);
    this.start = { ...this.at(event), x: event.clientX, y: event.clientY };
    this.dragged = false;
  }

  move(event) {
    if (!this.start) return;
    event.stopImmediatePropagation();
    this.dragged ||= Math.hypot(event.clientX - this.start.x, event.clientY - this.start.y) > 4;
    if (this.dragged) this.show({ region: rectangle(this.start, this.at(event)), positions: null });
  }

  up(event) {
    if (!this.start) return;
    event.stopImmediatePropagation();
    const now = this.at(event), { start } = this;
    this.start = null;
    if (this.dragged) this.choose({ region: rectangle(start, now), positions: null });
    else this.toggle(now);
  }

  toggle({ row, column }) {
    const others = this.cells.filter(([r, c]) => r !== row || c !== column);
    this.cells = others.length < this.cells.length ? others : [...this.cells, [row, column]];
    this.show();
  }

  key(event) {
    if (event.key !== "Escape" && event.key !== "Enter") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === "Enter" && this.cells.length > 0) this.take();
    else this.end();
  }

  take() {
    this.choose({ region: null, positions: this.cells });
  }

  choose(chosen) {
    const { panel } = this;
    this.end();
    this.tell(panel, chosen);
  }

  /** Outlines what would be chosen now. */
  show(chosen = { region: null, positions: this.cells }) {
    this.panel.choosing = { ...this.grid, ...chosen };
    this.hint.querySelector("[role=status]").textContent = words(this.panel.choosing) || "Drag a rectangle or click cells";
    this.hint.querySelector("[data-take]").hidden = this.cells.length === 0;
    this.stage.ask();
  }
}
