import { createHash } from 'node:crypto';

/** The key of a step: always the same for the same chronicle and step, in the form of a random id. */
export function keyOf(chronicleId: string, stepId: string): string {
  const hex = createHash('sha256')
    .update(JSON.stringify(['homeward-replay', chronicleId, stepId]))
    .digest('hex');
  const variant = '89ab'[parseInt(hex.charAt(16), 16) % 4] ?? '8';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
