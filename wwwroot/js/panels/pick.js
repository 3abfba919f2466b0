// "Compare with …": the next panel that is clicked, or entered by key, is the second one.

import { make } from "./floating.js";

export class PanelPicker {
  /** @param root the grid. @param find(key) gives a panel by its key. */
  constructor(root, find) {
    Object.assign(this, { root, find, source: null });
  }

  /** Waits for another panel than `source`; Escape or the button leaves. */
  begin(source, picked) {
    this.end();
    this.source = source;
    this.ending = new AbortController();
    const options = { capture: true, signal: this.ending.signal };
    this.root.setAttribute("data-picking", "");
    source.element.setAttribute("data-picked", "");
    const cancel = make("button", { type: "button", class: "panel-link" }, "Cancel");
    cancel.addEventListener("click", () => this.end());
    this.hint = make("div", { popover: "manual", class: "panel-notice panel-picking" },
      make("span", { role: "status" }, `Pick the map to compare with ${source.data.captionMain}`), cancel);
    document.body.append(this.hint);
    this.hint.showPopover();
    const take = event => {
      const panel = this.find(event.target.closest("[data-panel]")?.dataset.panel);
      if (!panel || panel === source || event.target.closest("button")) return;
      event.preventDefault();
      event.stopPropagation();
      this.end();
      picked(panel);
    };
    this.root.addEventListener("click", take, options);
    document.addEventListener("keydown", event => {
      if (event.key === "Escape") { event.stopPropagation(); this.end(); }
      else if (event.key === "Enter" && event.target.matches?.("[data-panel] .panel-map")) take(event);
    }, options);
  }

  /** Leaves without a second panel. */
  end() {
    if (!this.source) return;
    this.ending.abort();
    this.hint.remove();
    this.root.removeAttribute("data-picking");
    this.source.element.removeAttribute("data-picked");
    this.source = null;
  }
}
