// All panels of the page: one picture, one view, one cursor, one set of settings. Whatever changes is drawn in the next frame.

import { loadTables, twoSided } from "./colours.js";
import { eachFrame } from "./frames.js";
import { loadPicture } from "./picture.js";
import { listen, settings } from "./settings.js";
import { cellAt, valueAt } from "./upsample.js";
import { frameOf, panned, toCrop, toPanel, toPicture, whole, zoomed } from "./view.js";

export class Stage {
  constructor() {
    this.panels = new Set();
    this.picture = null;
    this.image = null;
    this.tables = null;
    this.view = this.overview = null;
    this.cursor = null;
    this.complete = false;
    this.onCursor = () => {};
    this.onView = () => {};
    this.ask = eachFrame(() => this.draw());
    this.sizes = new ResizeObserver(entries => this.measure(entries));
    this.sight = new IntersectionObserver(entries => this.see(entries), { rootMargin: "200px" });
    this.silence = listen(now => this.settingsChanged(now));
    this.drawn = settings();
    loadTables().then(tables => { this.tables = tables; this.redraw(false); });
  }

  add(panel) {
    this.panels.add(panel);
    panel.mapElement.panel = panel;
    panel.surface.onScreen = false;
    this.sizes.observe(panel.mapElement);
    this.sight.observe(panel.mapElement);
  }

  remove(panel) {
    this.panels.delete(panel);
    this.sizes.unobserve(panel.mapElement);
    this.sight.unobserve(panel.mapElement);
    panel.dispose();
  }

  /** Another picture, or another crop of it: the view starts anew. */
  setPicture(picture) {
    const same = this.picture && JSON.stringify(picture) === JSON.stringify(this.picture);
    if (same) return;
    const sameFile = this.picture?.displayUrl === picture.displayUrl;
    this.picture = picture;
    this.frameChanged();
    if (sameFile) return;
    this.image = null;
    const wanted = picture.displayUrl;
    loadPicture(wanted).then(
      image => { if (this.picture.displayUrl === wanted) { this.image = image; this.redraw(true); } },
      // The server's own page says why a picture can't be shown; the maps stand without it.
      () => {});
  }

  settingsChanged(now) {
    const before = this.drawn;
    this.drawn = now;
    if (now.extent !== before.extent && this.picture) this.frameChanged();
    // Opacity and mode are styles of the canvases: no pixel is coloured anew for them.
    const recolour = ["colourMap", "pixels", "threshold", "scale", "extent"].some(name => now[name] !== before[name]);
    if (recolour) this.redraw(false);
    else for (const panel of this.panels) panel.surface.blend(now);
    this.ask();
  }

  frameChanged() {
    this.overview = whole(frameOf(this.picture, this.extent));
    this.setView(this.overview);
  }

  setView(view) {
    this.view = view;
    this.onView(view);
    this.redraw(true);
  }

  zoom(factor, px, py) {
    this.setView(zoomed(this.view, factor, px, py));
  }

  pan(dx, dy) {
    this.setView(panned(this.view, dx, dy));
  }

  /** Points at shares of a panel; null takes the cursor away. */
  point(panel, px, py) {
    this.cursor = panel === null || !this.view ? null : { panel, ...toPicture(panel.linked ? this.view : this.overview, px, py) };
    this.ask();
  }

  /** Draws everything anew in the next frame, the pictures too where `pictures` is true. */
  redraw(pictures) {
    for (const panel of this.panels) {
      panel.heatStale = true;
      panel.pictureStale ||= pictures;
    }
    this.ask();
  }

  measure(entries) {
    for (const { target, contentRect } of entries)
      if (target.panel.surface.resize(Math.round(contentRect.width * devicePixelRatio))) target.panel.pictureStale = target.panel.heatStale = true;
    // At once: between a change of size and the next frame the canvases would be empty.
    this.draw();
  }

  see(entries) {
    for (const { target, isIntersecting } of entries) target.panel.surface.onScreen = isIntersecting;
    this.ask();
  }

  /** How a panel's map is coloured now. */
  lookOf(panel, ranges) {
    const { surface } = panel, now = settings();
    if (!surface.coloured || !this.tables) return null;
    const { low, high } = panel.range ?? (now.scale === "Shared" && panel.linked ? ranges.get(rangeKey(panel)) : rangeOf(surface));
    const name = surface.signed ? twoSided : now.colourMap;
    return { low, high, name, table: this.tables.get(name) ?? this.tables.values().next().value,
      threshold: now.threshold, signed: surface.signed, smooth: now.pixels === "Smooth" };
  }

  sharedRanges() {
    const ranges = new Map();
    for (const panel of this.panels) {
      // Thumbnails are small enough to be read only by their own scale.
      if (!panel.surface.coloured || !panel.linked) continue;
      const own = rangeOf(panel.surface), key = rangeKey(panel), all = ranges.get(key);
      ranges.set(key, all ? { low: Math.min(all.low, own.low), high: Math.max(all.high, own.high) } : own);
    }
    return ranges;
  }

  draw() {
    if (!this.view) return;
    const now = settings(), ranges = now.scale === "Shared" ? this.sharedRanges() : null;
    for (const panel of this.panels) {
      const { surface } = panel;
      if (!surface.onScreen) continue;
      const view = panel.linked ? this.view : this.overview;
      if (panel.pictureStale) this.drawPicture(panel, view);
      if (panel.heatStale) {
        panel.look = this.lookOf(panel, ranges);
        if (panel.look || !surface.coloured) surface.drawHeat(this.picture.crop, view, panel.look);
        panel.bar?.draw(panel.look);
        surface.blend(now);
      }
      panel.pictureStale = panel.heatStale = false;
      if (panel.crosshair) this.drawCursor(panel);
      panel.drawOutline(view, this.picture.crop);
    }
    this.onCursor(this.cursorText(), this.cursor?.panel ?? null);
    if (!this.complete && this.isComplete()) {
      this.complete = true;
      dispatchEvent(new Event("maps-drawn"));
    }
  }

  // Scaling the picture costs more than all the rest: what another panel shows already is copied.
  drawPicture(panel, view) {
    const { surface } = panel, drawn = this.image && [...this.panels].find(other => other !== panel && !other.pictureStale && other.surface.picture === this.image
      && other.surface.size === surface.size && (other.linked ? this.view : this.overview) === view);
    if (drawn) surface.copyPicture(drawn.surface);
    else surface.drawPicture(this.picture, this.image, view);
  }

  /** Whether nothing that has an address is still on its way. */
  isComplete() {
    return this.tables !== null && this.image !== null && this.panels.size > 0
      && [...this.panels].every(panel => panel.surface.map !== null || panel.failure || !panel.data?.mapUrl);
  }

  drawCursor(panel) {
    // A map that is not coloured has its note there instead.
    const value = panel.surface.coloured ? this.valueUnderCursor(panel) : null;
    panel.crosshair.place(this.cursor && toPanel(this.view, this.cursor), value, panel.surface.size / devicePixelRatio);
    panel.bar?.point(value);
  }

  valueUnderCursor(panel) {
    const { map } = panel.surface;
    if (!this.cursor || !map) return null;
    const { x, y } = toCrop(this.picture.crop, this.cursor);
    return x < 0 || y < 0 || x >= 1 || y >= 1 ? null : valueAt(map, x, y, settings().pixels === "Smooth");
  }

  cursorText() {
    if (!this.cursor) return "";
    const { panel, x, y } = this.cursor, { map } = panel.surface;
    const inPicture = x >= 0 && y >= 0 && x < this.picture.width && y < this.picture.height;
    if (!inPicture) return "";
    const text = `cursor ${Math.floor(x)}, ${Math.floor(y)} px`, at = toCrop(this.picture.crop, this.cursor);
    if (!map || at.x < 0 || at.y < 0 || at.x >= 1 || at.y >= 1) return text;
    const { row, column } = cellAt(map, at.x, at.y);
    return `${text} · cell ${column}, ${row}`;
  }

  dispose() {
    this.ask.cancel();
    this.silence();
    this.sizes.disconnect();
    this.sight.disconnect();
    for (const panel of this.panels) panel.dispose();
    this.panels.clear();
  }
}

function rangeKey(panel) {
  return `${panel.group} ${panel.surface.signed}`;
}

function rangeOf({ map, signed }) {
  const size = Math.max(-map.min, map.max);
  return signed ? { low: -size, high: size } : { low: map.min, high: map.max };
}
