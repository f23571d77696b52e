import type { ImpactRow } from './impact.js';

/** Makes a digest of a text in hexadecimal: SHA-256 where two people compare what they saw. */
export type Digest = (text: string) => string;

/** Adds up what was seen, so that the order in which duties were read does not matter and none has to be kept. */
export interface ImpactHash {
  add(row: ImpactRow): void;
  value(): string;
}

const ring = 1n << 256n;

/** Begins to add up an impact. Unchanged duties do not count: others may come and go while two people look. */
export function impactHash(digest: Digest, subject: string): ImpactHash {
  let sum = 0n;
  let count = 0;
  return {
    add(row) {
      if (row.class === 'unchanged') return;
      const { key, dutyType, agencyId, before, after } = row;
      sum = (sum + BigInt(`0x${digest(JSON.stringify([key, dutyType, agencyId, row.class, before, after]))}`)) % ring;
      count += 1;
    },
    value: () => digest(JSON.stringify([subject, count, sum.toString(16)])),
  };
}
