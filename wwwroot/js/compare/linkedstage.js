// Stages under one hand: zoomed or moved on one, all are; the cursor of one stands on all that show the same picture.

import { Stage } from "../panels/stage.js";

export class LinkedStage extends Stage {
  /** Links stages with one another. */
  static link(stages) {
    for (const stage of stages) stage.others = stages.filter(other => other !== stage);
  }

  setView(view) {
    super.setView(view);
    for (const other of this.others ?? []) other.show(view);
  }

  point(panel, px, py) {
    super.point(panel, px, py);
    for (const other of this.others ?? []) other.follow(this);
  }

  /** Takes another stage's zoom, over its own part of its own picture. */
  show({ zoom, x, y }) {
    if (this.overview) super.setView({ ...this.overview, zoom, x, y });
  }

  follow({ cursor, picture }) {
    this.cursor = picture?.displayUrl === this.picture?.displayUrl ? cursor : null;
    this.ask();
  }
}
