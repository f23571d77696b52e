import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChronicles, type Chronicle } from './chronicle.js';

/** Where a checkout keeps the published stories that come with it. */
export const shippedFile = (checkout: string): string => join(checkout, 'data/chronicles.json');

/** The published stories of a checkout. */
export function shippedChronicles(checkout: string): Chronicle[] {
  const read = readChronicles(JSON.parse(readFileSync(shippedFile(checkout), 'utf8')));
  if ('faults' in read) throw new Error(`The shipped chronicles are not of the format: ${JSON.stringify(read.faults[0])}`);
  return read.chronicles;
}
