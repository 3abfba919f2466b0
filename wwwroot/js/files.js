// What a file is: its name's end decides, and where that says nothing, its first bytes.
const pictureEnds = /\.(jpe?g|png|webp|tiff?|gif|bmp)$/i;
const modelEnds = /\.onnx$/i;
const labelEnds = /\.(txt|json|csv)$/i;

function beginsWith(bytes, ...signature) {
  return signature.every((byte, place) => byte === null || bytes[place] === byte);
}

function isPicture(bytes) {
  return beginsWith(bytes, 0xff, 0xd8, 0xff) || beginsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || beginsWith(bytes, 0x47, 0x49, 0x46, 0x38)
    || beginsWith(bytes, 0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50) || beginsWith(bytes, 0x42, 0x4d)
    || beginsWith(bytes, 0x49, 0x49, 0x2a, 0x00) || beginsWith(bytes, 0x4d, 0x4d, 0x00, 0x2a);
}

/** "picture", "model", "labels" or "part" (a file beside a model, such as its external data). */
export async function kindOf(file) {
  if (modelEnds.test(file.name)) {
    return "model";
  }
  if (pictureEnds.test(file.name) || file.type.startsWith("image/")) {
    return "picture";
  }
  if (labelEnds.test(file.name)) {
    return "labels";
  }
  const bytes = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  return isPicture(bytes) ? "picture" : "part";
}

/** What was given at once, sorted: one picture, one model with the files beside it, one list of labels. */
export async function sort(files) {
  const kinds = await Promise.all(files.map(kindOf));
  const of = (kind) => files.filter((_, place) => kinds[place] === kind);
  const models = of("model");
  const parts = of("part");
  const model = models.length > 0 ? [models[0], ...parts] : parts;
  return { picture: of("picture")[0] ?? null, model, labels: of("labels")[0] ?? null };
}
