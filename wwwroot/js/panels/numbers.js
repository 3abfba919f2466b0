// Numbers as a person reads them: three significant digits, a true minus sign.

/** 0.35 → "0.350", 1234.5 → "1235", 2e-13 → "2.00e−13", 0 → "0". */
export function significant(value) {
  if (!Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  if (size === 0) return "0";
  let text;
  if (size < 1e-3 || size >= 1e6) text = value.toExponential(2).replace("e+", "e");
  else if (size >= 999.5) text = value.toFixed(0);
  else text = value.toPrecision(3);
  return text.replaceAll("-", "−");
}

/** 0.5 → "50 %". */
export function percent(share) {
  return `${Math.round(share * 100)} %`;
}
