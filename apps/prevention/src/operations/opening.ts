import { regionEverExisted, type OpenOperation } from '@homeward/contracts';
import { lastDayAfter } from './days.js';
import { daysCrossed, endGivenTwice, overlapsOwnPredecessor, regionUnknown, startMissing } from './operations.errors.js';

type Days = { startsOn: string | null; endsOn: string | null };

/** The days of an operation: its end is given, or follows from the months it lasts, or was not announced. */
export function daysOf({ startsOn, endsOn, months }: Pick<OpenOperation, 'startsOn' | 'endsOn' | 'months'>): Days {
  if (endsOn !== undefined && months !== undefined) throw endGivenTwice();
  if (months !== undefined && startsOn === undefined) throw startMissing();
  if (startsOn !== undefined && endsOn !== undefined && endsOn < startsOn) throw daysCrossed();
  const derived = startsOn !== undefined && months !== undefined ? lastDayAfter(startsOn, months) : null;
  return { startsOn: startsOn ?? null, endsOn: endsOn ?? derived };
}

/** A successor begins after its predecessor has ended, as far as both days are known. */
export function refuseOverlap({ startsOn }: Days, predecessor: Days): void {
  if (startsOn !== null && predecessor.endsOn !== null && startsOn <= predecessor.endsOn) throw overlapsOwnPredecessor();
}

export function refuseUnknownRegions({ regions, taggingRule }: Pick<OpenOperation, 'regions' | 'taggingRule'>): void {
  const lists = { '/regions': regions, '/taggingRule/regions': taggingRule?.regions ?? [] };
  for (const [pointer, codes] of Object.entries(lists)) {
    const at = codes.findIndex((code) => !regionEverExisted(code));
    if (at >= 0) throw regionUnknown(`${pointer}/${at}`);
  }
}
