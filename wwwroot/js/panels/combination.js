// The column of combined layers: maps are fetched once and mixed here while weights move.

import { acquire } from "./maps.js";
import { afterFrame, eachFrame } from "./frames.js";
import { logarithmsOf, mix, scaledLayer } from "./mix.js";
import { shares, strategyWeights } from "./weights.js";
import { WeightControls } from "./weightcontrols.js";

export class Combination {
  /** @param element the column's element. @param show(maps) gets the mixed map (or null) and the count of layers a row. @param tell(choice) hears a choice when a control is let go. */
  constructor(element, show, tell) {
    Object.assign(this, { element, show, tell, choice: null, layers: [], rows: 0 });
    this.loaded = new Map();
    this.mixed = [];
    this.ask = eachFrame(() => this.mixAll());
    this.preparing = 0;
    // The maps themselves are drawn first.
    this.prepareLater = afterFrame(() => this.prepare());
    this.controls = new WeightControls(element, this);
  }

  /** Takes the server's data; a choice only where the server has another one than this column told it. */
  take(data) {
    this.data = data;
    if (data.choice) this.choice = data.choice;
    this.layers = data.layers;
    this.rows = data.panels.length;
    this.fetchMaps();
    this.controls.draw();
    this.mixAll();
  }

  get shares() {
    return shares(this.choice.weights, this.choice.included);
  }

  /** Whether every layer's maps have come: only then is it known which layers take part. */
  get known() {
    return this.layers.every(layer => layer.maps.every(Boolean));
  }

  /** Changes the choice: at once here, and told to the server where the control is let go (`final`). */
  choose(part, final) {
    this.choice = { ...this.choice, ...part };
    this.choice.weights = strategyWeights(this.choice.strategy, this.choice.included, this.choice.weights);
    this.controls.draw();
    this.ask();
    if (final) this.tell(this.choice);
  }

  weigh(place, weight, final) {
    this.choose({ strategy: "Custom", weights: this.choice.weights.with(place, weight) }, final);
  }

  include(place, takesPart) {
    const included = this.choice.included.with(place, takesPart);
    // A layer put back under custom weights begins with the mean of the others, so that it is seen at once.
    const others = this.choice.weights.filter((_, i) => this.choice.included[i]);
    const mean = others.length ? others.reduce((sum, weight) => sum + weight, 0) / others.length : 1;
    this.choose({ included, weights: this.choice.weights.with(place, takesPart ? mean : 0) }, true);
  }

  fetchMaps() {
    const wanted = new Map();
    const { inputHeight, inputWidth } = this.data;
    for (const layer of this.layers)
      for (const map of layer.maps)
        if (map) wanted.set(`${map.mapUrl} ${inputHeight} ${inputWidth} ${map.flat}`, map);
    for (const [key, entry] of this.loaded)
      if (!wanted.has(key)) { entry.lease.release(); this.loaded.delete(key); }
    for (const [key, map] of wanted) {
      if (this.loaded.has(key)) continue;
      const entry = { lease: acquire(map.mapUrl, map.height, map.width), size: { height: inputHeight, width: inputWidth, flat: map.flat }, values: null, scaled: null };
      this.loaded.set(key, entry);
      entry.lease.ready.then(
        values => {
          entry.values = values;
          if (this.loaded.get(key) === entry) this.prepareLater();
        },
        error => { entry.failed = error.name !== "AbortError"; });
    }
  }

  scaledOf(layer, row) {
    const map = layer.maps[row];
    return map ? this.loaded.get(`${map.mapUrl} ${this.data.inputHeight} ${this.data.inputWidth} ${map.flat}`)?.scaled ?? null : null;
  }

  /** Brings the next layer that has arrived to the input's size; when all are, they are mixed. */
  prepare() {
    clearTimeout(this.preparing);
    const next = [...this.loaded.values()].find(entry => entry.values && !entry.scaled);
    if (!next) {
      this.ask();
      return;
    }
    const { height, width, flat } = next.size;
    next.scaled = scaledLayer(next.values, height, width);
    // A flat layer is rounding only: it is 0 everywhere, as the server has it.
    if (flat) next.scaled.values.fill(0);
    if (this.choice.by === "Product") logarithmsOf(next.scaled);
    // Between two layers the page may draw.
    this.preparing = setTimeout(() => this.prepare());
  }

  /** The mixed map of a row; what went into it before gives the same one. */
  mixRow(row, taking) {
    const layers = taking.map(part => this.scaledOf(this.layers[part.place], row));
    if (layers.length === 0 || !layers.every(Boolean)) return null;
    const shares = taking.map(part => part.share), { by } = this.choice, before = this.mixed[row];
    if (before?.by === by && same(before.layers, layers) && same(before.shares, shares)) return before.map;
    const map = mix(layers, shares, by);
    this.mixed[row] = { by, layers, shares, map };
    return map;
  }

  mixAll() {
    if (!this.data) return;
    const parts = this.shares, taking = parts.map((share, place) => ({ share, place })).filter(part => part.share > 0);
    const maps = [];
    for (let row = 0; row < this.rows; row++) maps.push(this.mixRow(row, taking));
    this.mixed.length = this.rows;
    this.show(maps, taking.length);
  }

  dispose() {
    this.ask.cancel();
    this.prepareLater.cancel();
    clearTimeout(this.preparing);
    this.controls.dispose();
    for (const entry of this.loaded.values()) entry.lease.release();
    this.loaded.clear();
  }
}

function same(some, others) {
  return some.length === others.length && some.every((value, i) => value === others[i]);
}
