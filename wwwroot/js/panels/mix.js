// METHODS §3: each layer's map upsampled to the network's input and min–max scaled, then Σ γ m or Π m^γ.

import { describe } from "./maps.js";
import { upsample } from "./upsample.js";

/** A layer's map at the input's size, scaled to 0…1; all 0 where it is constant. */
export function scaledLayer(map, height, width) {
  const values = upsample(map, height, width);
  const { min, max } = describe(values, height, width);
  const range = Math.fround(max - min);
  if (!(range > 0)) values.fill(0);
  else for (let i = 0; i < values.length; i++) values[i] = (values[i] - min) / range;
  return { values, height, width, logarithms: null };
}

/** Layers mixed by their shares (which sum to 1; a share of 0 leaves a layer out), as a map. */
export function mix(layers, shares, by) {
  const taking = layers.map((layer, i) => ({ layer, share: shares[i] })).filter(part => part.share > 0);
  const { height, width } = layers[0];
  const sums = new Float64Array(height * width);
  for (const { layer, share } of taking) {
    const terms = by === "Product" ? logarithmsOf(layer) : layer.values;
    for (let i = 0; i < sums.length; i++) sums[i] += share * terms[i];
  }
  const values = new Float32Array(sums.length);
  if (taking.length > 0) {
    if (by === "Product") for (let i = 0; i < sums.length; i++) values[i] = Math.exp(sums[i]);
    else values.set(sums);
  }
  return describe(values, height, width);
}

/** A layer's logarithms, kept with it: a slider's move then costs one exponential a pixel instead of one power a layer and pixel. */
export function logarithmsOf(layer) {
  layer.logarithms ??= Float64Array.from(layer.values, Math.log);
  return layer.logarithms;
}
