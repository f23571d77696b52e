import names from './region-names.json' with { type: 'json' };
import { unknownRegion } from './questions.js';
import type { TipWords } from './tip-words.js';

const known: Readonly<Record<string, string>> = names;
// Municipalities list their districts below an entry that names no place.
const collective = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** The name of a region with those of the regions above it; a code without a name stands for itself. */
export function regionName(code: string, words: TipWords): string {
  if (code === unknownRegion) return words['region.unknown'];
  const levels = [...new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code])];
  const parts = levels.map((level) => known[level] ?? '').filter((name) => name !== '' && !collective.has(name));
  return parts.join(' ') || code;
}
