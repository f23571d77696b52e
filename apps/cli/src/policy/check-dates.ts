import { checkVectors, shippedCalendars } from '@homeward/duty-policy';
import { shippedVectors } from '@homeward/duty-policy/golden-vectors';
import type { Answer } from './answer.js';
import { PolicyFileRefused, readPolicyFile } from './policy-files.js';

/** Compares a file of dates with what the engine computes; without a file, the shipped golden vectors. */
export async function checkDates(file: string | undefined): Promise<Answer> {
  const { checked, errors, differences } = checkVectors(
    file === undefined ? shippedVectors : await readPolicyFile(file),
    shippedCalendars,
  );
  if (file !== undefined && errors.length > 0)
    throw new PolicyFileRefused(
      file,
      errors.map(({ pointer, message }) => ({ pointer, detail: message.en })),
    );
  const lines = differences.map(
    ({ id, expected, got }) => `✗ ${id}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`,
  );
  const total = `${checked - differences.length} of ${checked} answers agree`;
  return { json: { checked, differences }, lines: [...lines, total], isGood: differences.length === 0 };
}
