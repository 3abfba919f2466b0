// Two panels compared: beside each other, as their difference, or one wiped over the other. All from maps that the page has already.

import { alike, commonRange, difference } from "./difference.js";
import { Divider } from "./divider.js";
import { attachGestures } from "./gestures.js";
import { barElement, mapElement } from "./large.js";
import { PairControls } from "./paircontrols.js";
import { make } from "./floating.js";
import { Panel } from "./panel.js";

export class PairView {
  /** @param candidates() gives the panels to choose from. @param tell(choice) hears what was chosen, { first, second, view, scaling }; null: closed. */
  constructor(stage, candidates, tell) {
    Object.assign(this, { stage, candidates, tell, choice: null, parts: [] });
    this.figures = ["one", "other", "difference"].map(name => make("figure", { class: "panel pair-figure", "data-part": name },
      make("div", { class: "pair-map" }, mapElement()), barElement(), make("figcaption", {}, make("span", { class: "panel-caption" }), make("span", { class: "panel-facts" }))));
    this.body = make("div", { class: "pair-body" }, ...this.figures);
    const over = this.figures[1].querySelector(".pair-map");
    this.divider = new Divider(over);
    over.append(this.divider.element);
    this.controls = new PairControls(part => this.choose(part), () => this.dialog.close());
    this.dialog = make("dialog", { class: "panel-pair", "aria-label": "Two maps compared" }, this.controls.element, this.body);
    // Keys belong to the dialog while it is open, not to the page behind it.
    this.dialog.addEventListener("keydown", event => event.stopPropagation());
    this.dialog.addEventListener("close", () => this.closed());
    this.dialog.addEventListener("click", event => { if (event.target === this.dialog) this.dialog.close(); });
  }

  get isOpen() {
    return this.dialog.open;
  }

  /** Compares two panels as the user asked. */
  compare(first, second) {
    this.take({ first: first.data.key, second: second.data.key, view: "Difference", scaling: "Scaled" });
    this.tell(this.choice);
  }

  /** Shows a choice; null closes. */
  take(choice) {
    this.choice = choice;
    if (!choice) { if (this.isOpen) this.dialog.close(); return; }
    if (!this.isOpen) this.open();
    this.refresh();
  }

  choose(part) {
    this.choice = { ...this.choice, ...part };
    this.refresh();
    this.tell(this.choice);
  }

  open() {
    document.body.append(this.dialog);
    this.parts = this.figures.map((figure, place) => {
      const panel = new Panel(figure, place < 2 ? "pair" : "difference");
      this.stage.add(panel);
      panel.endGestures = attachGestures(panel, this.stage, () => {});
      return panel;
    });
    this.dialog.showModal();
  }

  /** Takes over what the two panels show now; closes where one has gone. */
  refresh() {
    if (!this.choice || !this.isOpen) return;
    const all = this.candidates(), [one, other] = [this.choice.first, this.choice.second].map(key => all.find(panel => panel.data.key === key));
    if (!one || !other) { this.take(null); return; }
    this.controls.draw(this.choice, all);
    this.body.dataset.view = this.choice.view;
    this.draw(one, other);
    this.stage.redraw(true);
  }

  draw(one, other) {
    const { scaling } = this.choice, shown = [one, other].map(({ surface: { map, signed, flat } }) => ({ map, signed, flat }));
    const there = shown.filter(({ map }) => map), maps = alike(there, scaling), signed = shown.some(part => part.signed);
    const range = maps.length > 0 ? commonRange(maps.map(map => ({ map, signed }))) : null;
    [one, other].forEach((panel, place) => {
      this.parts[place].range = range;
      this.give(place, { ...panel.data, signed, map: maps[there.indexOf(shown[place])] ?? null });
    });
    const whole = maps.length === 2, size = whole ? `${maps[0].height} × ${maps[0].width}` : "";
    this.give(2, {
      state: whole ? "Ready" : "Computing", message: null, signed: true, flat: false, neurons: null, remarks: [], captionModel: "",
      map: whole ? difference(...maps) : null,
      captionMain: `${one.data.captionMain} − ${other.data.captionMain}`,
      captionSub: [scaleWords(shown, scaling), size].filter(Boolean).join(" · "),
    });
    this.divider.name(one.data.captionMain, other.data.captionMain);
  }

  give(place, data) {
    const figure = this.figures[place], [name, facts] = figure.querySelectorAll("figcaption > span");
    this.parts[place].take({ ...data, row: -1, column: -1 }, () => {});
    name.textContent = name.title = data.captionMain;
    facts.textContent = [data.captionSub, data.captionModel, ...data.remarks, data.state === "Old" ? "old" : ""].filter(Boolean).join(" · ");
  }

  closed() {
    for (const panel of this.parts) {
      panel.endGestures();
      this.stage.remove(panel);
    }
    this.parts = [];
    this.dialog.remove();
    const first = this.choice && this.candidates().find(panel => panel.data.key === this.choice.first);
    first?.mapElement.focus({ preventScroll: true });
    if (this.choice) this.tell(this.choice = null);
  }

  dispose() {
    this.choice = null;
    if (this.isOpen) this.dialog.close();
  }
}

function scaleWords(shown, scaling) {
  if (scaling === "Raw") return "raw values";
  const signed = shown.filter(part => part.signed).length;
  return signed === 0 ? "each min–max scaled" : signed === 2 ? "each scaled by its largest size" : "min–max scaled, the signed one by its largest size";
}
