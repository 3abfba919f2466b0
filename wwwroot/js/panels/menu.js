// What can be done with one panel.

import { copyPanel } from "./clipboard.js";
import { openMenu } from "./floating.js";

/** Opens a panel's menu at a button, on the page or in the large view. @param more(panel) gives further lines. */
export function panelMenu(panel, button, stage, large, more = () => []) {
  if (!panel) return;
  const { data } = panel, exports = data.exports ?? {};
  const file = (text, href) => href ? [{ text, href }] : [];
  const files = [...file("Download overlay (PNG)", exports.overlay), ...file("Download heatmap (PNG)", exports.heatmap),
    ...file("Download figure (PNG)", exports.figure), ...file("Download values (.npy)", exports.npy)];
  openMenu(button, data.captionMain, [
    ...(panel === large.source && large.isOpen ? [] : [{ text: "Open large", action: () => large.open(panel) }]),
    ...(panel.surface.map ? [{ text: "Copy as PNG", action: () => copyPanel(panel, stage) }] : []),
    ...more(panel),
    ...(files.length ? [null, ...files] : []),
  ], large.isOpen ? large.dialog : document.body);
}
