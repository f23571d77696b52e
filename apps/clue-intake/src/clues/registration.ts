import { regionEverExisted, resolveOccurred, type Level, type Occurred, type RegisterClue } from '@homeward/contracts';
import type { Access } from '@homeward/database';
import { isHistory } from '@homeward/service-kit';
import { kindMissing, narrativeMissing, regionAbroad, regionMissing, regionUnknown } from './clues.errors.js';

/** What a registration must hold to be a clue: a narrative, a kind of violation, and a place that exists or existed. */
export type Registration = Omit<
  RegisterClue,
  'narrative' | 'violationKinds' | 'regionCode' | 'country' | 'discovererLevel' | 'offenceOccurred'
> & {
  narrative: string;
  violationKinds: NonNullable<RegisterClue['violationKinds']>;
  regionCode: string | null;
  country: string;
  discovererLevel: Level;
  offence: Occurred | null;
};

/** What a registration takes from the agency that receives it. */
export interface Receiver {
  level: Level;
  timeZone: string;
}

/** Reads a registration, or refuses it with the field that is missing. A place abroad has a country and no code; of a published story the code may be unknown. */
export function registrationFrom(
  body: RegisterClue,
  receiver: Receiver,
  { recordedAt, purpose }: Pick<Access, 'recordedAt' | 'purpose'>,
): Registration {
  const {
    narrative,
    violationKinds,
    regionCode = null,
    country = 'CN',
    discovererLevel = receiver.level,
    offenceOccurred,
    ...rest
  } = body;
  const isPublished = isHistory({ purpose }) && body.country !== undefined;
  if (regionCode === null && country === 'CN' && !isPublished) throw regionMissing();
  if (regionCode !== null && country !== 'CN') throw regionAbroad();
  if (regionCode !== null && !regionEverExisted(regionCode)) throw regionUnknown(regionCode);
  if (narrative === undefined) throw narrativeMissing();
  if (violationKinds === undefined || violationKinds.length === 0) throw kindMissing();
  const offence = offenceOccurred ? resolveOccurred(offenceOccurred, receiver.timeZone, recordedAt, '/offenceOccurred') : null;
  return { ...rest, narrative, violationKinds, regionCode, country, discovererLevel, offence };
}
