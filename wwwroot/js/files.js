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

function isArray(bytes) {
  return beginsWith(bytes, 0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59);
}

function isText(bytes) {
  return bytes.length > 0 && bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

/** "picture", "model", "labels", "part" (a file beside a model, such as its external data), or what no page takes: "array" (.npy) and "text". */
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
  const bytes = new Uint8Array(await file.slice(0, 512).arrayBuffer());
  if (isPicture(bytes)) {
    return "picture";
  }
  if (isArray(bytes)) {
    return "array";
  }
  return isText(bytes) ? "text" : "part";
}

/** What was given at once, sorted: one picture, one model with the files beside it, one list of labels; and what is left, with the kind of each. */
export async function sort(files) {
  const kinds = await Promise.all(files.map(kindOf));
  const of = (kind) => files.filter((_, place) => kinds[place] === kind);
  const single = ["picture", "model", "labels"];
  const [picture = null, first, labels = null] = single.map((kind) => of(kind)[0]);
  const model = first ? [first, ...of("part")] : of("part");
  const taken = [picture, labels, ...model];
  const left = files.map((file, place) => ({ name: file.name, kind: kinds[place] })).filter((_, place) => !taken.includes(files[place]));
  return { picture, model, labels, left };
}
