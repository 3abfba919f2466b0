import assert from "node:assert/strict";
import test from "node:test";
import { percent, significant } from "../../wwwroot/js/panels/numbers.js";

test("Three significant digits", () => {
  const cases = [[0, "0"], [-0, "0"], [0.35, "0.350"], [3.187, "3.19"], [0.00876, "0.00876"], [-1.5, "−1.50"], [31.66, "31.7"],
    [999.7, "1000"], [12345.6, "12346"], [2e-13, "2.00e−13"], [3.2e7, "3.20e7"], [Number.NaN, "–"]];
  for (const [value, text] of cases) assert.equal(significant(value), text);
});

test("Shares as percent", () => {
  assert.equal(percent(0.5), "50 %");
});
