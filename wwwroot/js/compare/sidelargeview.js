// One panel of a side as large as the window allows; to the left and right lie the other sides' panels, in views of their own.

import { LargeView } from "../panels/large.js";

export class SideLargeView extends LargeView {
  step(dx, dy) {
    const next = this.neighbour(this.source, dx, dy);
    if (!next) return;
    const { large } = next.side;
    if (large !== this) this.dialog.close();
    large.open(next);
  }
}
