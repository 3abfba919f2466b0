import assert from "node:assert/strict";
import test from "node:test";
import { commonCrop, cut, sameCrop } from "../../wwwroot/js/compare/common.js";
import { describe } from "../../wwwroot/js/panels/maps.js";

const crop = (left, top, width, height) => ({ left, top, width, height });

test("The common part of two crops is what lies in both", () => {
  assert.deepEqual(commonCrop(crop(10, 20, 100, 100), crop(30, 0, 100, 60)), crop(30, 20, 80, 40));
  assert.equal(commonCrop(crop(0, 0, 10, 10), crop(10, 0, 10, 10)), null);
  assert.ok(sameCrop(crop(1, 2, 3, 4), crop(1, 2, 3, 4)));
  assert.ok(!sameCrop(crop(1, 2, 3, 4), crop(1, 2, 3, 5)));
});

test("A map over its whole crop is the map upsampled", () => {
  // Half-pixel centres: 0, 8 at 4 positions is 0, 2, 6, 8.
  const found = cut(describe(Float32Array.of(0, 8, 0, 8), 2, 2), crop(5, 5, 40, 40), crop(5, 5, 40, 40), 4);
  assert.deepEqual([...found.values.slice(0, 4)], [0, 2, 6, 8]);
  assert.deepEqual([found.height, found.width, found.min, found.max], [4, 4, 0, 8]);
});

test("A part of the crop has that part of the map alone", () => {
  // The right half of 0, 1, 2, 3: its cells' own values.
  const found = cut(describe(Float32Array.of(0, 1, 2, 3, 0, 1, 2, 3), 2, 4), crop(0, 0, 8, 8), crop(4, 0, 4, 8), 2);
  assert.deepEqual([...found.values], [2, 3, 2, 3]);
});
