import { diffPacks, packSchema, type Pack } from '@homeward/duty-policy';
import type { Answer } from './answer.js';
import { PolicyFileRefused, readPolicyFile } from './policy-files.js';

/** Compares two versions of a pack row by row; it fails where they differ, as `diff` does. */
export async function diffPolicy(before: string, after: string): Promise<Answer> {
  const changes = diffPacks(await readPack(before), await readPack(after));
  const lines = changes.map(({ part, words }) => `${part} ${words.en}`);
  return { json: { changes }, lines: changes.length === 0 ? ['the same'] : lines, isGood: changes.length === 0 };
}

async function readPack(file: string): Promise<Pack> {
  const parsed = packSchema.safeParse(await readPolicyFile(file));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => ({
    pointer: path.map((part) => `/${String(part)}`).join(''),
    detail: message,
  }));
  throw new PolicyFileRefused(file, faults);
}
