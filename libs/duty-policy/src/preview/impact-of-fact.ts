import { settledDraft } from '../draft.js';
import type { DutyDraft } from '../duty.js';
import { open } from '../open.js';
import type { Policy } from '../policy.js';
import { instantOf } from '../zone.js';
import type { ImpactRow, PreviewItem } from './impact.js';

type Opening = Extract<PreviewItem, { kind: 'opening' }>;

/** The duties a recorded fact would have opened under the new policy, and did not under the old one. */
export function impactOfFact(item: Opening, { before, after }: { before: Policy; after: Policy }, now: string): ImpactRow[] {
  const context = { ledger: item.ledger, agencies: item.agencies, duties: item.duties, now };
  const known = new Set(open(item.fact, { ...context, policy: before }).map(draftName));
  const running = new Set(item.duties.map(dutyName));
  return open(item.fact, { ...context, policy: after })
    .filter((draft) => !known.has(draftName(draft)) && !running.has(draftName(draft)) && settledDraft(draft).duty.state === 'open')
    .map((draft) => rowOf(draft, now));
}

const dutyName = ({ dutyType, subjectId, openingFactId }: DutyDraft['duty']): string => `${openingFactId} ${dutyType} ${subjectId}`;
const draftName = ({ duty }: DutyDraft): string => dutyName(duty);

function rowOf(draft: DutyDraft, now: string): ImpactRow {
  const { dutyType, agencyId, matterId, dueAt } = draft.duty;
  const firing = draft.steps.filter(({ rung, state, at }) => rung > 0 && state === 'armed' && instantOf(at) <= instantOf(now));
  return {
    key: draftName(draft),
    dutyType,
    agencyId,
    matterId,
    class: 'newly-owed',
    before: null,
    after: dueAt,
    firing: firing.map(({ rung, act, targets }) => ({ rung, act, targets })),
  };
}
