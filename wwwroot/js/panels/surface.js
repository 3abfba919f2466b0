// One square on the page that shows a map over the picture: two canvases, the picture's below, the map's above.
// The opacity is the upper canvas's own style, so that a move of that slider draws nothing anew.

import { Levels } from "./levels.js";
import { paintLevels } from "./paint.js";
import { drawPicture } from "./picture.js";
import { visible } from "./view.js";

export class Surface {
  /** @param element holds canvas.panel-picture and canvas.panel-heat. */
  constructor(element) {
    this.element = element;
    this.pictureCanvas = element.querySelector("canvas.panel-picture");
    this.heatCanvas = element.querySelector("canvas.panel-heat");
    this.size = 0;
    this.picture = null;
    this.painted = [];
    this.levels = null;
    this.onScreen = true;
    this.map = null;
    this.signed = false;
    this.flat = false;
    this.group = "grid";
    this.linked = true;
  }

  /** Whether there is something to colour. */
  get coloured() {
    return this.map !== null && !this.flat && this.map.max > this.map.min;
  }

  /** Whether the map shown is on the canvas. */
  get isDrawn() {
    return this.map !== null && this.painted[0] === this.map;
  }

  /** Sets the canvases to as many pixels as they cover on the screen. */
  resize(size) {
    if (size === this.size) return false;
    this.size = size;
    for (const canvas of [this.pictureCanvas, this.heatCanvas]) canvas.width = canvas.height = size;
    this.image = this.picture = null;
    this.painted = [];
    return true;
  }

  /** Draws the picture; `picture` may be null while none is there. */
  drawPicture(picture, image, view) {
    this.picture = this.size > 0 && picture ? image : null;
    if (this.size === 0) return;
    const context = this.pictureCanvas.getContext("2d");
    if (picture && image) drawPicture(context, this.size, picture, image, visible(view));
    else context.clearRect(0, 0, this.size, this.size);
  }

  /** Shows the picture as another surface of the same size shows it. */
  copyPicture(other) {
    this.picture = other.picture;
    const context = this.pictureCanvas.getContext("2d");
    context.clearRect(0, 0, this.size, this.size);
    context.drawImage(other.pictureCanvas, 0, 0);
  }

  /** Colours the map with `look`, as `paint` has it; what is painted like that already stays. */
  drawHeat(crop, view, look) {
    if (this.size === 0) return;
    const wanted = this.coloured ? [this.map, crop, view, ...Object.values(look)] : [null];
    if (wanted.length === this.painted.length && wanted.every((part, i) => part === this.painted[i])) return;
    this.painted = wanted;
    const context = this.heatCanvas.getContext("2d");
    if (!this.coloured) {
      context.clearRect(0, 0, this.size, this.size);
      return;
    }
    if (!this.image) {
      this.image = context.createImageData(this.size, this.size);
      this.pixels = new Uint32Array(this.image.data.buffer);
    }
    if (!this.levels?.serves(this.size, this.map, crop, view, look)) this.levels = new Levels(this.size, this.map, crop, view, look);
    paintLevels(this.pixels, this.levels, look);
    context.putImageData(this.image, 0, 0);
  }

  /** Shows one or both canvases, as the mode wants; a map that has nothing to colour leaves the picture dimmed. */
  blend(settings) {
    const { mode, opacity } = settings, plain = this.map !== null && !this.coloured;
    this.heatCanvas.style.opacity = mode === "Overlay" ? opacity : mode === "Heatmap" ? 1 : 0;
    this.pictureCanvas.style.opacity = mode === "Heatmap" && this.coloured ? 0 : mode !== "Original" && (plain || !this.map) ? 0.25 : 1;
  }
}
