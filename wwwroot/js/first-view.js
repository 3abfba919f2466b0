// A page that was sent with its first view: lets that be painted, then loads what brings the page alive, and takes the view away once the
// living one behind it has drawn its maps. Stands in the page itself.
(function () {
  // Behind a page that never comes alive nothing must be hidden for good; a page in the background draws no frame.
  const longest = 15000, longestPainting = 1000;
  const view = document.querySelector(".first-view");
  const end = () => view.remove();
  addEventListener("maps-drawn", end, { once: true });
  addEventListener("popstate", end, { once: true });
  setTimeout(end, longest);

  // What names an element names the living one.
  const names = ["id", "title", "popovertarget", "aria-label", "data-panel", "data-state", "data-strip"];
  for (const element of view.querySelectorAll(names.map((name) => `[${name}]`).join())) {
    for (const name of names) {
      element.removeAttribute(name);
    }
  }

  let alive = false;
  function comeAlive() {
    if (alive) {
      return;
    }
    alive = true;
    document.getElementById("styles").before(document.getElementById("components").content);
    document.body.append(document.getElementById("scripts").content);
  }

  const pictures = [...view.querySelectorAll("img")].map((picture) => picture.decode().catch(() => {}));
  Promise.all(pictures).then(() => requestAnimationFrame(() => setTimeout(comeAlive)));
  setTimeout(comeAlive, longestPainting);
})();
