// The handle of the layer ruler follows the finger tick by tick; the server hears of the latest tick only.
export function attach(track, ruler) {
  if (!track) {
    return; // The page was left while this module was on its way.
  }

  let sending = false;
  let wanted = null;

  async function send(tick) {
    wanted = tick;
    if (sending) {
      return;
    }
    sending = true;
    try {
      while (wanted !== null) {
        const next = wanted;
        wanted = null;
        await ruler.invokeMethodAsync("Scrub", next);
      }
    } finally {
      sending = false;
    }
  }

  function tickAt(event) {
    const box = track.getBoundingClientRect();
    const count = Number(track.dataset.count);
    return Math.max(0, Math.min(count - 1, Math.floor(((event.clientX - box.left) / box.width) * count)));
  }

  let last = null;
  function move(event) {
    const tick = tickAt(event);
    if (tick !== last) {
      last = tick;
      send(tick);
    }
  }

  track.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) {
      return;
    }
    track.setPointerCapture(event.pointerId);
    last = null;
    move(event);
  });
  track.addEventListener("pointermove", (event) => {
    if (track.hasPointerCapture(event.pointerId)) {
      move(event);
    }
  });
  const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, Home: -10000, End: 10000, PageDown: -4, PageUp: 4 };
  track.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    if (step && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      ruler.invokeMethodAsync("Move", step);
    }
  });
}
