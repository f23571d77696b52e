import {
  isMinorBand,
  type AgeBand,
  type AgencyType,
  type Custody,
  type ReclassifyVictim,
  type SuspectRole,
  type VictimStatus,
} from '@homeward/contracts';
import type { Act } from '@homeward/service-kit';
import { classUnchanged, personNotSuspect, personNotVictim, suspectNotFree, suspectNotInCustody } from './persons.errors.js';

/** Custody as the police keep it; an approved arrest of the procuratorate is read beside it. */
export type KeptCustody = Exclude<Custody, 'arrested'>;

/** One person, or one group under one id, in one role in a case. The name is sealed. */
export interface Person extends Act {
  id: string;
  version: number;
  caseId: string;
  matterId: string;
  personId: string;
  personCount: number | null;
  part: 'victim' | 'suspect';
  role: 'victim' | SuspectRole;
  status: VictimStatus | KeptCustody;
  sealedName: string | null;
  minor: boolean | null;
  ageBand: AgeBand | null;
  identityKnown: boolean | null;
  located: boolean | null;
  decidingOrgType: AgencyType | null;
  htcdsRole: string | null;
  offence: string | null;
  official: boolean | null;
  custodyAt: string | null;
}

export type PersonMove = 'reclassifyVictim' | 'detainSuspect' | 'releaseSuspect';

/** What may be done with a role of a person, by its state. */
export const allowedActions = {
  PossibleVictimOfTrafficking: ['reclassifyVictim'],
  ActualVictimOfTrafficking: ['reclassifyVictim'],
  NotAVictimOfTrafficking: ['reclassifyVictim'],
  free: ['detainSuspect'],
  detained: ['releaseSuspect'],
  arrested: ['releaseSuspect'],
  released: ['detainSuspect'],
} as const satisfies Record<VictimStatus | Custody, readonly PersonMove[]>;

/** An approval of arrest counts from the day it was given until the suspect is released. */
export function custodyOf(suspect: Pick<Person, 'status' | 'custodyAt'>, approvedAt: string | null): Custody {
  const kept = suspect.status as KeptCustody;
  return approvedAt !== null && approvedAt >= (suspect.custodyAt ?? '') ? 'arrested' : kept;
}

/**
 * A victim is classed anew by the organ that classed the person before; an age band that does not fit any more is known no more. What stands
 * already is classed once: only history may tell it again, as its source does.
 */
export function reclassify(person: Person, classing: Omit<ReclassifyVictim, 'occurred' | 'implied'>, isImported = false): Person {
  if (person.part !== 'victim') throw personNotVictim(person.id);
  const {
    status,
    minor,
    ageBand = person.ageBand ?? 'unknown',
    identityKnown = person.identityKnown,
    located = person.located,
  } = classing;
  const isContradicted = isMinorBand(ageBand) === !minor;
  const classed = { ...person, status, minor, ageBand: isContradicted ? 'unknown' : ageBand, identityKnown, located } as const;
  if (!isImported && isClassedAlike(person, classed)) throw classUnchanged(person.id);
  return classed;
}

const isClassedAlike = (one: Person, other: Person): boolean =>
  one.status === other.status &&
  one.minor === other.minor &&
  one.identityKnown === other.identityKnown &&
  one.located === other.located &&
  (one.ageBand ?? 'unknown') === (other.ageBand ?? 'unknown');

/** A suspect who is not in custody is detained. */
export function detain(person: Person, custody: Custody, at: string): Person {
  if (person.part !== 'suspect') throw personNotSuspect(person.id);
  if (custody === 'detained' || custody === 'arrested') throw suspectNotFree(person.id);
  return { ...person, status: 'detained', custodyAt: at };
}

/** A suspect in custody is set free; an arrest that was approved before ends with it. */
export function release(person: Person, custody: Custody, at: string): Person {
  if (person.part !== 'suspect') throw personNotSuspect(person.id);
  if (custody === 'free' || custody === 'released') throw suspectNotInCustody(person.id);
  return { ...person, status: 'released', custodyAt: at };
}
