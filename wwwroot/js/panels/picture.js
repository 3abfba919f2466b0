// The picture under the maps, fetched once however many panels show it.

const pictures = new Map();

/** Loads a picture; the latest few are kept, so that undo shows the one before at once. */
export function loadPicture(url) {
  let loading = pictures.get(url);
  if (!loading) {
    const image = new Image();
    image.src = url;
    loading = image.decode().then(() => image);
    loading.catch(() => pictures.delete(url));
    pictures.set(url, loading);
    if (pictures.size > 4) pictures.delete(pictures.keys().next().value);
  }
  return loading;
}

/** Draws what a view shows of a picture into a square of `size` pixels. */
export function drawPicture(context, size, picture, image, shown) {
  context.clearRect(0, 0, size, size);
  const scale = size / shown.size, { crop } = picture;
  // Where a picture was padded for the network, the network saw black.
  fill(context, "#000", (crop.left - shown.x) * scale, (crop.top - shown.y) * scale, crop.width * scale, crop.height * scale);
  const left = -shown.x * scale, top = -shown.y * scale, width = picture.width * scale, height = picture.height * scale;
  if (picture.hasAlpha) checkerboard(context, left, top, width, height);
  // Far in, single pixels are worth seeing.
  context.imageSmoothingEnabled = scale < 4;
  context.imageSmoothingQuality = "high";
  context.drawImage(image, left, top, width, height);
}

function fill(context, colour, x, y, width, height) {
  context.fillStyle = colour;
  context.fillRect(x, y, width, height);
}

function checkerboard(context, left, top, width, height) {
  const side = 8 * (globalThis.devicePixelRatio ?? 1);
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  fill(context, "#fff", left, top, width, height);
  context.fillStyle = "#d6d9de";
  const end = Math.min(width + left, context.canvas.width), bottom = Math.min(height + top, context.canvas.height);
  for (let row = 0, y = Math.max(top, 0); y < bottom; y += side, row++)
    for (let x = Math.max(left, 0) + (row % 2) * side; x < end; x += 2 * side) context.fillRect(x, y, side, side);
  context.restore();
}
