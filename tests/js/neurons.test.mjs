import assert from "node:assert/strict";
import test from "node:test";
import { cell, outline, rectangle, words } from "../../wwwroot/js/panels/neurons.js";
import { whole, zoomed } from "../../wwwroot/js/panels/view.js";

// A crop of 40 pixels, 10 from the edge of a frame of 60, under a layer of 4 × 4 cells.
const crop = { left: 10, top: 10, width: 40, height: 40 };
const view = whole({ x: 0, y: 0, size: 60 });
const grid = { height: 4, width: 4 };

test("a rectangle is outlined where its cells lie", () => {
  assert.equal(outline({ ...grid, region: [0, 1, 2, 3] }, view, crop), "M0.33333 0.16667L0.66667 0.16667L0.66667 0.5L0.33333 0.5Z");
});

test("a rectangle ends where the layer does", () => {
  assert.equal(outline({ ...grid, region: [2, 2, 9, 9] }, view, crop), outline({ ...grid, region: [2, 2, 4, 4] }, view, crop));
});

test("the outline follows the zoom", () => {
  assert.equal(outline({ ...grid, region: [0, 0, 2, 2] }, zoomed(view, 2, 0, 0), crop), "M0.33333 0.33333L1 0.33333L1 1L0.33333 1Z");
});

test("cells beside each other have no line between them", () => {
  assert.equal(outline({ ...grid, positions: [[0, 0]] }, view, crop).match(/M/g).length, 4);
  assert.equal(outline({ ...grid, positions: [[0, 0], [0, 1]] }, view, crop).match(/M/g).length, 6);
  assert.equal(outline({ ...grid, positions: null, region: null }, view, crop), "");
});

test("a point is in the nearest cell", () => {
  assert.deepEqual(cell(grid, { x: 0.49, y: 0.51 }), { row: 2, column: 1 });
  assert.deepEqual(cell(grid, { x: -3, y: 1 }), { row: 3, column: 0 });
});

test("a drag in any direction gives the same rectangle", () => {
  assert.deepEqual(rectangle({ row: 2, column: 3 }, { row: 1, column: 0 }), [1, 0, 3, 4]);
  assert.deepEqual(rectangle({ row: 1, column: 0 }, { row: 2, column: 3 }), [1, 0, 3, 4]);
});

test("the choice is said in words", () => {
  assert.equal(words({ ...grid, region: [0, 1, 2, 3] }), "cells of rows 1 to 2 and columns 2 to 3 only");
  assert.equal(words({ ...grid, positions: [[0, 0]] }), "1 chosen cell only");
  assert.equal(words({ ...grid, positions: [[0, 0], [1, 1]] }), "2 chosen cells only");
  assert.equal(words({ ...grid, region: null, positions: null }), "");
});
