import assert from "node:assert/strict";
import test from "node:test";
import { describe } from "../../wwwroot/js/panels/maps.js";
import { cellAt, upsample, valueAt } from "../../wwwroot/js/panels/upsample.js";

const ramp = describe(Float32Array.of(0, 4, 8, 12), 2, 2);

test("Half-pixel centres and replicated edges", () => {
  assert.deepEqual([...upsample(describe(Float32Array.of(0, 4), 1, 2), 1, 4)], [0, 1, 3, 4]);
  assert.deepEqual([...upsample(describe(Float32Array.of(0, 4), 2, 1), 4, 1)], [0, 1, 3, 4]);
});

test("Rows and columns are not mixed up", () => {
  assert.deepEqual([...upsample(ramp, 2, 4)], [0, 1, 3, 4, 8, 9, 11, 12]);
});

test("A replicated border keeps its value exactly", () => {
  const least = Math.fround(1e-8), result = upsample(describe(Float32Array.of(least, 1, 1), 1, 3), 1, 32);
  assert.equal(result[0], least);
});

test("The value under the cursor is interpolated, or the cell's own", () => {
  assert.equal(valueAt(ramp, 0.5, 0.5, true), 6);
  assert.equal(valueAt(ramp, 0.6, 0.1, false), 4);
  assert.equal(valueAt(ramp, 0.999, 0.999, true), 12);
});

test("A point outside belongs to the nearest cell", () => {
  assert.deepEqual(cellAt(ramp, 1, -0.1), { row: 0, column: 1 });
});
