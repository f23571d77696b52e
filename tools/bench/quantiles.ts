/** Half of the values lie at or below the first, ninety-nine of a hundred at or below the second, all at or below the third. */
export interface Quantiles {
  count: number;
  p50: number;
  p99: number;
  max: number;
}

/** The quantiles of measured values: each is one that was measured, none is made up between two. */
export function quantilesOf(values: readonly number[]): Quantiles {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}
