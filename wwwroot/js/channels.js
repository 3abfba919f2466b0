// The channel gallery's thumbnails: one fetch a page, each channel painted over its own range.

import { loadTables, twoSided } from "./panels/colours.js";
import { describe } from "./panels/maps.js";
import { paint } from "./panels/paint.js";
import { whole } from "./panels/view.js";

const unit = { left: 0, top: 0, width: 1, height: 1 };
const view = whole({ x: 0, y: 0, size: 1 });

/** Called once by the component. */
export function create(root) {
  return new Gallery(root);
}

class Gallery {
  constructor(root) {
    this.root = root;
    this.loading = null;
  }

  /** Takes { url, channels, height, width, signed }; the buttons are there already. */
  async update(page) {
    this.loading?.abort();
    const loading = this.loading = new AbortController();
    this.root.removeAttribute("data-painted");
    try {
      const [tables, values] = await Promise.all([loadTables(), fetchValues(page, loading.signal)]);
      if (loading.signal.aborted) return;
      const table = tables.get(page.signed ? twoSided : "inferno"), size = page.height * page.width;
      page.channels.forEach((channel, place) => {
        const canvas = this.root.querySelector(`[data-channel="${channel}"] canvas`);
        if (canvas) draw(canvas, describe(values.subarray(place * size, (place + 1) * size), page.height, page.width), table, page.signed);
      });
      this.root.setAttribute("data-painted", page.url);
    } catch (error) {
      if (error.name !== "AbortError") this.root.querySelector(".channel-sheet")?.setAttribute("data-failure", error.message);
    }
  }

  dispose() {
    this.loading?.abort();
  }
}

async function fetchValues({ url, channels, height, width }, signal) {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`The channels could not be fetched: the server answered ${response.status}.`);
  const values = new Float32Array(await response.arrayBuffer());
  if (values.length !== channels.length * height * width) throw new Error("The channels are incomplete. Open the gallery once more.");
  return values;
}

function draw(canvas, map, table, signed) {
  const size = canvas.width = canvas.height = Math.round(canvas.clientWidth * devicePixelRatio) || 96;
  const context = canvas.getContext("2d"), image = context.createImageData(size, size);
  const most = Math.max(-map.min, map.max), range = signed ? { low: -most, high: most } : { low: map.min, high: map.max };
  paint(new Uint32Array(image.data.buffer), size, map, unit, view, { table, ...range, threshold: 0, signed, smooth: true });
  context.putImageData(image, 0, 0);
}
