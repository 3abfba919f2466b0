// What part of the picture every panel shows: zoom and pan are linked, so there is one view for all.

const largestZoom = 32;

/** The square, in the original picture's pixels, that a panel shows unzoomed. */
export function frameOf(picture, extent) {
  const crop = picture.crop;
  let left = crop.left, top = crop.top, right = crop.left + crop.width, bottom = crop.top + crop.height;
  if (extent === "Whole") {
    left = Math.min(left, 0);
    top = Math.min(top, 0);
    right = Math.max(right, picture.width);
    bottom = Math.max(bottom, picture.height);
  }
  const size = Math.max(right - left, bottom - top);
  return { x: (left + right - size) / 2, y: (top + bottom - size) / 2, size };
}

/** A view is { frame, zoom, x, y }: x and y are the corner of what is shown, in shares of the frame. */
export function whole(frame) {
  return { frame, zoom: 1, x: 0, y: 0 };
}

/** Zooms so that the point (px, py), in shares of the panel, stays where it is. */
export function zoomed(view, factor, px, py) {
  const zoom = Math.min(largestZoom, Math.max(1, view.zoom * factor));
  return held({ ...view, zoom, x: view.x + px / view.zoom - px / zoom, y: view.y + py / view.zoom - py / zoom });
}

/** Moves what is shown by shares of the panel. */
export function panned(view, dx, dy) {
  return held({ ...view, x: view.x - dx / view.zoom, y: view.y - dy / view.zoom });
}

function held(view) {
  const room = 1 - 1 / view.zoom;
  return { ...view, x: Math.min(room, Math.max(0, view.x)), y: Math.min(room, Math.max(0, view.y)) };
}

/** The visible square in the original picture's pixels. */
export function visible(view) {
  return { x: view.frame.x + view.x * view.frame.size, y: view.frame.y + view.y * view.frame.size, size: view.frame.size / view.zoom };
}

/** A point in shares of the panel → the original picture's pixels. */
export function toPicture(view, px, py) {
  const shown = visible(view);
  return { x: shown.x + px * shown.size, y: shown.y + py * shown.size };
}

/** The original picture's pixels → shares of the panel. */
export function toPanel(view, point) {
  const shown = visible(view);
  return { x: (point.x - shown.x) / shown.size, y: (point.y - shown.y) / shown.size };
}

/** The original picture's pixels → shares of the crop, 0…1 inside it. */
export function toCrop(crop, point) {
  return { x: (point.x - crop.left) / crop.width, y: (point.y - crop.top) / crop.height };
}
