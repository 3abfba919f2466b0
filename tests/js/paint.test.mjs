import assert from "node:assert/strict";
import test from "node:test";
import { pack } from "../../wwwroot/js/panels/colours.js";
import { describe } from "../../wwwroot/js/panels/maps.js";
import { paint } from "../../wwwroot/js/panels/paint.js";
import { frameOf, whole, zoomed } from "../../wwwroot/js/panels/view.js";

// A table whose red is its index, so that a pixel tells which entry it took.
const table = pack({ grey: Array.from({ length: 256 }, (_, i) => `${i.toString(16).padStart(2, "0")}0000`) }).get("grey");
const crop = { left: 0, top: 0, width: 8, height: 8 };
const picture = { width: 8, height: 8, crop };
const look = { table, low: 0, high: 255, threshold: 0, signed: false, smooth: true };
const red = pixel => pixel === 0 ? null : pixel & 255;

function painted(size, values, height, width, view, changes = {}) {
  const pixels = new Uint32Array(size * size);
  paint(pixels, size, describe(Float32Array.from(values), height, width), changes.crop ?? crop, view, { ...look, ...changes });
  return Array.from(pixels, red);
}

test("Bytes are red, green, blue, alpha in memory", () => {
  const bytes = new Uint8Array(pack({ one: ["0a141e"] }).get("one").buffer);
  assert.deepEqual([...bytes], [10, 20, 30, 255]);
});

test("Smooth maps are interpolated at pixel centres", () => {
  assert.deepEqual(painted(4, [0, 100], 1, 2, whole(frameOf(picture, "Crop"))).slice(0, 4), [0, 25, 75, 100]);
});

test("True pixels are the layer's cells", () => {
  assert.deepEqual(painted(4, [0, 100], 1, 2, whole(frameOf(picture, "Crop")), { smooth: false }).slice(0, 4), [0, 0, 100, 100]);
});

test("Values beyond a shared range take its ends", () => {
  assert.deepEqual(painted(2, [-50, 400], 1, 2, whole(frameOf(picture, "Crop"))).slice(0, 2), [0, 255]);
});

test("Below the threshold nothing is drawn", () => {
  assert.deepEqual(painted(2, [100, 200], 1, 2, whole(frameOf(picture, "Crop")), { threshold: 0.5 }).slice(0, 2), [null, 200]);
});

test("A signed map's threshold cuts around zero", () => {
  const row = painted(4, [-1, -0.2, 0.2, 1], 1, 4, whole(frameOf(picture, "Crop")), { low: -1, high: 1, signed: true, threshold: 0.5, smooth: false });
  assert.deepEqual(row.slice(0, 4), [0, null, null, 255]);
});

test("Outside the crop nothing is drawn", () => {
  const inner = { left: 2, top: 2, width: 4, height: 4 };
  const row = painted(4, [9], 1, 1, whole(frameOf({ ...picture, crop: inner }, "Whole")), { crop: inner, smooth: false });
  assert.deepEqual(row.map(value => value !== null), [0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0].map(Boolean));
});

test("Zoomed in, a quarter of the map fills the panel", () => {
  const view = zoomed(whole(frameOf(picture, "Crop")), 2, 0, 0);
  assert.deepEqual(painted(2, [10, 20, 30, 40], 2, 2, view, { smooth: false }), [10, 10, 10, 10]);
});
