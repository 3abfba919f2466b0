// A map becomes pixels. Everything a slider changes is done here on every frame: nothing is kept but the map itself.

import { resamplingAt } from "./upsample.js";
import { toPicture } from "./view.js";

/**
 * Colours a square of `size` × `size` packed pixels; outside the crop, and below the threshold, they stay transparent.
 * @param pixels Uint32Array of size² packed pixels.
 * @param map The map over the crop.
 * @param look { table, low, high, threshold, signed, smooth }: the threshold is a share of the range (signed: of the largest size).
 */
export function paint(pixels, size, map, crop, view, look) {
  pixels.fill(0);
  const start = toPicture(view, 0.5 / size, 0.5 / size), step = toPicture(view, 1.5 / size, 0).x - start.x;
  const across = axis(start.x, step, size, crop.left, crop.width), down = axis(start.y, step, size, crop.top, crop.height);
  if (across.count === 0 || down.count === 0) return;
  const draw = look.smooth ? paintSmooth : paintCells;
  draw(pixels, size, map, across, down, look);
}

// The run of output pixels that lies inside the crop, and where each lies in it.
function axis(start, step, size, left, length) {
  const first = Math.max(0, Math.ceil((left - start) / step)), last = Math.min(size - 1, Math.ceil((left + length - start) / step) - 1);
  const count = Math.max(0, last - first + 1), positions = new Float64Array(count);
  for (let i = 0; i < count; i++) positions[i] = (start + (first + i) * step - left) / length;
  return { first, count, positions };
}

function limits(look) {
  const scale = look.high > look.low ? 255 / (look.high - look.low) : 0;
  const cut = look.threshold <= 0 ? -Infinity
    : look.signed ? look.threshold * look.high : look.low + look.threshold * (look.high - look.low);
  return { scale, cut, under: look.signed && cut > -Infinity ? -cut : Infinity };
}

function paintSmooth(pixels, size, map, across, down, look) {
  const { values, width } = map, { table, low, signed } = look, { scale, cut, under } = limits(look);
  const x = resamplingAt(width, across.positions), y = resamplingAt(map.height, down.positions);
  const { lower, upper, fraction } = x, line = new Float64Array(width);
  for (let row = 0; row < down.count; row++) {
    const a = y.lower[row] * width, b = y.upper[row] * width, f = y.fraction[row];
    for (let i = 0; i < width; i++) line[i] = values[a + i] + f * (values[b + i] - values[a + i]);
    let to = (down.first + row) * size + across.first;
    for (let i = 0; i < across.count; i++, to++) {
      const from = line[lower[i]], value = from + fraction[i] * (line[upper[i]] - from);
      if (signed ? value < cut && value > under : value < cut) continue;
      const index = (value - low) * scale + 0.5;
      pixels[to] = table[index <= 0 ? 0 : index >= 255 ? 255 : index | 0];
    }
  }
}

function paintCells(pixels, size, map, across, down, look) {
  const { values, width, height } = map, { table, low, signed } = look, { scale, cut, under } = limits(look);
  const columns = Int32Array.from(across.positions, x => Math.min(width - 1, Math.max(0, Math.floor(x * width))));
  for (let row = 0; row < down.count; row++) {
    const from = Math.min(height - 1, Math.max(0, Math.floor(down.positions[row] * height))) * width;
    let to = (down.first + row) * size + across.first;
    for (let i = 0; i < across.count; i++, to++) {
      const value = values[from + columns[i]];
      if (signed ? value < cut && value > under : value < cut) continue;
      const index = (value - low) * scale + 0.5;
      pixels[to] = table[index <= 0 ? 0 : index >= 255 ? 255 : index | 0];
    }
  }
}
