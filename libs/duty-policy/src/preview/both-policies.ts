import type { DutyFields } from '../duty.js';
import type { Policy, PolicyRow } from '../policy.js';
import { instantOf, localDate } from '../zone.js';

const versions = new Intl.Collator('en', { numeric: true });

/** The new policy, in which the rows of the old one can still be looked up. */
export function withFormerRows(after: Policy, before: Policy): Policy {
  return {
    ...after,
    rows: new Map([...before.rows, ...after.rows]),
    tellings: new Map([...before.tellings, ...after.tellings]),
  };
}

/** The row of a duty in the latest version a policy has, valid on the day of the act that opened the duty; undefined where it has none. */
export function rowIn(policy: Policy, duty: Pick<DutyFields, 'pack' | 'dutyType' | 'inputs'>): PolicyRow | undefined {
  const day = localDate(instantOf(duty.inputs.openedFrom), duty.inputs.zone);
  const named = [...policy.packs]
    .filter(({ pack }) => pack === duty.pack)
    .sort((one, other) => versions.compare(other.version, one.version));
  for (const { pack, version } of named) {
    const key = `${pack}@${version}/${duty.dutyType}`;
    const entry = policy.rows.get(key) ?? policy.tellings.get(key);
    if (entry !== undefined && isValidOn(entry, day)) return entry;
  }
  return undefined;
}

function isValidOn({ row }: PolicyRow, day: string): boolean {
  return (row.validFrom === null || row.validFrom <= day) && (row.validTo === null || day <= row.validTo);
}
