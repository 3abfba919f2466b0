import test from "node:test";
import assert from "node:assert/strict";
import { kindOf, sort } from "../../wwwroot/js/files.js";

const png = [0x89, 0x50, 0x4e, 0x47];
const array = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0];
const file = (name, content) => new File([typeof content === "string" ? content : Uint8Array.from(content)], name);

test("a file is what its name or its first bytes say", async () => {
  const kinds = [["a.jpg", []], ["photo", png], ["model.ONNX", []], ["classes.txt", "cat"], ["model.onnx.data", [0, 0, 128, 63]], ["input.npy", array], ["README.md", "# Read me\n"], ["empty", []]];
  const found = await Promise.all(kinds.map(([name, content]) => kindOf(file(name, content))));
  assert.deepEqual(found, ["picture", "picture", "model", "labels", "part", "array", "text", "part"]);
});

test("one of each kind is taken and the others are left", async () => {
  const given = [file("a.png", png), file("b.png", png), file("a.onnx", []), file("a.onnx.data", [0, 1]), file("b.onnx", []), file("c.txt", "cat"), file("d.csv", "dog"), file("x.npy", array), file("README.md", "text")];
  const { picture, model, labels, left } = await sort(given);
  assert.deepEqual([picture.name, model.map((part) => part.name), labels.name], ["a.png", ["a.onnx", "a.onnx.data"], "c.txt"]);
  assert.deepEqual(left.map(({ name, kind }) => `${name} ${kind}`), ["b.png picture", "b.onnx model", "d.csv labels", "x.npy array", "README.md text"]);
});

test("what lies alone may be a model of any name", async () => {
  const { picture, model, labels, left } = await sort([file("weights.pt", [0x50, 0x4b, 3, 4])]);
  assert.deepEqual([picture, model.length, labels, left], [null, 1, null, []]);
});
