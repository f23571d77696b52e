import type { FieldError } from '@homeward/contracts';
import { applyOverride, loadPolicy, overrideSchema, type Override, type Pack } from '@homeward/duty-policy';
import { overrideInvalid, overrideLoosensLaw } from './agreement-overrides.errors.js';

/** The overrides of an agreement as far as they fit the packs in force; what does not is refused, and no number of a law is made longer (R67). */
export function fittingOverrides(given: readonly Record<string, unknown>[], packs: readonly Pack[]): Override[] {
  const rows = [...loadPolicy(packs, []).rows.values()];
  return given.map((each, index) => {
    const at = `/overrides/${index}`;
    const parsed = overrideSchema.safeParse(each);
    if (!parsed.success) throw overrideInvalid(parsed.error.issues.map(({ path, message }) => fault(at, path, message)));
    const entries = rows.filter(({ row }) => row.id === parsed.data.row);
    if (entries.length === 0) throw overrideInvalid([fault(at, ['row'], 'No pack in force has this row.')]);
    for (const entry of entries) {
      const { refusal } = applyOverride(entry, parsed.data);
      if (refusal !== null) throw overrideLoosensLaw(`${at}${refusal.pointer}`, refusal.message.en);
    }
    return parsed.data;
  });
}

const fault = (at: string, path: readonly PropertyKey[], detail: string): FieldError => ({
  pointer: [at, ...path.map(String)].join('/'),
  code: 'override-invalid',
  detail,
});
