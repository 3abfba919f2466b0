// How far the panels are zoomed in, beside the other display tools, with the way back.

const places = new Set();
let last = null, lastReset = null;

/** Shows a view's zoom wherever there is a place for it; null: none. */
export function showZoom(view, reset) {
  last = view;
  lastReset = reset;
  for (const place of places) write(place);
}

/** Gives the zoom a place: a button that is hidden while nothing is zoomed. Gives the function that takes it back. */
export function zoomPlace(button) {
  const click = () => lastReset?.();
  button.addEventListener("click", click);
  places.add(button);
  write(button);
  return () => { places.delete(button); button.removeEventListener("click", click); };
}

function write(button) {
  const on = last !== null && last.zoom > 1;
  button.hidden = !on;
  if (on) button.textContent = `${last.zoom.toFixed(1)} × · reset`;
}
