import assert from "node:assert/strict";
import { test } from "node:test";
import { Combination } from "../../wwwroot/js/panels/combination.js";

const map = { mapUrl: "/l", height: 7, width: 7, flat: false };
const known = (...maps) => Reflect.get(Combination.prototype, "known", { layers: maps.map(row => ({ maps: row })) });

test("how many layers take part is known once every map has come", () => {
  assert.equal(known([map, map], [map, map]), true);
  assert.equal(known([map, map], [map, null]), false);
  assert.equal(known([null], [null]), false);
});
