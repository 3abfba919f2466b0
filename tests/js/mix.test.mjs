import assert from "node:assert/strict";
import test from "node:test";
import { describe } from "../../wwwroot/js/panels/maps.js";
import { mix, scaledLayer } from "../../wwwroot/js/panels/mix.js";
import { shares, strategyWeights } from "../../wwwroot/js/panels/weights.js";
import { networks } from "./goldens.mjs";

const map = (values, height, width) => describe(Float32Array.from(values), height, width);
const close = (actual, expected) => expected.forEach((value, i) => assert.ok(Math.abs(actual[i] - value) < 1e-6, `${actual[i]} is not ${value}`));

test("A layer is scaled to 0…1", () => {
  close(scaledLayer(map([2, 6], 1, 2), 1, 4).values, [0, 0.25, 0.75, 1]);
});

test("A constant layer is all zero, never NaN", () => {
  close(scaledLayer(map([3, 3, 3, 3], 2, 2), 2, 4).values, [0, 0, 0, 0, 0, 0, 0, 0]);
});

test("A sum is the weighted mean", () => {
  const layers = [scaledLayer(map([0, 1], 1, 2), 1, 2), scaledLayer(map([1, 0.5], 1, 2), 1, 2)];
  close(mix(layers, [0.25, 0.75], "Sum").values, [0.75, 0.25]);
});

test("A product is the weighted geometric mean", () => {
  const layers = [scaledLayer(map([0, 0.25, 1], 1, 3), 1, 3), scaledLayer(map([0, 0.04, 1], 1, 3), 1, 3)];
  close(mix(layers, [0.5, 0.5], "Product").values, [0, 0.1, 1]);
});

test("A zero in one layer makes the product zero, however small its share", () => {
  const layers = [scaledLayer(map([0, 1], 1, 2), 1, 2), scaledLayer(map([1, 0.5], 1, 2), 1, 2)];
  close(mix(layers, [0.001, 0.999], "Product").values, [0, 0]);
});

test("A share of 0 leaves a layer out of a product", () => {
  const layers = [scaledLayer(map([0, 1], 1, 2), 1, 2), scaledLayer(map([1, 0], 1, 2), 1, 2)];
  close(mix(layers, [0, 1], "Product").values, [1, 0]);
});

test("Combined reference maps of every network", t => {
  let checked = 0;
  for (const network of networks()) {
    for (const expected of network.cases.filter(entry => entry.map.combine)) {
      const { method, layers, class: target, combine, options, meta } = expected.map;
      const alike = (entry, layer) => entry.map.method === method && entry.map.layer === layer && entry.map.class === target
        && JSON.stringify(entry.map.options) === JSON.stringify(options) && JSON.stringify(entry.map.meta) === JSON.stringify(meta);
      const parts = layers.map(layer => network.cases.find(entry => alike(entry, layer)));
      if (parts.some(part => !part)) continue;
      const [height, width] = network.input;
      const scaled = parts.map(part => {
        const { values, height: rows, width: columns } = network.map(part.id);
        return scaledLayer(describe(values, rows, columns), height, width);
      });
      const included = layers.map(() => true), strategy = { uniform: "Uniform", linear: "Linear" }[combine.weights];
      const weights = strategy ? strategyWeights(strategy, included, []) : combine.weights;
      const actual = mix(scaled, shares(weights, included), combine.by === "sum" ? "Sum" : "Product").values;
      const wanted = network.map(expected.id).values;
      const largest = wanted.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      const worst = wanted.reduce((most, value, i) => Math.max(most, Math.abs(value - actual[i])), 0);
      assert.ok(worst <= expected.tolerance * largest, `${network.name} ${expected.id}: off by ${worst / largest}, allowed ${expected.tolerance}`);
      checked++;
    }
  }
  t.diagnostic(`${checked} combined maps checked`);
  assert.ok(checked > 20, `only ${checked} cases have all their layers among the references`);
});
