// Where each pixel of a square lies in a map's range, 0 to 255: kept while a threshold moves or another colour map is chosen.

import { resamplingAt } from "./upsample.js";
import { toPicture } from "./view.js";

export class Levels {
  /**
   * @param size Side of the square in pixels.
   * @param map The map over the crop.
   * @param range { low, high, smooth }: the values of the first and last level; interpolated, or each cell's own.
   */
  constructor(size, map, crop, view, { low, high, smooth }) {
    Object.assign(this, { size, map, crop, view, low, high, smooth });
    this.scale = high > low ? 255 / (high - low) : 0;
    const start = toPicture(view, 0.5 / size, 0.5 / size), step = toPicture(view, 1.5 / size, 0).x - start.x;
    this.across = axis(start.x, step, size, crop.left, crop.width);
    this.down = axis(start.y, step, size, crop.top, crop.height);
    const sampled = smooth ? resamplingAt : cellsAt;
    this.x = sampled(map.width, this.across.positions);
    this.y = sampled(map.height, this.down.positions);
    this.of = new Uint8Array(this.across.count * this.down.count);
    this.fill();
  }

  /** Whether these are the levels of what is asked for. */
  serves(size, map, crop, view, { low, high, smooth }) {
    return this.size === size && this.map === map && this.crop === crop && this.view === view
      && this.low === low && this.high === high && this.smooth === smooth;
  }

  /** Whether every pixel of the square lies inside the crop. */
  get covers() {
    return this.across.count === this.size && this.down.count === this.size;
  }

  /** The level of a value. */
  levelOf(value) {
    const level = (value - this.low) * this.scale + 0.5;
    return level <= 0 ? 0 : level >= 255 ? 255 : level | 0;
  }

  /** The value at a row and column of those inside the crop. */
  valueAt(row, column) {
    const { values } = this.map, { x, y } = this, lower = x.lower[column], upper = x.upper[column];
    const from = mixed(values, this.start(y.lower, row), this.start(y.upper, row), lower, y.fraction[row]);
    return from + x.fraction[column] * (mixed(values, this.start(y.lower, row), this.start(y.upper, row), upper, y.fraction[row]) - from);
  }

  start(rows, row) {
    return rows[row] * this.map.width;
  }

  fill() {
    const { values, width } = this.map, { lower, upper, fraction } = this.x, { low, scale, of } = this, columns = this.across.count;
    const line = new Float64Array(width);
    for (let row = 0, to = 0; row < this.down.count; row++) {
      const a = this.start(this.y.lower, row), b = this.start(this.y.upper, row), f = this.y.fraction[row];
      for (let i = 0; i < width; i++) line[i] = mixed(values, a, b, i, f);
      for (let i = 0; i < columns; i++, to++) {
        const from = line[lower[i]], level = (from + fraction[i] * (line[upper[i]] - from) - low) * scale + 0.5;
        of[to] = level <= 0 ? 0 : level >= 255 ? 255 : level | 0;
      }
    }
  }
}

function mixed(values, a, b, column, fraction) {
  return values[a + column] + fraction * (values[b + column] - values[a + column]);
}

// The run of output pixels that lies inside the crop, and where each lies in it.
function axis(start, step, size, left, length) {
  const first = Math.max(0, Math.ceil((left - start) / step)), last = Math.min(size - 1, Math.ceil((left + length - start) / step) - 1);
  const count = Math.max(0, last - first + 1), positions = new Float64Array(count);
  for (let i = 0; i < count; i++) positions[i] = (start + (first + i) * step - left) / length;
  return { first, count, positions };
}

function cellsAt(cells, positions) {
  const lower = Int32Array.from(positions, x => Math.min(cells - 1, Math.max(0, Math.floor(x * cells))));
  return { lower, upper: lower, fraction: new Float32Array(lower.length) };
}
