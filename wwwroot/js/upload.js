// Files from anywhere on the page: dropped, pasted or browsed. They go by XHR, which tells how far it is and can be stopped.
import { sort } from "./files.js";

let request = null;
let last = Promise.resolve();

// One after the other: what is given while an upload is under way waits for its turn.
function send(kind, files, page) {
  last = last.then(() => post(kind, files, page));
  return last;
}

function post(kind, files, page) {
  return new Promise((resolve) => {
    const form = new FormData();
    files.forEach((file) => form.append("file", file, file.name));
    request = new XMLHttpRequest();
    const name = files[0].name;
    let told = 0;
    request.upload.addEventListener("progress", (event) => {
      const share = event.lengthComputable ? event.loaded / event.total : 0;
      if (performance.now() - told > 100 || share === 1) {
        told = performance.now();
        page.invokeMethodAsync("Uploading", name, share);
      }
    });
    request.addEventListener("loadend", () => {
      const { status, response } = request;
      request = null;
      resolve({ status, response, name });
    });
    request.open("POST", kind === "labels" ? "uploads/labels" : `uploads/${kind}s`);
    request.responseType = "json";
    page.invokeMethodAsync("Uploading", name, 0);
    request.send(form);
  });
}

// Whether the page has it.
async function upload(kind, files, page) {
  const { status, response, name } = await send(kind, files, page);
  if (status === 0) {
    await page.invokeMethodAsync("UploadStopped");
  } else if (status >= 200 && status < 300 && kind === "labels") {
    await page.invokeMethodAsync("LabelsUploaded", response.id, response.name, response.count);
  } else if (status >= 200 && status < 300) {
    await page.invokeMethodAsync("Uploaded", kind, response.id);
  } else {
    const message = response?.detail ?? `The server answered with status ${status}. Try again.`;
    await page.invokeMethodAsync("UploadFailed", name, message, response?.node ?? null, response?.limit ?? null);
  }
  return status >= 200 && status < 300;
}

export function stopUpload() {
  request?.abort();
}

async function take(files, page) {
  const { picture, model, labels, left } = await sort(files);
  let taken = true;
  if (model.length > 0) {
    taken = await upload("model", model, page) && taken;
  }
  if (picture) {
    taken = await upload("picture", [picture], page) && taken;
  }
  if (labels) {
    taken = await upload("labels", [labels], page) && taken;
  }
  // The page shows one message: what was refused comes before what was not tried.
  if (taken && left.length > 0) {
    await page.invokeMethodAsync("NotTaken", left);
  }
}

function browse(kind, page) {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = kind === "model" || kind === "any";
  input.accept = { picture: "image/*,.tif,.tiff", labels: ".txt,.json,.csv" }[kind] ?? "";
  input.addEventListener("change", () => take([...input.files], page));
  input.click();
}

export function listenToFiles(page, signal) {
  const overlay = document.createElement("div");
  overlay.className = "drop-overlay";
  overlay.textContent = "Drop a picture or a model";
  document.body.append(overlay);
  signal.addEventListener("abort", () => overlay.remove());

  const carriesFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  let depth = 0;
  const show = (on) => document.body.classList.toggle("dropping", on);
  document.addEventListener("dragenter", (event) => {
    if (carriesFiles(event)) {
      event.preventDefault();
      depth += 1;
      show(true);
    }
  }, { signal });
  document.addEventListener("dragover", (event) => carriesFiles(event) && event.preventDefault(), { signal });
  document.addEventListener("dragleave", (event) => {
    if (carriesFiles(event)) {
      depth = Math.max(0, depth - 1);
      show(depth > 0);
    }
  }, { signal });
  document.addEventListener("drop", (event) => {
    if (carriesFiles(event)) {
      event.preventDefault();
      depth = 0;
      show(false);
      take([...event.dataTransfer.files], page);
    }
  }, { signal });
  document.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length > 0) {
      event.preventDefault();
      take(files, page);
    }
  }, { signal });
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-browse]") : null;
    if (button) {
      browse(button.dataset.browse, page);
    }
  }, { signal });
}
