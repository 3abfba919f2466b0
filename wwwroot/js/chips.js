import { afterFrame } from "./panels/frames.js";

// Chips that a line has no room for are out of sight and listed under "more" instead.
export function attach(root) {
  if (!root) {
    return; // The page was left while this module was on its way.
  }

  const line = root.querySelector(".line");
  const more = root.querySelector("[data-more-methods]");
  const items = () => [...root.querySelectorAll("[data-method]")];

  function arrange() {
    const chips = [...line.children];
    more.hidden = false;
    const first = chips[0]?.offsetTop ?? 0;
    const overflown = chips.map((chip) => chip.offsetTop > first);
    chips.forEach((chip, place) => chip.toggleAttribute("data-overflown", overflown[place]));
    items().forEach((item, place) => (item.hidden = !overflown[place]));
    const count = overflown.filter(Boolean).length;
    root.querySelector("[data-more-count]").textContent = count;
    more.hidden = count === 0;
  }

  new ResizeObserver(arrange).observe(line);
  // What a click changes is painted first: to ask for places now would lay the whole page out twice.
  new MutationObserver(afterFrame(arrange)).observe(line, { childList: true, subtree: true, attributes: true, attributeFilter: ["aria-pressed"] });
  document.fonts.ready.then(arrange);
  arrange();
}
