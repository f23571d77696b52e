import type { FieldError } from '@homeward/contracts';
import { applyOverride, lintOverrides, loadPolicy, overrideSchema, type Override, type Pack } from '@homeward/duty-policy';
import { overrideInvalid, overrideLoosensLaw } from './agreement-overrides.errors.js';

/** What is in force, and the day on which it is asked. */
export interface InForce {
  packs: readonly Pack[];
  calendars: readonly unknown[];
  today: string;
}

/** The overrides of an agreement as far as they fit the packs in force; what does not is refused, and so is a ladder that the linter would not let into a pack. No number of a law is made longer (R67). */
export function fittingOverrides(given: readonly Record<string, unknown>[], { packs, calendars, today }: InForce): Override[] {
  const overrides = ofRows(given, packs);
  const faults = lintOverrides(overrides, packs, calendars, { today });
  if (faults.length > 0)
    throw overrideInvalid(faults.map(({ rule, pointer, message }) => ({ pointer, code: rule.toLowerCase(), detail: message.en })));
  return overrides;
}

function ofRows(given: readonly Record<string, unknown>[], packs: readonly Pack[]): Override[] {
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
