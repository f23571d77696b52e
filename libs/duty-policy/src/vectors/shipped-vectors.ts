import golden from '../data/golden-vectors.json' with { type: 'json' };

/** The dates this version ships, computed by two independent programs. */
export const shippedVectors: unknown = golden;
