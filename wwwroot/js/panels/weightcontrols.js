// The controls of the combination: how, of which method, and a slider a layer. They show a choice and change it; no more.

export class WeightControls {
  constructor(element, combination) {
    this.element = element;
    this.combination = combination;
    this.ending = new AbortController();
    for (const name of ["input", "change", "click"])
      element.addEventListener(name, event => this[name](event), { signal: this.ending.signal });
    // Thumbnails of more classes than fit scroll together.
    element.addEventListener("scroll", event => this.scrollTogether(event.target), { signal: this.ending.signal, capture: true });
  }

  draw() {
    const { choice, shares, layers, known } = this.combination, find = selector => this.element.querySelector(selector);
    for (const radio of this.element.querySelectorAll("[data-combine-by]")) radio.checked = radio.value === choice.by;
    find("[data-combine-method]").value = choice.method;
    find("[data-combine-strategy]").value = choice.strategy;
    const count = shares.filter(share => share > 0).length;
    find("[data-combine-count]").textContent = !known ? "" : count === 1 ? "1 layer" : `${count} layers`;
    for (const line of this.element.querySelectorAll("[data-weight]")) this.drawLine(line, choice, shares, layers, known);
  }

  drawLine(line, choice, shares, layers, known) {
    const place = Number(line.dataset.weight), included = choice.included[place], slider = line.querySelector("input");
    if (place >= layers.length) return;
    const weight = included ? choice.weights[place] : 0;
    if (Number(slider.value) !== weight) slider.value = weight;
    slider.disabled = !included;
    slider.style.setProperty("--share", weight);
    slider.setAttribute("aria-valuetext", `share ${shares[place].toFixed(2)}`);
    line.toggleAttribute("data-left-out", !included);
    line.querySelector("output").textContent = included && known ? shares[place].toFixed(2) : "";
    const button = line.querySelector("button");
    button.hidden = included && !layers[place].remark;
    button.textContent = included ? "leave out" : "put back";
  }

  input({ target }) {
    const line = target.closest("[data-weight]");
    if (line && target.type === "range") this.combination.weigh(Number(line.dataset.weight), target.valueAsNumber, false);
  }

  change({ target }) {
    const line = target.closest("[data-weight]");
    if (line && target.type === "range") this.combination.weigh(Number(line.dataset.weight), target.valueAsNumber, true);
    else if (target.matches("[data-combine-by]")) this.combination.choose({ by: target.value }, true);
    else if (target.matches("[data-combine-strategy]")) this.combination.choose({ strategy: target.value }, true);
    // Another method has other maps: the server's answer changes the choice.
    else if (target.matches("[data-combine-method]")) this.combination.tell({ ...this.combination.choice, method: target.value });
  }

  click({ target }) {
    const line = target.closest("[data-weight]"), button = target.closest("button");
    if (!line || !button) return;
    const place = Number(line.dataset.weight);
    this.combination.include(place, !this.combination.choice.included[place]);
  }

  scrollTogether(source) {
    if (!(source instanceof Element) || !source.matches("[data-classes]")) return;
    for (const strip of this.element.querySelectorAll("[data-classes]"))
      if (strip !== source && strip.scrollLeft !== source.scrollLeft) strip.scrollLeft = source.scrollLeft;
  }

  dispose() {
    this.ending.abort();
  }
}
