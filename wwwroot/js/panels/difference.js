// Two maps of the same part of a picture on one scale, and what one has more than the other. All from raw maps that are there already.

import { describe } from "./maps.js";
import { upsample } from "./upsample.js";

/** How two maps come to one scale: as they are, or each by its own range first. */
export const scalings = { raw: "Raw", scaled: "Scaled" };

/**
 * Maps at one size, that of the finest, and with `Scaled` each by its own range: min–max to 0…1, a signed one by its largest size to −1…1, so
 * that 0 stays 0. A map that is flat, being one value or rounding only, becomes 0 everywhere.
 * @param shown [{ map, signed, flat }]; they cover the same area.
 * @returns One map each, as `describe` has it.
 */
export function alike(shown, scaling) {
  const height = Math.max(...shown.map(({ map }) => map.height)), width = Math.max(...shown.map(({ map }) => map.width));
  return shown.map(({ map, signed, flat }) => {
    const same = map.height === height && map.width === width;
    const sized = same ? map : describe(upsample(map, height, width), height, width);
    return scaling === scalings.scaled ? scaledAlone(sized, signed, flat) : sized;
  });
}

/** one − other, cell by cell, in float64 and rounded once; they have one size (see `alike`). */
export function difference(one, other) {
  if (one.height !== other.height || one.width !== other.width)
    throw new Error(`A ${one.height} × ${one.width} map has no difference from a ${other.height} × ${other.width} one: bring them to one size first.`);
  return describe(Float32Array.from(one.values, (value, i) => value - other.values[i]), one.height, one.width);
}

/** The scale that shows several maps: −m…m where one of them is signed, else from the least to the largest value. */
export function commonRange(shown) {
  const low = Math.min(...shown.map(({ map }) => map.min)), high = Math.max(...shown.map(({ map }) => map.max));
  const size = Math.max(-low, high);
  return shown.some(({ signed }) => signed) ? { low: -size, high: size } : { low, high };
}

function scaledAlone(map, signed, flat) {
  const low = signed ? 0 : map.min, range = signed ? Math.max(-map.min, map.max) : map.max - map.min;
  const values = flat || !(range > 0) ? new Float32Array(map.values.length) : Float32Array.from(map.values, value => (value - low) / range);
  return describe(values, map.height, map.width);
}
