// The narrow view: one class at a time, its panels side by side, dots that say which one is seen.

import { eachFrame } from "./frames.js";

export class Swipe {
  constructor(root) {
    this.root = root;
    this.row = 0;
    this.track = root.querySelector("[data-panel-scroll]");
    this.dots = root.querySelector("[data-panel-dots]");
    this.ask = eachFrame(() => this.drawDots());
    this.ending = new AbortController();
    const signal = { signal: this.ending.signal };
    this.track.addEventListener("scroll", () => this.ask(), { ...signal, passive: true });
    root.addEventListener("click", event => this.click(event), signal);
  }

  /** Call after the markup has changed. */
  update() {
    const tabs = [...this.root.querySelectorAll("[data-row-tab]")];
    this.row = Math.min(this.row, Math.max(0, tabs.length - 1));
    tabs.forEach((tab, row) => tab.setAttribute("aria-pressed", row === this.row));
    for (const element of [...this.root.querySelectorAll("[data-row]"), ...document.querySelectorAll("[data-strip]")])
      element.toggleAttribute("data-other-row", Number(element.dataset.row) !== this.row);
    this.ask();
  }

  click({ target }) {
    const tab = target.closest("[data-row-tab]");
    if (tab) {
      this.row = Number(tab.dataset.rowTab);
      this.update();
    }
    const dot = target.closest("[data-dot]");
    if (dot) this.pages()[Number(dot.dataset.dot)]?.scrollIntoView({ behavior: "smooth", block: "nearest", inline: "start" });
  }

  pages() {
    return [...this.root.querySelectorAll("[data-page]")].filter(page => page.offsetParent !== null);
  }

  drawDots() {
    const pages = this.pages(), left = this.track.getBoundingClientRect().left;
    let near = 0, best = Infinity;
    pages.forEach((page, i) => {
      const distance = Math.abs(page.getBoundingClientRect().left - left);
      if (distance < best) { best = distance; near = i; }
    });
    while (this.dots.children.length > pages.length) this.dots.lastChild.remove();
    while (this.dots.children.length < pages.length) {
      const dot = document.createElement("button");
      dot.type = "button";
      this.dots.append(dot);
    }
    pages.forEach((page, i) => {
      const dot = this.dots.children[i];
      dot.dataset.dot = i;
      dot.setAttribute("aria-label", `Panel ${i + 1} of ${pages.length}`);
      dot.setAttribute("aria-current", i === near);
    });
  }

  dispose() {
    this.ask.cancel();
    this.ending.abort();
  }
}
