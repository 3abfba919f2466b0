// What the pages ask of their browser.
import { listenToFiles as listenTo, stopUpload } from "./upload.js";
import { keysAreOn, listenToKeys, listenToUndo, switchKeys } from "./shortcuts.js";

export { keysAreOn, stopUpload, switchKeys };

let controller = null;

export function listen(page) {
  listenToFiles(page);
  listenToKeys(page, controller.signal);
}

export function listenToFiles(page) {
  controller?.abort();
  controller = new AbortController();
  listenTo(page, controller.signal);
}

export function listenToHistory(page) {
  controller ??= new AbortController();
  listenToUndo(page, controller.signal);
}

export function leave() {
  controller?.abort();
  controller = null;
}

export function writeAddress(query, push) {
  const address = location.pathname + query;
  if (address !== location.pathname + location.search) {
    history[push ? "pushState" : "replaceState"](history.state, "", address);
  }
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // The clipboard is closed to pages that are not on a secure address.
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}

export const copyAddress = () => copy(location.href);

export function download(address) {
  const link = document.createElement("a");
  link.href = address;
  link.download = "";
  link.click();
}

export function save(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

export function openPopup(id) {
  document.getElementById(id)?.showPopover();
}
