// A map on the page with its colour bar and its cursor.

import { acquire } from "./maps.js";
import { ColourBar } from "./colourbar.js";
import { Crosshair } from "./crosshair.js";
import { significant } from "./numbers.js";
import { outline, words } from "./neurons.js";
import { Surface } from "./surface.js";

export class Panel {
  /**
   * @param element holds .panel-map and, where it has one, .panel-bar.
   * @param group panels of one group share a scale: "grid", "combined", "layers".
   */
  constructor(element, group) {
    this.element = element;
    this.group = group;
    this.mapElement = element.matches(".panel-map") ? element : element.querySelector(".panel-map");
    this.surface = new Surface(this.mapElement);
    const bar = element.querySelector(".panel-bar");
    this.bar = bar && new ColourBar(bar);
    this.crosshair = this.mapElement.querySelector(".panel-line-x") && new Crosshair(this.mapElement);
    this.linked = this.crosshair !== null;
    this.outlines = [...this.mapElement.querySelectorAll(".panel-neurons path")];
    this.choosing = null;
    // A range given from outside goes before the map's own and before the shared one.
    this.range = null;
    this.data = null;
    this.lease = null;
    this.url = null;
    this.pictureStale = this.heatStale = true;
  }

  /** Takes new data; a map at the same address stays. `arrived` is called when another one is there. */
  take(data, arrived) {
    const refined = this.data?.refining && data.refining;
    this.data = data;
    this.surface.signed = data.signed;
    this.surface.flat = data.flat;
    this.heatStale = true;
    if (data.map !== undefined) this.show(data.map);
    else if (data.mapUrl !== this.url) this.fetch(data, arrived, refined);
    this.describe();
  }

  // A map that is being refined stays until its next stage has arrived; the caption may be a moment ahead of it.
  fetch(data, arrived, refined) {
    const before = this.lease;
    this.url = data.mapUrl;
    this.lease = null;
    this.failure = null;
    if (data.mapUrl) {
      const lease = this.lease = acquire(data.mapUrl, data.height, data.width);
      // What was there before is not what the captions name now: it goes at once.
      if (!refined) this.show(null);
      lease.ready.then(
        map => { if (this.lease === lease) { this.show(map); arrived(this); } },
        error => { if (this.lease === lease && error.name !== "AbortError") { this.failure = error.message; this.show(null); arrived(this); } });
    } else this.show(null);
    before?.release();
  }

  /** Shows a map that is there already. */
  show(map) {
    this.surface.map = map;
    this.heatStale = true;
    this.describe();
  }

  /** Writes what the picture says: state and remarks for the eye, the text alternative for those who cannot see it. */
  describe() {
    const { surface, data, mapElement } = this, { map } = surface;
    if (!data || !this.crosshair) return;
    const flat = map !== null && !surface.coloured;
    const note = this.failure ?? (map === null ? data.state === "Computing" ? "" : data.message ?? "" : flat ? flatNote(data.remarks, map) : "");
    mapElement.querySelector(".panel-note").textContent = note;
    this.element.toggleAttribute("data-noted", note !== "");
    const parts = [data.captionMain, data.captionSub, data.captionModel, ...data.remarks];
    const cells = words(data.neurons);
    if (cells) parts.push(cells);
    if (data.state === "Old") parts.push("old: no longer what is chosen");
    if (map !== null && !flat) {
      const row = Math.floor(map.peak / map.width), column = map.peak % map.width;
      parts.push(`values from ${significant(map.min)} to ${significant(map.max)}`,
        `largest in column ${column + 1} of ${map.width}, row ${row + 1} of ${map.height}`);
    } else if (note && !parts.includes(note)) parts.push(note);
    else if (data.state === "Computing") parts.push(data.message ?? "computing");
    mapElement.setAttribute("aria-label", parts.filter(Boolean).join(", "));
  }

  /** Outlines the chosen cells, or those being chosen. */
  drawOutline(view, crop) {
    const chosen = this.choosing ?? this.data?.neurons, path = chosen ? outline(chosen, view, crop) : "";
    for (const line of this.outlines) if (line.getAttribute("d") !== path) line.setAttribute("d", path);
  }

  dispose() {
    this.lease?.release();
    this.lease = null;
  }
}

function flatNote(remarks, map) {
  const note = remarks[0] ?? "same value everywhere";
  return map.max > map.min ? note : `${note}: ${significant(map.min)}`;
}
