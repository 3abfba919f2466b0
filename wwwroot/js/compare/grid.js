// The comparison's module: both sides' panels, each side over its own picture, and their difference where the picture is one.

import { alike, difference, scalings } from "../panels/difference.js";
import { attachGestures } from "../panels/gestures.js";
import { panelMenu } from "../panels/menu.js";
import { Panel } from "../panels/panel.js";
import { commonCrop, cut, sameCrop } from "./common.js";
import { LinkedStage } from "./linkedstage.js";
import { SideLargeView } from "./sidelargeview.js";

const cutSize = 224;

/** Called once by the component. */
export function create(root) {
  return new Comparison(root);
}

class Comparison {
  constructor(root) {
    Object.assign(this, { root, panels: new Map(), data: null });
    this.sides = ["a", "b", "difference"].map(name => {
      const stage = new LinkedStage();
      const side = { name, stage };
      side.large = new SideLargeView(stage, (panel, dx, dy) => this.neighbour(panel, dx, dy), (panel, button) => panelMenu(panel, button, stage, side.large));
      return side;
    });
    LinkedStage.link(this.sides.map(side => side.stage));
    this.ending = new AbortController();
    root.addEventListener("click", event => this.click(event), { signal: this.ending.signal });
  }

  /** Takes { a, b, samePicture, lines: [{ a, b, difference }] }; the elements are there already, named by their keys. */
  update(data) {
    this.data = data;
    this.common = data.samePicture ? commonCrop(data.a.crop, data.b.crop) : null;
    const [a, b, both] = this.sides.map(side => side.stage);
    a.setPicture(data.a);
    b.setPicture(data.b);
    if (this.common) both.setPicture({ ...data.a, crop: this.common });
    const elements = new Map([...this.root.querySelectorAll("[data-panel]")].map(element => [element.dataset.panel, element]));
    for (const [key, panel] of this.panels)
      if (elements.get(key) !== panel.element) this.drop(key, panel);
    for (const line of data.lines)
      for (const side of this.sides) this.place(elements, line, side);
    this.subtract();
  }

  place(elements, line, side) {
    const data = line[side.name], element = data && elements.get(data.key);
    if (!element) return;
    let panel = this.panels.get(data.key);
    if (!panel) {
      panel = new Panel(element, "grid");
      panel.side = side;
      this.panels.set(data.key, panel);
      side.stage.add(panel);
      panel.endGestures = attachGestures(panel, side.stage, opened => side.large.open(opened));
    }
    if (side.name !== "difference") panel.take(data, () => this.subtract());
  }

  /** Makes every difference whose maps are there, and draws. */
  subtract() {
    for (const { a, b, difference: data } of this.data.lines) {
      const panel = data && this.panels.get(data.key);
      if (panel) panel.take({ ...data, map: this.differenceOf(this.panels.get(a.key), this.panels.get(b.key)) }, () => {});
    }
    for (const { large, stage } of this.sides) {
      if (large.isOpen) large.refresh();
      stage.redraw(false);
    }
  }

  differenceOf(one, other) {
    if (!this.common || !one?.surface.map || !other?.surface.map) return null;
    const { a, b } = this.data;
    const whole = sameCrop(a.crop, b.crop);
    const shown = [[one, a], [other, b]].map(([{ surface }, { crop }]) =>
      ({ map: whole ? surface.map : cut(surface.map, crop, this.common, cutSize), signed: surface.signed, flat: surface.flat }));
    return difference(...alike(shown, scalings.scaled));
  }

  neighbour({ data }, dx, dy) {
    return [...this.panels.values()].find(({ data: other }) => other.row === data.row + dy && other.column === data.column + dx) ?? null;
  }

  click(event) {
    const button = event.target.closest("[data-menu=panel]"), panel = button && this.panels.get(button.dataset.menuKey);
    if (panel) panelMenu(panel, button, panel.side.stage, panel.side.large);
  }

  drop(key, panel) {
    panel.endGestures();
    panel.side.stage.remove(panel);
    this.panels.delete(key);
  }

  dispose() {
    this.ending.abort();
    for (const panel of this.panels.values()) panel.endGestures();
    for (const { large, stage } of this.sides) {
      large.dispose();
      stage.dispose();
    }
  }
}
