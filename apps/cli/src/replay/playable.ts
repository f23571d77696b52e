import { DomainError, resolveOccurred } from '@homeward/contracts';
import { hasPassed } from './acts/notes.js';
import { zoneOf } from './actors.js';
import type { Chronicle, ChronicleEvent } from './chronicle.js';
import { isCountry } from './countries.js';
import type { FormatFault } from '../files/form-faults.js';
import { occurredOf } from './occurred-of.js';
import { inStoryOrder } from './story-order.js';
import { Story, type Moment } from './story.js';

/** Everything for which a chronicle of the right form cannot be played, each with its place in the file. */
export function unplayable(chronicles: readonly Chronicle[], now: string): FormatFault[] {
  if (chronicles.length === 0) return [{ pointer: '/chronicles', detail: 'there is no chronicle in it' }];
  return chronicles.flatMap((chronicle, at) => [
    ...countryFaults(chronicle, `/chronicles/${at}`),
    ...eventFaults(chronicle, { pointer: `/chronicles/${at}/events`, now }),
  ]);
}

function countryFaults({ jurisdiction, regions }: Chronicle, pointer: string): FormatFault[] {
  const codes = [
    { pointer: `${pointer}/jurisdiction`, code: jurisdiction },
    ...(regions ?? []).map(({ country }, at) => ({ pointer: `${pointer}/regions/${at}/country`, code: country })),
  ];
  return codes.flatMap(({ pointer: place, code }) =>
    typeof code !== 'string' || isCountry(code) ? [] : [{ pointer: place, detail: `${code} is no country of ISO 3166-1 alpha-2` }],
  );
}

interface Place {
  pointer: string;
  now: string;
}

function eventFaults(chronicle: Chronicle, { pointer, now }: Place): FormatFault[] {
  const { events } = chronicle;
  if (events.length === 0) return [{ pointer, detail: 'no event is told, so there is nothing to play' }];
  const isAnnouncedOnly = events.every(({ planned }) => planned);
  const story = new Story(chronicle, inStoryOrder(events));
  return events.flatMap((event, at) => {
    const why = isAnnouncedOnly ? onlyAnnounced : dateFault(story, story.moment(event), now);
    return why === null
      ? []
      : [{ pointer: `${pointer}/${at}${why === onlyAnnounced ? '/planned' : '/date'}`, detail: `${event.id}: ${why}` }];
  });
}

const onlyAnnounced = 'it is only announced, like all that is told here: nothing has happened that could be played';

/** Why no act can have happened then; the day of what is only announced may still come. */
function dateFault(story: Story, moment: Moment, now: string): string | null {
  const zone = zoneOf(moment.slug);
  const isStillToCome = Boolean(moment.event.planned) && !hasPassed(story, moment);
  try {
    resolveOccurred(occurredOf(moment.event, zone), zone, isStillToCome ? endOfTime : now);
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return wordsOf(error.code, moment.event);
  }
}

const endOfTime = '9999-12-31T23:59:59.999Z';

function wordsOf(code: string, { date, not_before: earliest }: ChronicleEvent): string {
  const day = earliest ?? date ?? 'its date';
  if (code === 'occurred-in-future') return `${day} has not come yet; what is only announced is marked as planned`;
  if (code === 'occurred-too-early') return `${day} lies before 1900, and nothing before 1900 can be recorded`;
  return 'its earliest possible time lies after its latest one';
}
