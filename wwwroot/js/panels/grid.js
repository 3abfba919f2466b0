// The panel grid's module: takes plain data from the server's component and keeps the panels on the page in step with it.

import { acquire } from "./maps.js";
import { attachGestures } from "./gestures.js";
import { Combination } from "./combination.js";
import { difference } from "./difference.js";
import { LargeView } from "./large.js";
import { NeuronChooser } from "./neurons.js";
import { openMenu } from "./floating.js";
import { PairView } from "./pair.js";
import { panelMenu } from "./menu.js";
import { PanelPicker } from "./pick.js";
import { Panel } from "./panel.js";
import { Stage } from "./stage.js";
import { Swipe } from "./swipe.js";
import { write } from "./text.js";

/** Called once by the component; `server` is its reference. */
export function create(root, server) {
  return new Grid(root, server);
}

class Grid {
  constructor(root, server) {
    Object.assign(this, { root, server, panels: new Map(), combination: null, data: null, fetched: [] });
    this.stage = new Stage();
    this.large = new LargeView(this.stage, (panel, dx, dy) => this.neighbour(panel, dx, dy), (panel, button) => this.panelMenu(panel, button));
    this.swipe = new Swipe(root);
    this.neurons = new NeuronChooser(this.stage, (panel, chosen) => this.chooseNeurons(panel, chosen));
    this.large.onClose = () => this.neurons.end();
    this.pair = new PairView(this.stage, () => this.comparable(), choice => server.invokeMethodAsync("ChoosePair", choice));
    this.picker = new PanelPicker(root, key => this.panels.get(key));
    this.stage.onCursor = (text, panel) => this.writeCursor(text, panel);
    this.stage.onView = view => this.writeZoom(view);
    this.ending = new AbortController();
    root.addEventListener("click", event => this.click(event), { signal: this.ending.signal });
  }

  /** Fetches maps that the next update will show, while their elements are still on the way. */
  prefetch(maps) {
    const before = this.fetched;
    this.fetched = maps.map(({ mapUrl, height, width }) => acquire(mapUrl, height, width));
    for (const lease of before) lease.release();
  }

  /** Takes { picture, panels, combination, pair }; the elements are there already, named by their keys. */
  update(data) {
    const before = this.data;
    this.data = data;
    this.stage.setPicture(data.picture);
    const elements = this.elements = new Map([
      ...[...this.root.querySelectorAll("[data-panel]")].map(element => [element.dataset.panel, element]),
      // The narrow view's strip of layers lies outside the grid.
      ...[...document.querySelectorAll("[data-strip]")].map(element => [`strip ${element.dataset.strip}`, element]),
    ]);
    for (const [key, panel] of this.panels)
      if (elements.get(key) !== panel.element) { this.drop(panel); this.panels.delete(key); }
    for (const panel of data.panels) this.place(elements, panel, "grid");
    this.subtract();
    this.updateCombination(elements, data.combination);
    this.swipe.update();
    this.showNewRow(before, data);
    if (this.large.isOpen) this.large.refresh();
    if (data.pair) this.pair.take(data.pair.first ? data.pair : null);
    else this.pair.refresh();
    this.prefetch([]);
    this.stage.redraw(false);
  }

  /** A class that was added comes into sight. */
  showNewRow(before, data) {
    const rows = ({ panels }) => panels.filter(panel => panel.column === 0).map(panel => panel.key), known = before ? rows(before) : [];
    const added = rows(data).filter(key => !known.includes(key));
    if (added.length !== 1 || added.length + known.length !== rows(data).length || known.length === 0) return;
    const { element } = this.panels.get(added[0]);
    requestAnimationFrame(() => {
      element.scrollIntoView({ block: "nearest" });
      // Its thumbnails are the last of their lines.
      for (const line of this.root.querySelectorAll("[data-classes]")) line.scrollTo({ left: line.scrollWidth });
    });
  }

  place(elements, data, group) {
    const element = elements.get(data.key);
    if (!element) return null;
    let panel = this.panels.get(data.key);
    if (!panel) {
      panel = new Panel(element, group);
      this.panels.set(data.key, panel);
      this.stage.add(panel);
      panel.endGestures = attachGestures(panel, this.stage, opened => this.large.open(opened));
    }
    panel.take(data, arrived => this.arrived(arrived));
    return panel;
  }

  arrived(panel) {
    this.subtract();
    this.stage.redraw(false);
    if (this.large.isOpen && this.large.source === panel) this.large.refresh();
    this.pair.refresh();
  }

  /** Panels that show the difference of two others, wherever both have their maps. */
  subtract() {
    for (const panel of this.panels.values()) {
      const { difference: wanted } = panel.data;
      if (!wanted) continue;
      const sources = [wanted.first, wanted.second].map(key => this.panels.get(key));
      // An old map is no part of what the caption names.
      const maps = sources.every(source => source?.surface.map && source.data.state !== "Old") ? sources.map(source => source.surface.map) : [];
      if (maps[0] === panel.subtracted?.[0] && maps[1] === panel.subtracted?.[1]) continue;
      panel.subtracted = maps;
      panel.show(maps.length > 0 ? difference(...maps) : null);
    }
  }

  updateCombination(elements, data) {
    const element = this.root.querySelector("[data-combination]");
    if (this.combination && (!data || this.combination.element !== element)) {
      this.combination.dispose();
      this.combination = null;
    }
    if (!data || !element) return;
    this.placeThumbnails(elements, data);
    this.combination ??= new Combination(element,
      (maps, count) => this.showMixed(maps, count),
      choice => this.server.invokeMethodAsync("ChooseCombination", choice));
    this.combination.take(data);
  }

  placeThumbnails(elements, data) {
    for (const prefix of ["", "strip "]) data.layers.forEach((layer, place) => layer.maps.forEach((map, row) => this.place(elements, {
      key: `${prefix}layer ${place} row ${row}`, state: "Ready", mapUrl: map?.mapUrl ?? null, height: map?.height ?? 0, width: map?.width ?? 0,
      flat: map?.flat ?? false, signed: data.signed, remarks: [], captionMain: "", captionSub: "",
    }, "layers")));
  }

  showMixed(maps, count) {
    const { panels } = this.combination?.data ?? this.data.combination;
    panels.forEach((data, row) => this.place(this.elements, {
      ...data, map: maps[row], message: data.message ?? (count === 0 ? "every weight is 0" : null),
    }, "combined"));
    if (this.large.isOpen) this.large.refresh();
    this.pair.refresh();
    this.stage.ask();
  }

  /** The panels that two can be compared of: all but thumbnails. */
  comparable() {
    return [...this.panels.values()].filter(panel => panel.group !== "layers");
  }

  writeCursor(text, panel) {
    for (const line of this.root.querySelectorAll("[data-cursor-row]"))
      write(line, panel && Number(line.dataset.cursorRow) === panel.data.row ? text : "");
    write(this.large.where, this.large.isOpen ? text : "");
  }

  writeZoom(view) {
    for (const button of this.root.querySelectorAll("[data-zoom]")) {
      button.hidden = view.zoom === 1;
      button.textContent = `${view.zoom.toFixed(1)} × · reset`;
    }
  }

  neighbour(panel, dx, dy) {
    const { row, column } = panel.data;
    return [...this.panels.values()].find(other => other.group !== "layers" && other.data.row === row + dy && other.data.column === column + dx) ?? null;
  }

  click(event) {
    if (event.target.closest("[data-zoom]")) this.stage.setView(this.stage.overview);
    const button = event.target.closest("[data-menu]");
    if (!button) return;
    const { menu, menuKey } = button.dataset;
    if (menu === "panel") this.panelMenu(this.panels.get(menuKey), button);
    else this.columnMenu(button);
  }

  panelMenu(panel, button) {
    panelMenu(panel, button, this.stage, this.large, shown => [...this.pairItems(shown), ...this.neuronItems(shown)]);
  }

  pairItems(panel) {
    if (this.comparable().length < 2) return [];
    const pick = () => {
      if (this.large.isOpen) this.large.dialog.close();
      this.picker.begin(panel, other => this.pair.compare(panel, other));
    };
    return [{ text: "Compare with …", action: pick }];
  }

  neuronItems(panel) {
    const { neurons } = panel.data;
    if (!neurons) return [];
    const shown = panel === this.large.source && this.large.isOpen ? this.large.panel : panel;
    return [{ text: "Choose cells", action: () => this.neurons.begin(shown) },
      ...(neurons.region || neurons.positions ? [{ text: "Use all cells", action: () => this.chooseNeurons(panel, { region: null, positions: null }) }] : [])];
  }

  chooseNeurons(panel, chosen) {
    this.server.invokeMethodAsync("ChooseNeurons", { panel: panel.data.key, ...chosen });
  }

  columnMenu(button) {
    const { menuKey, menuOptions, menuChannels, menuRemovable } = button.dataset, tell = name => () => this.server.invokeMethodAsync(name, menuKey);
    openMenu(button, button.getAttribute("aria-label"), [
      ...(menuOptions === undefined ? [] : [{ text: "Options", action: tell("OpenColumnOptions") }]),
      ...(menuChannels === undefined ? [] : [{ text: "Channels", action: tell("OpenColumnChannels") }]),
      ...(menuRemovable === undefined ? [] : [{ text: "Remove column", action: tell("RemoveColumn") }]),
    ], document.body);
  }

  drop(panel) {
    if (this.neurons.panel === panel) this.neurons.end();
    if (this.picker.source === panel) this.picker.end();
    panel.endGestures();
    this.stage.remove(panel);
  }

  dispose() {
    this.ending.abort();
    this.prefetch([]);
    this.combination?.dispose();
    this.large.dispose();
    this.picker.end();
    this.pair.dispose();
    this.swipe.dispose();
    for (const panel of this.panels.values()) panel.endGestures();
    this.stage.dispose();
  }
}
