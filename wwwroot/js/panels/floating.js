// Menus and notices above the page. They live outside the components' own markup, so that a render never meets them.

/** An element with attributes and children. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null && value !== false) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Opens a menu of { text, href?, action? } or null (a line) at a button; `parent` is the open dialog, where there is one. */
export function openMenu(button, title, items, parent) {
  const menu = make("div", { popover: "auto", role: "menu", class: "panel-menu", "aria-label": title });
  for (const item of items) {
    if (item === null) { menu.append(make("hr", { role: "separator" })); continue; }
    const line = item.href
      ? make("a", { role: "menuitem", href: item.href, download: "", tabindex: "-1" }, item.text)
      : make("button", { role: "menuitem", type: "button", tabindex: "-1" }, item.text);
    line.addEventListener("click", () => { menu.hidePopover(); item.action?.(); });
    menu.append(line);
  }
  menu.addEventListener("keydown", event => moveFocus(event, menu));
  menu.addEventListener("toggle", event => {
    if (event.newState !== "closed") return;
    button.setAttribute("aria-expanded", "false");
    const held = menu.contains(document.activeElement) || document.activeElement === document.body;
    menu.remove();
    if (held && button.isConnected) button.focus();
  });
  parent.append(menu);
  menu.showPopover();
  placeAt(menu, button);
  button.setAttribute("aria-expanded", "true");
  menu.querySelector("[role=menuitem]")?.focus();
  return menu;
}

function placeAt(menu, button) {
  const at = button.getBoundingClientRect(), size = menu.getBoundingClientRect(), edge = 8;
  const below = at.bottom + 4 + size.height <= innerHeight - edge;
  menu.style.left = `${Math.max(edge, Math.min(at.right - size.width, innerWidth - size.width - edge))}px`;
  menu.style.top = `${Math.max(edge, below ? at.bottom + 4 : at.top - size.height - 4)}px`;
}

function moveFocus(event, menu) {
  const items = [...menu.querySelectorAll("[role=menuitem]")], at = items.indexOf(document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  // The page's own keys (arrows scrub layers) are not meant while a menu is open.
  event.stopPropagation();
  if (next === undefined) return;
  event.preventDefault();
  items[(next + items.length) % items.length].focus();
}

let notice, hiding;

/** Says one sentence at the foot of the page for a few seconds. */
export function say(text) {
  if (!notice?.isConnected) {
    notice = make("div", { popover: "manual", role: "status", class: "panel-notice" });
    document.body.append(notice);
  }
  if (!notice.matches(":popover-open")) notice.showPopover();
  notice.textContent = text;
  clearTimeout(hiding);
  hiding = setTimeout(() => notice.hidePopover(), 5000);
}
