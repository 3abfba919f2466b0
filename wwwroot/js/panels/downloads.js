// Maps of one result that are asked for together come in one answer.

const waiting = new Map();

/**
 * Downloads a map.
 * @param url `…/maps/3.f32`.
 * @param count Number of its values.
 * @returns `ready` gives its values; `stop` says that nobody waits: an answer that nobody waits for is cut off.
 */
export function download(url, count) {
  const [, folder, number] = /^(.*)\/(\d+)\.f32$/.exec(url);
  if (!waiting.has(folder)) {
    waiting.set(folder, []);
    queueMicrotask(() => {
      const parts = waiting.get(folder);
      waiting.delete(folder);
      fetchAll(folder, parts);
    });
  }
  const part = { number, count, controller: new AbortController() };
  part.ready = new Promise((done, failed) => Object.assign(part, { done, failed }));
  waiting.get(folder).push(part);
  return { ready: part.ready, stop: () => part.controller.abort() };
}

async function fetchAll(folder, parts) {
  try {
    const buffer = await fetchBytes(folder, parts);
    let from = 0;
    for (const part of parts) {
      part.done(new Float32Array(buffer, from, part.count));
      from += part.count * 4;
    }
  } catch (error) {
    for (const part of parts) part.failed(error);
  }
}

async function fetchBytes(folder, parts) {
  const numbers = parts.map(part => part.number).join();
  const response = await fetch(parts.length === 1 ? `${folder}/${numbers}.f32` : `${folder}.f32?numbers=${numbers}`, { signal: allStopped(parts) });
  if (!response.ok) throw new Error(`The map could not be fetched: the server answered ${response.status}.`);
  const buffer = await response.arrayBuffer(), wanted = parts.reduce((sum, part) => sum + part.count, 0) * 4;
  if (buffer.byteLength !== wanted)
    throw new Error(`The answer has ${buffer.byteLength} bytes where ${parts.length === 1 ? "the map has" : `${parts.length} maps have`} ${wanted}.`);
  return buffer;
}

/** Aborts once every part was stopped. */
function allStopped(parts) {
  const all = new AbortController();
  let left = parts.length;
  const stop = () => { if (--left === 0) all.abort(); };
  for (const { controller: { signal } } of parts) {
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  }
  return all.signal;
}
