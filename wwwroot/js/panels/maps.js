// Maps as the server sends them: raw float32, little-endian, row by row. An address never changes its content, so each is fetched once.

import { download } from "./downloads.js";

const keptBytes = 128 * 1024 * 1024;
const entries = new Map();

/**
 * Asks for a map. The answer's `ready` gives { values, height, width, min, max, peak }, peak being the index of the first largest value;
 * `release` says that it is no longer needed: a download that nobody waits for is stopped.
 */
export function acquire(url, height, width) {
  let entry = entries.get(url);
  if (!entry) {
    const { ready, stop } = download(url, height * width);
    entry = { users: 0, bytes: 0, stop, ready: ready.then(values => describe(values, height, width)) };
    entries.set(url, entry);
    entry.ready.then(
      map => { entry.bytes = map.values.byteLength; trim(); },
      () => { if (entries.get(url) === entry) entries.delete(url); });
  } else {
    entries.delete(url);
    entries.set(url, entry);
  }
  entry.users++;
  let released = false;
  return {
    ready: entry.ready,
    release() {
      if (released) return;
      released = true;
      entry.users--;
      if (entry.users === 0 && entry.bytes === 0) {
        entry.stop();
        if (entries.get(url) === entry) entries.delete(url);
      }
    },
  };
}

/** A map with its range. */
export function describe(values, height, width) {
  let min = Infinity, max = -Infinity, peak = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value < min) min = value;
    if (value > max) { max = value; peak = i; }
  }
  return { values, height, width, min, max, peak };
}

// The longest unused go first; what a panel shows is never dropped.
function trim() {
  let total = 0;
  for (const entry of entries.values()) total += entry.bytes;
  for (const [url, entry] of entries) {
    if (total <= keptBytes) return;
    if (entry.users > 0 || entry.bytes === 0) continue;
    entries.delete(url);
    total -= entry.bytes;
  }
}
