import { knownFacts } from '@homeward/contracts';
import {
  dutyTypesTouchedBy,
  factsBearingOn,
  typesFollowing,
  type Agreement,
  type DutyDraft,
  type LedgerFact,
  type OpenContext,
  type Policy,
  type PolicyRow,
} from '@homeward/duty-policy';
import type * as z from 'zod';
import { openAgreed } from './agreed-rows.js';

/** What has to be read before a fact can be decided about; everything else stays where it is. */
export interface Needs {
  opens: boolean;
  /** Duties of these types may be met or cancelled by the fact, or their clock stopped, restarted or moved. */
  touchedTypes: readonly string[];
  /** Duties of these types stand beside what the fact opens. */
  relatedTypes: readonly string[];
  /** Facts of these names may bear on it. */
  ledgerNames: readonly string[];
}

/** The packs and calendars in force, with what each fact needs worked out once. */
export interface PolicyIndex {
  policy: Policy;
  subjectKinds: ReadonlySet<string>;
  /** Null for a fact that no pack could use. */
  needsOf(fact: string): Needs | null;
  /** The facts that bear on a running duty of a type. */
  ledgerNamesOf(dutyType: string): readonly string[];
  /** Every type of duty that follows from another one being missed or over. */
  allFollowing: readonly string[];
  /** Those of them that follow from a duty which a fact may have met, ended or moved. */
  followingTouchedBy(fact: string): readonly string[];
  /** The duties a fact opens, those between two agencies by what they agreed on. */
  open(fact: LedgerFact, context: Omit<OpenContext, 'policy'>): DutyDraft[];
}

// What the decisions ask of the ledger beside the facts that a row names: who the victims are, and who was in custody.
const victims = 'victim.identified';
const custody = ['suspect.detained', 'suspect.arrested', 'suspect.released'];
const sides = ['addresseeAgencyId', 'toAgencyId', 'fromAgencyId', 'receiverAgencyId'];

/** Works out, for the packs given, what each fact needs. */
export function policyIndex(policy: Policy, agreements: readonly Agreement[] = []): PolicyIndex {
  const rows = [...policy.rows.values(), ...policy.tellings.values()];
  const named = new Set([...policy.opening.keys(), ...policy.ending.keys(), ...policy.moving.keys(), victims, ...custody]);
  const dealings = knownFacts.filter(({ name, data }) => named.has(name) && sides.some((side) => side in shapeOf(data)));
  const needs = new Map<string, Needs>();
  const following = followingIn(policy, rows);
  const context = { policy, rows, dealings: dealings.map(({ name }) => name) };
  for (const name of named) needs.set(name, needsFor(name, context));
  return {
    policy,
    subjectKinds: new Set(rows.map(({ row }) => row.subject)),
    needsOf: (fact) => needs.get(fact) ?? null,
    ledgerNamesOf: (dutyType) => bearingNames(rows.filter(({ row }) => row.id === dutyType)),
    allFollowing: unique([...following.values()].flat()),
    followingTouchedBy: (fact) => following.get(fact) ?? [],
    open: (fact, context) => openAgreed(fact, { ...context, policy }, agreements),
  };
}

interface IndexContext {
  policy: Policy;
  rows: readonly PolicyRow[];
  dealings: readonly string[];
}

function needsFor(fact: string, { policy, rows, dealings }: IndexContext): Needs {
  const forVictims = fact === victims ? policy.forEachVictim : [];
  const opening = [...(policy.opening.get(fact) ?? []), ...forVictims];
  const ids = new Set(opening.map(({ row }) => row.id));
  const touchedTypes = dutyTypesTouchedBy(policy, fact);
  const replacing = rows.filter(({ row }) => row.supersedes?.some((id) => ids.has(id)));
  const touched = rows.filter(({ row }) => touchedTypes.includes(row.id));
  return {
    opens: opening.length > 0,
    touchedTypes,
    relatedTypes: unique([...opening.flatMap(({ row }) => row.supersedes ?? []), ...replacing.map(({ row }) => row.id)]),
    ledgerNames: unique([
      ...bearingNames([...opening, ...touched]),
      ...openingNames([...forVictims, ...replacing]),
      ...(opening.some(({ row }) => row.forEach === 'victim') ? [victims] : []),
      ...(opening.some(({ row }) => row.rollRule === 'nextWorkingDayUnlessCustody') ? custody : []),
      ...(opening.length > 0 ? dealings : []),
    ]),
  };
}

function followingIn(policy: Policy, rows: readonly PolicyRow[]): Map<string, readonly string[]> {
  const following = new Map<string, readonly string[]>();
  for (const entry of rows) {
    const types = typesFollowing(policy, entry.row.id);
    if (types.length === 0) continue;
    for (const fact of factsBearingOn(entry)) following.set(fact, unique([...(following.get(fact) ?? []), ...types]));
  }
  return following;
}

const openingNames = (rows: readonly PolicyRow[]) => rows.flatMap(({ row }) => row.opensOn.map(({ fact }) => fact));

const bearingNames = (rows: readonly PolicyRow[]) => unique(rows.flatMap(factsBearingOn));

const unique = (names: readonly string[]) => [...new Set(names)];

const shapeOf = (data: z.ZodType): object =>
  'shape' in data && typeof data.shape === 'object' && data.shape !== null ? data.shape : {};
