// A map becomes pixels. Everything a slider changes is done here on every frame.

import { Levels } from "./levels.js";

/**
 * Colours a square of `size` × `size` packed pixels; outside the crop, and below the threshold, they stay transparent.
 * @param pixels Uint32Array of size² packed pixels.
 * @param map The map over the crop.
 * @param look { table, low, high, threshold, signed, smooth }: the threshold is a share of the range (signed: of the largest size).
 */
export function paint(pixels, size, map, crop, view, look) {
  paintLevels(pixels, new Levels(size, map, crop, view, look), look);
}

/** The same for levels that are there already. */
export function paintLevels(pixels, levels, look) {
  const { across, down, of, size } = levels, { table } = look, { cut, under } = limits(look);
  // Only a value at the level of the cut has to be compared itself.
  const edge = cut > -Infinity ? levels.levelOf(cut) : -1, mirrored = under < Infinity ? levels.levelOf(under) : -1;
  const shown = Uint32Array.from(table);
  if (edge > 0) shown.fill(0, mirrored + 1, edge);
  if (!levels.covers) pixels.fill(0);
  for (let row = 0, from = 0; row < down.count; row++) {
    let to = (down.first + row) * size + across.first;
    for (let i = 0; i < across.count; i++, from++, to++) {
      const level = of[from];
      pixels[to] = level === edge || level === mirrored ? hidden(levels.valueAt(row, i), cut, under) ? 0 : table[level] : shown[level];
    }
  }
}

function limits({ low, high, threshold, signed }) {
  const cut = threshold <= 0 ? -Infinity : signed ? threshold * high : low + threshold * (high - low);
  return { cut, under: signed && cut > -Infinity ? -cut : Infinity };
}

function hidden(value, cut, under) {
  return value < cut && (under === Infinity || value > under);
}
