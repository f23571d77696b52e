import { diffPacks, lint, packSchema, type Pack } from '@homeward/duty-policy';
import type { Answer } from './answer.js';
import { PolicyFileRefused, readPolicyFile } from './policy-files.js';

/** Compares two versions of a pack row by row; it fails where they differ, as `diff` does. */
export async function diffPolicy(before: string, after: string, today: string): Promise<Answer> {
  const changes = diffPacks(await readPack(before, today), await readPack(after, today));
  const lines = changes.map(({ part, words }) => `${part} ${words.en}`);
  return { json: { changes }, lines: changes.length === 0 ? ['the same'] : lines, isGood: changes.length === 0 };
}

async function readPack(file: string, today: string): Promise<Pack> {
  const pack = await readPolicyFile(file);
  const parsed = packSchema.safeParse(pack);
  if (parsed.success) return parsed.data;
  const faults = lint([pack], [], { today }).filter(({ severity }) => severity === 'error');
  throw new PolicyFileRefused(
    file,
    faults.map(({ pointer, message }) => ({ pointer, detail: message.en })),
  );
}
