import {
  clueAccepted,
  clueRegistered,
  clueTriaged,
  dutyMet,
  dutyMissed,
  dutyOpened,
  matterClosed,
  matterNoted,
  matterNumberFrom,
  operationOpened,
  resultReported,
  transferAccepted,
  transferOffered,
  transferRefused,
  type Fact,
} from '@homeward/contracts';
import { randomUUID } from 'node:crypto';
import { factOf, type Telling } from './tell.js';

type Told = Omit<Telling, 'data'> & { more?: object };
type OfClue = Told & { clueId: string };

const classification = {
  severity: 'high',
  subjectKinds: ['woman'],
  violationKinds: ['abduction-trafficking'],
  purposes: ['criminal'],
  riskFlags: [],
  minor: false,
};

/** The number of an unreal matter follows from its id. */
export const numberOf = (matterId: string): string => matterNumberFrom(Buffer.from(matterId.replaceAll('-', ''), 'hex'));

export const registered = ({ clueId, more, ...told }: OfClue): Fact =>
  factOf(clueRegistered, {
    ...told,
    data: {
      clueId,
      matterNumber: numberOf(told.key),
      opensMatter: true,
      channel: 'letter',
      ...classification,
      anonymous: false,
      reporterClass: 'public',
      sensitivity: 'ordinary',
      discovererLevel: 'county',
      discoveredAt: null,
      ...more,
    },
  });

export const triaged = ({ clueId, more, ...told }: OfClue): Fact =>
  factOf(clueTriaged, { ...told, data: { clueId, ...classification, located: false, disposition: 'own', ...more } });

export const accepted = ({ clueId, more, ...told }: OfClue): Fact =>
  factOf(clueAccepted, {
    ...told,
    data: { clueId, ...classification, route: 'criminal', agencyType: 'public-security', reporterClass: 'public', ...more },
  });

interface Parties {
  transferId: string;
  clueId: string | null;
  fromAgencyId: string;
  toAgencyId: string;
}

const partiesOf = ({ fromAgencyId, toAgencyId }: Parties) => ({
  fromAgencyId,
  fromAgencyType: 'womens-federation',
  toAgencyId,
  toAgencyType: 'public-security',
});
const course = { purpose: 'criminal', severity: 'high', viaPetition: false, administrativeFile: false, nrm: false };

/** The facts of one transfer. */
export const transferFacts = (parties: Parties) => {
  const { transferId, clueId } = parties;
  const whole = { transferId, clueId, ...partiesOf(parties) };
  return {
    offered: (told: Told) => factOf(transferOffered, { ...told, data: { ...whole, ...course, material: false } }),
    accepted: (told: Told) => factOf(transferAccepted, { ...told, data: { ...whole, ...course } }),
    refused: (told: Told) => factOf(transferRefused, { ...told, data: { ...whole, reason: 'not-competent' } }),
    resultReported: (told: Told) =>
      factOf(resultReported, { ...told, data: { transferId, outcome: 'case-filed', ...partiesOf(parties) } }),
  };
};

/** The facts of one duty. */
export const dutyFacts = (dutyId: string, ownerAgencyId: string) => {
  const duty = { dutyId, dutyType: 'HW-TRF-02c', subjectKind: 'transfer', ownerAgencyId, counterpartAgencyId: null };
  const dueAt = '2026-11-27T08:00:00.000Z';
  return {
    opened: (told: Told) => factOf(dutyOpened, { ...told, data: { ...duty, dueAt, nextFiresAt: dueAt } }),
    missed: (told: Told) => factOf(dutyMissed, { ...told, data: { ...duty, dueAt, nextFiresAt: null } }),
    met: (told: Told) => factOf(dutyMet, { ...told, data: { ...duty, late: 'no' } }),
  };
};

export const noted = (told: Told): Fact => factOf(matterNoted, { ...told, data: { noteId: randomUUID(), code: 'other' } });

export const closed = (told: Told): Fact => factOf(matterClosed, { ...told, data: { outcome: 'other' } });

export const operation = (told: Told): Fact =>
  factOf(operationOpened, { ...told, data: { operationId: told.key, endsOn: null, predecessorId: null, ...told.more } });
