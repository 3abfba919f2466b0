// What is compared, how it is shown and on which scale. The controls show a choice and change it; no more.

import { make } from "./floating.js";

const views = [["Side", "Side by side"], ["Difference", "Difference"], ["Swipe", "Swipe"]];
const scalings = [["Scaled", "Each scaled"], ["Raw", "Raw values"]];

export class PairControls {
  /** @param choose(part) hears a part of the choice. @param close ends the view. */
  constructor(choose, close) {
    this.selects = ["first", "second"].map((name, place) => {
      const select = make("select", { class: "panel-select", "aria-label": place === 0 ? "First map" : "Second map" });
      select.addEventListener("change", () => choose({ [name]: select.value }));
      return select;
    });
    const swap = button("Swap the two maps", "⇄", () => choose({ first: this.choice.second, second: this.choice.first }));
    this.element = make("header", {}, make("div", { class: "pair-who" }, this.selects[0], swap, this.selects[1]),
      segments("How they are shown", "view", views, choose), segments("Values", "scaling", scalings, choose), button("Close", "✕", close));
  }

  /** Shows a choice among the panels at hand. */
  draw(choice, panels) {
    this.choice = choice;
    const names = panels.map(({ data }) => data.captionMain);
    this.selects.forEach((select, place) => {
      const other = place === 0 ? choice.second : choice.first;
      select.replaceChildren(...panels.map(({ data }, i) => {
        // Columns that are layers have one name for all: the layer tells them apart.
        const alike = names.indexOf(names[i]) !== names.lastIndexOf(names[i]);
        return make("option", { value: data.key, disabled: data.key === other && "" }, alike ? `${names[i]} · ${data.captionSub.split(" · ")[0]}` : names[i]);
      }));
      select.value = place === 0 ? choice.first : choice.second;
    });
    for (const radio of this.element.querySelectorAll("input[type=radio]")) radio.checked = choice[radio.dataset.pair] === radio.value;
  }
}

function button(text, sign, action) {
  const element = make("button", { type: "button", class: "panel-icon", "aria-label": text, title: text }, sign);
  element.addEventListener("click", action);
  return element;
}

function segments(label, name, options, choose) {
  return make("span", { class: "panel-segments", role: "radiogroup", "aria-label": label }, ...options.map(([value, text]) => {
    const radio = make("input", { type: "radio", name: `pair-${name}`, value, "data-pair": name });
    radio.addEventListener("change", () => choose({ [name]: value }));
    return make("label", {}, radio, make("span", {}, text));
  }));
}
