/** Writes a text where it is not there already: the same text written again would be laid out again. */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
