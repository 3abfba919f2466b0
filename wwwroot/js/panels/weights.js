// Weights of a combination, the same as LayerWeights in the server.

/** The weights that a strategy gives to layers, shallow to deep; layers left out get 0. Custom keeps what there is. */
export function strategyWeights(strategy, included, current) {
  if (strategy === "Custom") return current.slice();
  const count = included.filter(Boolean).length;
  let place = 0;
  return included.map(takesPart => !takesPart ? 0 : strategy === "Linear" ? ++place / count : 1);
}

/** Weights scaled to sum 1 over the layers that take part; all 0 where none does. */
export function shares(weights, included) {
  const total = weights.reduce((sum, weight, i) => included[i] ? sum + weight : sum, 0);
  return weights.map((weight, i) => included[i] && total > 0 ? weight / total : 0);
}
