// The colour tables that the server renders with, as packed pixels.

/** The table for maps with both signs: its middle entry is zero. */
export const twoSided = "two-sided";

let tables;

/** Loads every table once: name → Uint32Array(256) of RGBA bytes. */
export function loadTables(url = new URL("../../data/colormaps.json", import.meta.url)) {
  tables ??= fetch(url).then(response => {
    if (!response.ok) throw new Error(`The colour tables could not be fetched: the server answered ${response.status}.`);
    return response.json();
  }).then(pack);
  return tables;
}

/** { name: ["rrggbb", …] } → Map of packed tables. */
export function pack(named) {
  return new Map(Object.entries(named).map(([name, colours]) => [name, Uint32Array.from(colours, packed)]));
}

function packed(colour) {
  const rgb = Number.parseInt(colour.replace("#", ""), 16);
  return (0xff000000 | (rgb & 0xff) << 16 | rgb & 0xff00 | rgb >> 16) >>> 0;
}

const gradients = new WeakMap();

/** A CSS gradient of a table. */
export function gradient(table) {
  let made = gradients.get(table);
  if (!made) gradients.set(table, made = gradientOf(table));
  return made;
}

function gradientOf(table) {
  const stops = [];
  for (let i = 0; i < 256; i += 15) stops.push(css(table[i]));
  return `linear-gradient(to right, ${stops.join(", ")})`;
}

function css(pixel) {
  return `rgb(${pixel & 255} ${pixel >> 8 & 255} ${pixel >> 16 & 255})`;
}
