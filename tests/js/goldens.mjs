// The reference maps of tests/data/networks, computed in float64 by plain PyTorch.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";

const folder = new URL("../data/networks/", import.meta.url);

/** Every network with reference maps, as { name, input: [height, width], cases, map(id) }. */
export function networks() {
  return readdirSync(folder).filter(name => existsSync(new URL(`${name}/maps.npz`, folder))).map(name => {
    const json = file => JSON.parse(readFileSync(new URL(`${name}/${file}`, folder)));
    const arrays = readNpz(readFileSync(new URL(`${name}/maps.npz`, folder)));
    return { name, input: json("network.json").input.slice(-2), cases: json("cases.json").cases, map: id => arrays.get(`${id}.npy`) };
  });
}

function readNpz(bytes) {
  const arrays = new Map();
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== 0x06054b50) end--;
  let at = bytes.readUInt32LE(end + 16);
  for (let i = bytes.readUInt16LE(end + 10); i > 0; i--) {
    const [method, packed, nameLength, extra, comment, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28), body = bytes.subarray(start, start + packed);
    arrays.set(bytes.toString("latin1", at + 46, at + 46 + nameLength), readNpy(method === 8 ? inflateRawSync(body) : body));
    at += 46 + nameLength + extra + comment;
  }
  return arrays;
}

function readNpy(bytes) {
  const header = 10 + bytes.readUInt16LE(8), text = bytes.toString("latin1", 10, header);
  const shape = /'shape': \(([^)]*)\)/.exec(text)[1].split(",").filter(part => part.trim()).map(Number);
  const count = shape.reduce((product, size) => product * size, 1), wide = text.includes("<f8");
  const values = Float32Array.from({ length: count }, (_, i) => wide ? bytes.readDoubleLE(header + 8 * i) : bytes.readFloatLE(header + 4 * i));
  return { values, height: shape[0], width: shape[1] };
}
