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
  answer("/one", 3, -1, 7, 7);
  asked = 0;
  const first = acquire("/one", 2, 2), second = acquire("/one", 2, 2), map = await first.ready;
  assert.equal(await second.ready, map);
  assert.equal(asked, 1);
  assert.deepEqual([map.min, map.max, map.peak], [-1, 7, 2]);
});

test("A download that nobody waits for is stopped", async () => {
  signals = [];
  const one = acquire("/slow", 1, 1), two = acquire("/slow", 1, 1);
  one.release();
  assert.equal(signals[0].aborted, false);
  two.release();
  assert.equal(signals[0].aborted, true);
  await assert.rejects(two.ready);
});

test("A map of another size is refused", async () => {
  answer("/short", 1, 2, 3);
  await assert.rejects(acquire("/short", 2, 2).ready, /12 bytes where 2 × 2 values have 16/);
});

test("An address that failed is asked again", async () => {
  answers.set("/gone", Promise.resolve(new Response(null, { status: 404 })));
  await assert.rejects(acquire("/gone", 1, 1).ready, /404/);
  answer("/gone", 5);
  assert.equal((await acquire("/gone", 1, 1).ready).max, 5);
});
