import assert from "node:assert/strict";
import test from "node:test";
import { acquire } from "../../wwwroot/js/panels/maps.js";

const answers = new Map();
let asked = 0, signals = [];
globalThis.fetch = (url, { signal }) => {
  asked++;
  signals.push(signal);
  return answers.get(url) ?? new Promise((_, failed) => signal.addEventListener("abort", () => failed(signal.reason)));
};

function answer(url, ...values) {
  answers.set(url, Promise.resolve(new Response(Float32Array.from(values).buffer)));
}

test("A map is fetched once, however many panels show it", async () => {
  answer("/one/maps/0.f32", 3, -1, 7, 7);
  asked = 0;
  const first = acquire("/one/maps/0.f32", 2, 2), second = acquire("/one/maps/0.f32", 2, 2), map = await first.ready;
  assert.equal(await second.ready, map);
  assert.equal(asked, 1);
  assert.deepEqual([map.min, map.max, map.peak], [-1, 7, 2]);
});

test("Maps of one result that are asked for together come in one answer", async () => {
  answer("/r/maps.f32?numbers=2,0", 1, 2, 3, 4, 5, 6);
  answer("/other/maps/0.f32", 9);
  asked = 0;
  const [two, none, other] = await Promise.all([acquire("/r/maps/2.f32", 2, 2), acquire("/r/maps/0.f32", 1, 2), acquire("/other/maps/0.f32", 1, 1)].map(lease => lease.ready));
  assert.equal(asked, 2);
  assert.deepEqual([[...two.values], [...none.values], [...other.values]], [[1, 2, 3, 4], [5, 6], [9]]);
  assert.deepEqual([none.height, none.width, none.peak], [1, 2, 1]);
});

test("An answer goes on as long as somebody waits for a part of it", async () => {
  signals = [];
  const one = acquire("/both/maps/0.f32", 1, 1), two = acquire("/both/maps/1.f32", 1, 1);
  one.release();
  await null;
  assert.equal(signals[0].aborted, false);
  two.release();
  assert.equal(signals[0].aborted, true);
  await assert.rejects(two.ready);
});

test("A download that nobody waits for is stopped", async () => {
  signals = [];
  const one = acquire("/slow/maps/0.f32", 1, 1), two = acquire("/slow/maps/0.f32", 1, 1);
  await null;
  one.release();
  assert.equal(signals[0].aborted, false);
  two.release();
  assert.equal(signals[0].aborted, true);
  await assert.rejects(two.ready);
});

test("A map of another size is refused", async () => {
  answer("/short/maps/0.f32", 1, 2, 3);
  await assert.rejects(acquire("/short/maps/0.f32", 2, 2).ready, /12 bytes where the map has 16/);
});

test("An address that failed is asked again", async () => {
  answers.set("/gone/maps/0.f32", Promise.resolve(new Response(null, { status: 404 })));
  await assert.rejects(acquire("/gone/maps/0.f32", 1, 1).ready, /404/);
  answer("/gone/maps/0.f32", 5);
  assert.equal((await acquire("/gone/maps/0.f32", 1, 1).ready).max, 5);
});
