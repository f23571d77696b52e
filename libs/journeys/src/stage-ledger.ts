import type { CaseKind } from './activities.js';
import { caseKindOf } from './case-kind.js';
import type { FactNote } from './fact-note.js';

/** A clue as far as `intake` is concerned. */
interface ClueEntry {
  agencyId: string;
  at: string;
  state: 'open' | 'accepted-by-police' | 'accepted' | 'dismissed' | 'closed';
  leadsTo: CaseKind | null;
}

interface Held {
  agencyId: string;
  at: string;
}

/** A person as `investigation` classed them. */
interface VictimEntry {
  agencyId: string;
  isVictim: boolean;
  located: boolean;
  /** Was not located at some time, so that a rescue was needed. */
  wasSought: boolean;
}

/** A course of care: placements with the search for a home, or support. */
interface CareEntry {
  agencyId: string;
  state: 'active' | 'ended' | 'skipped';
  /** Somebody of ours has met the person. */
  inHands: boolean;
}

/**
 * What the facts of a matter say about its stages. Each part is written by the facts of one source, in their sequence, so that it does not matter
 * how the facts of different sources interleave. Plain JSON.
 */
export interface StageLedger {
  clues: Readonly<Record<string, ClueEntry>>;
  transfers: Readonly<Record<string, Held>>;
  cases: Readonly<Record<string, { kind: string | null; isOpen: boolean }>>;
  caseAgencyId: string | null;
  /** By case and person: whether the prosecution is over. */
  trials: Readonly<Record<string, { isOver: boolean }>>;
  victims: Readonly<Record<string, VictimEntry>>;
  rescues: Readonly<Record<string, { agencyId: string; isOver: boolean }>>;
  recovered: Readonly<Record<string, { agencyId: string; rescueId: string | null }>>;
  resettlement: Readonly<Record<string, CareEntry>>;
  rehabilitation: Readonly<Record<string, CareEntry>>;
  lesson: { agencyId: string; isRecorded: boolean } | null;
}

/** Nothing has been told yet. */
export const emptyLedger: StageLedger = {
  clues: {},
  transfers: {},
  cases: {},
  caseAgencyId: null,
  trials: {},
  victims: {},
  rescues: {},
  recovered: {},
  resettlement: {},
  rehabilitation: {},
  lesson: null,
};

/** The reason that records a person's own decision against a stage. */
export const ownWish = 'own-wish';

type Change = (ledger: StageLedger, note: FactNote) => Partial<StageLedger>;

const clueEntered =
  (state: ClueEntry['state']): Change =>
  ({ clues }, { about, agencyId, recordedAt }) => {
    const id = about.clueId;
    if (!id) return {};
    return { clues: { ...clues, [id]: { agencyId, at: recordedAt, state, leadsTo: clues[id]?.leadsTo ?? null } } };
  };

const clueAccepted: Change = ({ clues }, { about, agencyId, recordedAt }) => {
  const id = about.clueId;
  if (!id) return {};
  const state = about.agencyType === 'public-security' ? 'accepted-by-police' : 'accepted';
  return { clues: { ...clues, [id]: { agencyId, at: recordedAt, state, leadsTo: caseKindOf(about) } } };
};

const clueMoved: Change = ({ transfers }, { about, recordedAt }) => {
  const { clueId, toAgencyId } = about;
  return clueId && toAgencyId ? { transfers: { ...transfers, [clueId]: { agencyId: toAgencyId, at: recordedAt } } } : {};
};

const caseTold =
  (isOpen: boolean | null): Change =>
  ({ cases }, { about, agencyId }) => {
    const id = about.caseId;
    if (!id) return {};
    const before = cases[id] ?? { kind: null, isOpen: true };
    return {
      cases: { ...cases, [id]: { kind: about.kind ?? before.kind, isOpen: isOpen ?? before.isOpen } },
      caseAgencyId: agencyId,
    };
  };

const trialTold =
  (isOver: (note: FactNote) => boolean): Change =>
  ({ trials }, note) => {
    const { caseId, personId } = note.about;
    return caseId && personId ? { trials: { ...trials, [`${caseId}/${personId}`]: { isOver: isOver(note) } } } : {};
  };

const victimIdentified: Change = ({ victims }, { about, agencyId }) => {
  const { personId, status, located = true } = about;
  if (!personId) return {};
  const isVictim = status !== 'not-a-victim';
  const wasSought = (victims[personId]?.wasSought ?? false) || (isVictim && !located);
  return { victims: { ...victims, [personId]: { agencyId, isVictim, located, wasSought } } };
};

const rescueTold =
  (isOver: boolean): Change =>
  ({ rescues }, { about, agencyId }) => {
    const id = about.rescueId;
    return id ? { rescues: { ...rescues, [id]: { agencyId: rescues[id]?.agencyId ?? agencyId, isOver } } } : {};
  };

const personRecovered: Change = ({ recovered }, { about, agencyId }) =>
  about.personId ? { recovered: { ...recovered, [about.personId]: { agencyId, rescueId: about.rescueId ?? null } } } : {};

type Care = 'resettlement' | 'rehabilitation';

const careGiven =
  (stage: Care, inHands: boolean): Change =>
  (ledger, { about, agencyId }) => {
    const id = about.personId;
    if (!id) return {};
    const before = ledger[stage][id];
    const keepsOwner = before?.state === 'active' && (stage === 'rehabilitation' || !inHands);
    const entry: CareEntry = {
      agencyId: keepsOwner ? before.agencyId : agencyId,
      state: 'active',
      inHands: inHands || (before?.inHands ?? false),
    };
    return { [stage]: { ...ledger[stage], [id]: entry } };
  };

/** Care that ends has been skipped where it never began. */
const careEnded =
  (stage: Care, inHands: boolean): Change =>
  (ledger, { about, agencyId }) => {
    const id = about.personId;
    if (!id) return {};
    const before = ledger[stage][id];
    const wasBegun = inHands || (before !== undefined && before.state !== 'skipped');
    const entry: CareEntry = {
      agencyId: before?.agencyId ?? agencyId,
      state: wasBegun ? 'ended' : 'skipped',
      inHands: inHands || (before?.inHands ?? false),
    };
    return { [stage]: { ...ledger[stage], [id]: entry } };
  };

const placementEnded: Change = (ledger, note) =>
  note.about.reason === ownWish ? careEnded('resettlement', false)(ledger, note) : {};

const supportTold: Change = (ledger, note) => {
  const id = note.about.personId;
  const before = id ? ledger.rehabilitation[id] : undefined;
  if (!id || !before) return {};
  return { rehabilitation: { ...ledger.rehabilitation, [id]: { ...before, agencyId: note.agencyId } } };
};

const lessonTold =
  (isRecorded: boolean): Change =>
  (_ledger, { agencyId }) => ({ lesson: { agencyId, isRecorded } });

const changes: Readonly<Record<string, Change>> = {
  'clue.registered': clueEntered('open'),
  'clue.accepted': clueAccepted,
  'clue.dismissed': clueEntered('dismissed'),
  'clue.closed': clueEntered('closed'),
  'transfer.accepted': clueMoved,
  'case.opened': caseTold(true),
  'case.filed': caseTold(null),
  'case.closed': caseTold(false),
  'case.reopened': caseTold(true),
  'prosecution.initiated': trialTold(() => false),
  'prosecution.declined': trialTold(() => true),
  'judgment.recorded': trialTold(({ about }) => about.effective === true),
  'victim.identified': victimIdentified,
  'rescue.planned': rescueTold(false),
  'rescue.completed': rescueTold(true),
  'rescue.called-off': rescueTold(true),
  'person.recovered': personRecovered,
  'person.received': careGiven('resettlement', true),
  'placement.started': careGiven('resettlement', true),
  'placement.changed': careGiven('resettlement', true),
  'placement.ended': placementEnded,
  'reunion.planned': careGiven('resettlement', false),
  'person.reunited': careEnded('resettlement', true),
  'adoption.registered': careEnded('resettlement', true),
  'reunion.failed': careGiven('resettlement', true),
  'needs.assessed': careGiven('rehabilitation', true),
  'aid.applied': careGiven('rehabilitation', false),
  'plan.agreed': supportTold,
  'support.ended': careEnded('rehabilitation', false),
  'support.reopened': careGiven('rehabilitation', true),
  'lesson.requested': lessonTold(false),
  'lesson.recorded': lessonTold(true),
};

/** Enters one fact; facts that move no stage change nothing. Facts of one source are entered in their sequence, each once. */
export function enter(ledger: StageLedger, note: FactNote): StageLedger {
  const change = Object.hasOwn(changes, note.name) ? changes[note.name] : undefined;
  return change ? { ...ledger, ...change(ledger, note) } : ledger;
}

/** Enters the case that was opened on a journey's own order; what the facts have told of it stands. */
export function enterOrderedCase(ledger: StageLedger, file: { caseId: string; kind: CaseKind; agencyId: string }): StageLedger {
  if (file.caseId in ledger.cases) return ledger;
  return {
    ...ledger,
    cases: { ...ledger.cases, [file.caseId]: { kind: file.kind, isOpen: true } },
    caseAgencyId: ledger.caseAgencyId ?? file.agencyId,
  };
}

/** Every fact that can move a stage. */
export const factsOfStages: readonly string[] = Object.keys(changes);
