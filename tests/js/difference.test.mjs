import assert from "node:assert/strict";
import test from "node:test";
import { alike, commonRange, difference, scalings } from "../../wwwroot/js/panels/difference.js";
import { describe } from "../../wwwroot/js/panels/maps.js";

const map = (values, height = 1, width = values.length) => describe(Float32Array.from(values), height, width);
const shown = (values, changes = {}) => ({ map: map(values), signed: false, flat: false, ...changes });
const close = (actual, expected) => {
  assert.equal(actual.length, expected.length);
  expected.forEach((value, i) => assert.ok(Math.abs(actual[i] - value) < 1e-7, `${actual[i]} is not ${value}`));
};

test("A difference is the first map less the second, with its range and its largest cell", () => {
  const found = difference(map([3, 1, 0.5, 2], 2, 2), map([1, 4, 0.5, -2], 2, 2));
  close(found.values, [2, -3, 0, 4]);
  assert.deepEqual([found.height, found.width, found.min, found.max, found.peak], [2, 2, -3, 4, 3]);
});

test("Scaled, each map goes from 0 to 1 by its own range first", () => {
  const [one, other] = alike([shown([2, 4, 6]), shown([10, 0, 40])], scalings.scaled);
  close(one.values, [0, 0.5, 1]);
  close(other.values, [0.25, 0, 1]);
  close(difference(one, other).values, [-0.25, 0.5, 0]);
});

test("Raw, nothing is scaled", () => {
  const [one, other] = alike([shown([2, 4]), shown([10, 0])], scalings.raw);
  close(difference(one, other).values, [-8, 4]);
});

test("A signed map is scaled by its largest size, and 0 stays 0", () => {
  const [one] = alike([shown([-4, 0, 1], { signed: true })], scalings.scaled);
  close(one.values, [-1, 0, 0.25]);
});

test("A constant map, and one that is rounding only, is all 0", () => {
  close(alike([shown([3, 3])], scalings.scaled)[0].values, [0, 0]);
  close(alike([shown([1e-13, 3e-13], { flat: true })], scalings.scaled)[0].values, [0, 0]);
});

test("The coarser map is interpolated to the finer one's cells before it is scaled", () => {
  const [coarse, fine] = alike([shown([0, 4]), shown([1, 1, 2, 5])], scalings.raw);
  close(coarse.values, [0, 1, 3, 4]);
  close(difference(coarse, fine).values, [-1, 0, 1, -1]);
});

test("Maps of two sizes are refused", () => {
  assert.throws(() => difference(map([1, 2]), map([1, 2, 3])), /1 × 2 map has no difference from a 1 × 3 one/);
});

test("One range holds all maps, and is symmetric where one is signed", () => {
  assert.deepEqual(commonRange([shown([1, 3]), shown([2, 7])]), { low: 1, high: 7 });
  assert.deepEqual(commonRange([shown([1, 3]), shown([-9, 7], { signed: true })]), { low: -9, high: 9 });
});
