// What a panel shows, as a PNG in the clipboard.

import { make, say } from "./floating.js";
import { settings } from "./settings.js";
import { Surface } from "./surface.js";

const side = 1024;

/** Copies a panel at a size of its own, whatever its size on the page. */
export async function copyPanel(panel, stage) {
  if (!navigator.clipboard || !globalThis.ClipboardItem) {
    say("This browser lets pages copy pictures only over https or on localhost. Download the overlay instead.");
    return;
  }
  try {
    // The promise is handed over unawaited: Safari allows the clipboard only in the click itself.
    await navigator.clipboard.write([new ClipboardItem({ "image/png": drawing(panel, stage) })]);
    say("Copied as PNG.");
  } catch {
    say("The browser did not allow copying. Download the overlay instead.");
  }
}

function drawing(panel, stage) {
  const holder = make("div", {}, make("canvas", { class: "panel-picture" }), make("canvas", { class: "panel-heat" }));
  const surface = new Surface(holder), view = stage.view, now = settings();
  Object.assign(surface, { map: panel.surface.map, signed: panel.surface.signed, flat: panel.surface.flat });
  surface.resize(side);
  surface.drawPicture(stage.picture, stage.image, view);
  if (panel.look) surface.drawHeat(stage.picture.crop, view, panel.look);
  surface.blend(now);
  const canvas = make("canvas", { width: side, height: side }), context = canvas.getContext("2d");
  for (const layer of [surface.pictureCanvas, surface.heatCanvas]) {
    context.globalAlpha = Number(layer.style.opacity);
    context.drawImage(layer, 0, 0);
  }
  return new Promise((done, failed) => canvas.toBlob(blob => blob ? done(blob) : failed(new Error("no picture")), "image/png"));
}
