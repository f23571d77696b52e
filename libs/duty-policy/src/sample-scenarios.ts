import type { Command } from './commands.js';
import type { Json, LedgerFact } from './fact.js';
import { fact } from './sample-facts.js';
import { officer, sides } from './sample-officers.js';
import { textOfInstant, type Instant } from './zone.js';

const HOUR = 3_600_000;
const police = 'public-security@CN';
const procuratorate = 'procuratorate@CN';
const transfer = { transferId: 'transfer-1', fromAgencyId: 'womens-federation@CN', toAgencyId: police, receiverAgencyId: police };
const clue = { clueId: 'clue-1', severity: 'normal', route: 'criminal', violationKinds: [], riskFlags: [] };
const file = { caseId: 'case-1', inCustody: true, fastTrack: false, procuratorateAgencyId: procuratorate };
const expertise = { caseId: 'case-1', personId: 'p', kind: 'mental-illness' };

/** What may happen to one duty: how it opens, and the acts that stop, restart, move, meet or cancel it. */
export interface Scenario {
  key: string;
  opening: [string, Record<string, Json>, string];
  acts: [string, Record<string, Json>][];
  extensions: string[];
}

/** Duties whose clocks are moved by acts and by decisions. */
export const scenarios: readonly Scenario[] = [
  {
    key: 'HW-TRF-02a transfer-1 #1',
    opening: ['transfer.offered', { ...transfer, severity: 'normal' }, 'womens-federation@CN'],
    acts: [
      ['transfer.supplement-requested', transfer],
      ['transfer.supplemented', transfer],
      ['transfer.accepted', transfer],
    ],
    extensions: [],
  },
  {
    key: 'CN-INV-04a case-1 #1',
    opening: ['prosecution.file-received', file, procuratorate],
    acts: [
      ['expertise.ordered', expertise],
      ['expertise.reported', expertise],
      ['case.returned', { caseId: 'case-1' }],
      ['supplement.completed', { caseId: 'case-1' }],
      ['case.transferred', { caseId: 'case-1' }],
      ['suspect.released', { personId: 'p', caseId: 'case-1' }],
      ['suspect.detained', { personId: 'p', caseId: 'case-1' }],
      ['prosecution.initiated', { caseId: 'case-1' }],
    ],
    extensions: ['CN-INV-04a-X'],
  },
  {
    key: 'CN-INV-03 p #1',
    opening: ['suspect.arrested', { personId: 'p', caseId: 'case-1' }, police],
    acts: [
      ['expertise.ordered', expertise],
      ['expertise.reported', expertise],
      ['custody.recalculated', { personId: 'p', ground: 'another-crime' }],
      ['investigation.concluded', { caseId: 'case-1' }],
    ],
    extensions: ['CN-INV-03-X1', 'CN-INV-03-X2', 'CN-INV-03-X3'],
  },
  {
    key: 'CN-PRO-02 order-1 #1',
    opening: ['protection-order.issued', { orderId: 'order-1', validFrom: '2026-03-02', validTo: null }, 'court@CN'],
    acts: [
      ['protection-order.extended', { orderId: 'order-1' }],
      ['protection-order.revoked', { orderId: 'order-1' }],
    ],
    extensions: [],
  },
  {
    key: 'CN-INT-03 clue-1 #1',
    opening: ['clue.accepted', clue, police],
    acts: [['case.filed', { caseId: 'case-1', clueId: 'clue-1', supervised: false }]],
    extensions: ['CN-INT-04', 'CN-INT-05'],
  },
];

/** The fact that opens the duty of a scenario. */
export function openingOf({ opening: [name, attributes, by] }: Scenario, at: Instant): LedgerFact {
  return fact(name, textOfInstant(at), attributes, { by, id: 'opening' });
}

/** One of the acts of a scenario, so many hours after the opening. */
export function actOf({ acts }: Scenario, index: number, at: Instant, hours: number): LedgerFact {
  const [name, attributes] = acts[index % acts.length] ?? ['nothing.happened', {}];
  return fact(name, textOfInstant(at + hours * HOUR), attributes, { id: `${index} ${hours} ${name}` });
}

/** A request and its granting, so many hours after the opening; null where the row has no extension. */
export function extensionOf({ extensions, opening: [, , by] }: Scenario, index: number, requestId: string): Command[] | null {
  const extensionId = extensions[index % Math.max(1, extensions.length)];
  if (extensionId === undefined) return null;
  const approvers: Record<string, ReturnType<typeof officer>> = {
    'CN-INT-04': officer('unit-head', police),
    'CN-INT-05': officer('agency-head', police),
    'CN-INV-04a-X': officer('chief-prosecutor', procuratorate),
    'CN-INV-03-X1': officer('duty-officer', procuratorate, { level: 'prefecture' }),
  };
  const approver = approvers[extensionId] ?? officer('duty-officer', procuratorate, { level: 'province' });
  return [
    { kind: 'request-extension', requestId, extensionId, by: officer('case-officer', by) },
    { kind: 'decide-extension', requestId, granted: true, by: approver, sides: sides(by) },
  ];
}
