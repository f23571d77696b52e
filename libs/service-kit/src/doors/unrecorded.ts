import { DomainError } from '@homeward/contracts';

const code = 'not-recorded-in-live-work';
const detail = 'Only an import of history may leave this unrecorded.';

/** Refuses what only the import of a source that does not tell may leave open: whoever does the work knows. */
export function refuseUnrecorded(body: unknown): void {
  const errors = pointersTo('not-recorded', body, '').map((pointer) => ({ pointer, code, detail }));
  if (errors.length > 0) throw new DomainError('invalid', code, detail, { errors });
}

function pointersTo(code: string, value: unknown, pointer: string): string[] {
  if (value === code) return [pointer];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => pointersTo(code, part, `${pointer}/${name}`));
}
