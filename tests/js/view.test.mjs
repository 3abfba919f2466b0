import assert from "node:assert/strict";
import test from "node:test";
import { frameOf, panned, toCrop, toPanel, toPicture, whole, zoomed } from "../../wwwroot/js/panels/view.js";

const picture = { width: 480, height: 500, crop: { left: 30, top: 40, width: 420, height: 420 } };

test("Unzoomed, a panel shows the crop", () => {
  assert.deepEqual(frameOf(picture, "Crop"), { x: 30, y: 40, size: 420 });
});

test("The whole picture lies in the middle of its square", () => {
  assert.deepEqual(frameOf(picture, "Whole"), { x: -10, y: 0, size: 500 });
});

test("A crop that is padded beyond the picture belongs to the whole", () => {
  const padded = { width: 100, height: 100, crop: { left: -50, top: -50, width: 200, height: 200 } };
  assert.deepEqual(frameOf(padded, "Whole"), { x: -50, y: -50, size: 200 });
});

test("The point under the cursor stays while zooming", () => {
  const view = whole(frameOf(picture, "Crop")), before = toPicture(view, 0.3, 0.7), after = toPicture(zoomed(view, 4, 0.3, 0.7), 0.3, 0.7);
  assert.ok(Math.hypot(before.x - after.x, before.y - after.y) < 1e-9);
});

test("Zooming out ends at the frame", () => {
  const view = zoomed(zoomed(whole(frameOf(picture, "Crop")), 4, 1, 1), 0.01, 0, 0);
  assert.deepEqual([view.zoom, view.x, view.y], [1, 0, 0]);
});

test("Panning ends at the frame", () => {
  const view = panned(zoomed(whole(frameOf(picture, "Crop")), 2, 0.5, 0.5), 5, -5);
  assert.deepEqual([view.x, view.y], [0, 0.5]);
});

test("Picture and panel agree both ways", () => {
  const view = zoomed(whole(frameOf(picture, "Whole")), 3, 0.2, 0.9), point = { x: 100, y: 300 };
  const panel = toPanel(view, point), back = toPicture(view, panel.x, panel.y);
  assert.ok(Math.hypot(back.x - 100, back.y - 300) < 1e-9);
});

test("A point's place in the crop", () => {
  assert.deepEqual(toCrop(picture.crop, { x: 240, y: 40 }), { x: 0.5, y: 0 });
});
