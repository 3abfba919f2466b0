// Work that a frame's end is soon enough for: however often it is asked for, it runs once a frame.

/** Makes a function that runs `work` in the next animation frame. */
export function eachFrame(work) {
  let waiting = 0;
  const ask = () => { waiting ||= requestAnimationFrame(() => { waiting = 0; work(); }); };
  ask.cancel = () => { cancelAnimationFrame(waiting); waiting = 0; };
  return ask;
}

/** Makes a function that runs `work` once the next frame has been painted. */
export function afterFrame(work) {
  let timer = 0;
  const frame = eachFrame(() => { timer ||= setTimeout(() => { timer = 0; work(); }); });
  const ask = () => frame();
  ask.cancel = () => { frame.cancel(); clearTimeout(timer); timer = 0; };
  return ask;
}
