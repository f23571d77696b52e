import type { FieldError } from '@homeward/contracts';

const ladder = /^\/pack\/duties\/(\d+)\/ladder$/;

/** What the errors of a pack have in common, where they have one thing in common; else that there are some. */
export function codeOfErrors(errors: readonly FieldError[], content: Record<string, unknown>): string {
  if (errors.length === 0) return 'pack-invalid';
  if (errors.every(({ code }) => code === 'l01')) return 'pack-field-without-effect';
  return errors.every((error) => isSilentLimit(error, content)) ? 'ladder-without-after-due-rung' : 'pack-invalid';
}

// The same rule of the linter asks other things of other kinds of duty.
function isSilentLimit({ code, pointer }: FieldError, { duties }: Record<string, unknown>): boolean {
  const place = ladder.exec(pointer ?? '')?.[1];
  const row: unknown = place !== undefined && Array.isArray(duties) ? duties[Number(place)] : undefined;
  return code === 'l11' && typeof row === 'object' && row !== null && 'kind' in row && row.kind === 'hardLimit';
}
