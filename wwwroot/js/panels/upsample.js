// METHODS, "Upsampling": half-pixel centres, edges replicated, v = a + λ(b − a), columns first, then rows.

const single = Math.fround;

/** Neighbours and fractions of `count` output positions over `cells` cells. */
export function resampling(cells, count) {
  const lower = new Int32Array(count), upper = new Int32Array(count), fraction = new Float32Array(count);
  for (let i = 0; i < count; i++) place(Math.max(0, (i + 0.5) * cells / count - 0.5), cells, i, lower, upper, fraction);
  return { lower, upper, fraction };
}

/** The same for positions that lie anywhere: `positions[i]` in 0…1 across the map. */
export function resamplingAt(cells, positions) {
  const count = positions.length;
  const lower = new Int32Array(count), upper = new Int32Array(count), fraction = new Float32Array(count);
  for (let i = 0; i < count; i++) place(Math.max(0, positions[i] * cells - 0.5), cells, i, lower, upper, fraction);
  return { lower, upper, fraction };
}

function place(source, cells, i, lower, upper, fraction) {
  const a = Math.min(Math.floor(source), cells - 1);
  lower[i] = a;
  upper[i] = Math.min(a + 1, cells - 1);
  fraction[i] = source - a;
}

/** A map at another size, in float32 arithmetic throughout, as the server has it. */
export function upsample(map, height, width) {
  const across = resampling(map.width, width), down = resampling(map.height, height);
  const wide = new Float32Array(map.height * width), result = new Float32Array(height * width);
  for (let row = 0; row < map.height; row++) {
    const from = row * map.width, to = row * width;
    for (let i = 0; i < width; i++)
      wide[to + i] = between(map.values[from + across.lower[i]], map.values[from + across.upper[i]], across.fraction[i]);
  }
  for (let row = 0; row < height; row++) {
    const a = down.lower[row] * width, b = down.upper[row] * width, fraction = down.fraction[row], to = row * width;
    for (let i = 0; i < width; i++) result[to + i] = between(wide[a + i], wide[b + i], fraction);
  }
  return result;
}

function between(a, b, fraction) {
  return single(a + single(fraction * single(b - a)));
}

/** The value at a point in 0…1 across and down: interpolated, or the cell's own. */
export function valueAt(map, x, y, smooth) {
  if (!smooth) {
    const cell = cellAt(map, x, y);
    return map.values[cell.row * map.width + cell.column];
  }
  const across = resamplingAt(map.width, [x]), down = resamplingAt(map.height, [y]);
  const at = (row, column) => map.values[row * map.width + column];
  const top = between(at(down.lower[0], across.lower[0]), at(down.lower[0], across.upper[0]), across.fraction[0]);
  const bottom = between(at(down.upper[0], across.lower[0]), at(down.upper[0], across.upper[0]), across.fraction[0]);
  return between(top, bottom, down.fraction[0]);
}

/** The cell that a point in 0…1 lies in. */
export function cellAt(map, x, y) {
  return {
    row: Math.min(map.height - 1, Math.max(0, Math.floor(y * map.height))),
    column: Math.min(map.width - 1, Math.max(0, Math.floor(x * map.width))),
  };
}
