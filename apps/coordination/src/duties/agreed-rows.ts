import {
  applyOverride,
  open,
  type Agreement,
  type DutyDraft,
  type LedgerFact,
  type OpenContext,
  type Policy,
  type PolicyRow,
} from '@homeward/duty-policy';

/** The policy with the rows that agencies agreed on beside it: a duty between them runs by those under a version of its own, `2026.1.0+1a2b3c4d`. */
export function withAgreedRows(policy: Policy, agreements: readonly Agreement[]): Policy {
  if (agreements.length === 0) return policy;
  const agreed = agreements.flatMap((agreement) =>
    [...policy.rows.values()].filter(concerns(agreement)).map((entry) => agreedRow(entry, agreement)),
  );
  const keyed = agreed.map((entry) => [`${entry.pack.pack}@${entry.pack.version}/${entry.row.id}`, entry] as const);
  return { ...policy, rows: new Map([...policy.rows, ...keyed]) };
}

/** What a fact opens, each duty between two agencies by what these agreed on (R67). */
export function openAgreed(fact: LedgerFact, context: OpenContext, agreements: readonly Agreement[]): DutyDraft[] {
  return open(fact, context).map((draft) => {
    const agreement = agreements.findLast((each) => holds(each, draft));
    if (agreement === undefined) return draft;
    const policy = betweenThem(context.policy, agreement);
    return open(fact, { ...context, policy }).find((other) => isSame(other, draft)) ?? draft;
  });
}

function betweenThem(policy: Policy, agreement: Agreement): Policy {
  const isConcerned = concerns(agreement);
  const current = (entry: PolicyRow): PolicyRow => (isConcerned(entry) ? agreedRow(entry, agreement) : entry);
  return {
    ...policy,
    opening: new Map([...policy.opening].map(([name, rows]) => [name, rows.map(current)])),
    forEachVictim: policy.forEachVictim.map(current),
  };
}

const concerns =
  ({ overrides }: Agreement) =>
  ({ row, pack, tellsOf }: PolicyRow): boolean =>
    tellsOf === undefined && !pack.version.includes('+') && overrides.some((override) => override.row === row.id);

// What a later version of a law no longer allows to be agreed on is left out.
function agreedRow(entry: PolicyRow, { id, overrides }: Agreement): PolicyRow {
  const own = overrides.filter(({ row }) => row === entry.row.id);
  const agreed = own.reduce((row, override) => applyOverride(row, override).entry ?? row, entry);
  return { ...agreed, pack: { ...entry.pack, version: `${entry.pack.version}+${id.slice(0, 8)}` } };
}

function holds({ parties, overrides, validFrom, validTo }: Agreement, { duty }: DutyDraft): boolean {
  const { agencyId, counterpartAgencyId, dutyType, inputs } = duty;
  if (counterpartAgencyId === null || !parties.includes(agencyId) || !parties.includes(counterpartAgencyId)) return false;
  const day = new Date(inputs.openedFrom).toLocaleDateString('sv-SE', { timeZone: inputs.zone });
  const isValid = (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
  return isValid && overrides.some(({ row }) => row === dutyType);
}

const isSame = ({ duty: one }: DutyDraft, { duty: other }: DutyDraft): boolean =>
  one.dutyType === other.dutyType && one.subjectId === other.subjectId && one.occurrence === other.occurrence;
