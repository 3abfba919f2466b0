// Pointing, zooming and panning on a map: mouse, pen, fingers and keys.

const stepOfKey = 1.5;

/** Listens on a panel's map; gives the function that ends it. `open` is called for Enter. */
export function attachGestures(panel, stage, open) {
  const element = panel.mapElement, ending = new AbortController(), pointers = new Map();
  let lastGap = 0, dragged = false;
  const on = (name, handler, options) => element.addEventListener(name, handler, { ...options, signal: ending.signal });
  const share = event => {
    const box = element.getBoundingClientRect();
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  };

  on("wheel", event => {
    // A plain wheel scrolls rows where there are more than fit; with Ctrl, or a pinch on a trackpad, it always zooms.
    const scroller = element.closest("[data-panel-scroll]");
    const scrolls = scroller && scroller.scrollHeight > scroller.clientHeight + 1;
    if (!stage.view || (!event.ctrlKey && (event.deltaY === 0 || (scrolls && stage.view.zoom === 1)))) return;
    event.preventDefault();
    const at = share(event), lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    stage.zoom(Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.002)), at.x, at.y);
    stage.point(panel, at.x, at.y);
  }, { passive: false });

  on("pointerdown", event => {
    pointers.set(event.pointerId, share(event));
    dragged = false;
    if (pointers.size === 2) lastGap = gap(pointers);
    if (stage.view?.zoom > 1) element.setPointerCapture(event.pointerId);
    const at = share(event);
    stage.point(panel, at.x, at.y);
  });

  on("pointermove", event => {
    const at = share(event), before = pointers.get(event.pointerId);
    if (before) {
      pointers.set(event.pointerId, at);
      if (pointers.size === 2) {
        const now = gap(pointers), centre = middle(pointers);
        if (lastGap > 0) stage.zoom(now / lastGap, centre.x, centre.y);
        lastGap = now;
      } else if (stage.view?.zoom > 1) {
        dragged ||= Math.hypot(at.x - before.x, at.y - before.y) > 0.01;
        stage.pan(at.x - before.x, at.y - before.y);
      }
    }
    stage.point(panel, at.x, at.y);
  });

  const up = event => { pointers.delete(event.pointerId); lastGap = 0; };
  on("pointerup", up);
  on("pointercancel", up);
  on("pointerleave", event => {
    up(event);
    if (event.pointerType === "mouse") stage.point(null);
  });

  on("dblclick", event => {
    if (!stage.view || dragged) return;
    const at = share(event);
    if (stage.view.zoom > 1) stage.setView(stage.overview);
    else stage.zoom(3, at.x, at.y);
  });

  on("keydown", event => {
    if (event.altKey || event.metaKey || event.ctrlKey || !stage.view) return;
    if (event.key === "Enter") open(panel);
    else if (event.key === "+" || event.key === "=") stage.zoom(stepOfKey, 0.5, 0.5);
    else if (event.key === "-") stage.zoom(1 / stepOfKey, 0.5, 0.5);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  return () => ending.abort();
}

function gap(pointers) {
  const [a, b] = [...pointers.values()];
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function middle(pointers) {
  const [a, b] = [...pointers.values()];
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
