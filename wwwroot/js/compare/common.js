// Maps of one picture whose models saw different parts of it: what both saw, and a map over that part alone.

import { describe } from "../panels/maps.js";
import { resamplingAt } from "../panels/upsample.js";

/** The part of a picture that lies in both crops, in its pixels; null where they have none. */
export function commonCrop(one, other) {
  const left = Math.max(one.left, other.left), top = Math.max(one.top, other.top);
  const width = Math.min(one.left + one.width, other.left + other.width) - left, height = Math.min(one.top + one.height, other.top + other.height) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : null;
}

/** Whether two crops are one. */
export function sameCrop(one, other) {
  return ["left", "top", "width", "height"].every(key => one[key] === other[key]);
}

/**
 * The part of a map over `crop` that lies over `part`, at `size` × `size`, interpolated as METHODS, "Upsampling", has it.
 * @param part Lies within the crop, in the picture's pixels.
 */
export function cut(map, crop, part, size) {
  const shares = (from, length, start, extent) => Float64Array.from({ length: size }, (_, i) => (from + (i + 0.5) * length / size - start) / extent);
  const across = resamplingAt(map.width, shares(part.left, part.width, crop.left, crop.width));
  const down = resamplingAt(map.height, shares(part.top, part.height, crop.top, crop.height));
  const values = new Float32Array(size * size), at = (row, column) => map.values[row * map.width + column];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const line = row => mixed(at(row, across.lower[x]), at(row, across.upper[x]), across.fraction[x]);
      values[y * size + x] = mixed(line(down.lower[y]), line(down.upper[y]), down.fraction[y]);
    }
  }
  return describe(values, size, size);
}

function mixed(a, b, share) {
  return a + share * (b - a);
}
