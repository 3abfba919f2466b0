import assert from "node:assert/strict";
import test from "node:test";
import { shares, strategyWeights } from "../../wwwroot/js/panels/weights.js";

test("Linear weights rise from shallow to deep over the layers that take part", () => {
  assert.deepEqual(strategyWeights("Linear", [true, true, true, true, false], []), [0.25, 0.5, 0.75, 1, 0]);
});

test("Uniform weights are alike", () => {
  assert.deepEqual(strategyWeights("Uniform", [true, false, true], []), [1, 0, 1]);
});

test("Custom weights stay", () => {
  assert.deepEqual(strategyWeights("Custom", [true, true], [0.3, 0.58]), [0.3, 0.58]);
});

test("Shares sum to 1 over the layers that take part", () => {
  assert.deepEqual(shares([0.5, 1, 0.5], [true, false, true]), [0.5, 0, 0.5]);
});

test("Without any weight no layer has a share", () => {
  assert.deepEqual(shares([0, 0], [true, true]), [0, 0]);
});
