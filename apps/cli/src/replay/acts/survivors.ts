import { first } from '../actors.js';
import { ensureCase } from '../implied.js';
import { isMinorAt } from '../people.js';
import { allocate, newPerson, type Meant, type Person } from '../persons-of.js';
import { ref, type Part } from '../step.js';
import type { Moment, Story } from '../story.js';

/** Somebody an act is about: known, or named by the act itself. */
export interface Subject {
  /** What the body says of the person. */
  about: Readonly<Record<string, Part | undefined>>;
  /** The row the act makes. */
  row: string;
  /** Keeps what the act did to the person. */
  settle: (change: (person: Person) => void) => void;
  before: Person['bounds'] | null;
}

/** Of whom an event tells, first those whom it fits; others are named by it. */
export function subjectsOf(story: Story, moment: Moment, who: Pick<Meant, 'fitting' | 'again'>): Subject[] {
  const { survivors: all, victims } = story;
  const { event, bounds } = moment;
  const { known, fresh } = allocate({ number: event.persons ?? null, all, most: victims.most, ...who });
  const named = fresh.map((count) => ({ person: null, count }));
  return [...known, ...named].map(({ person, count }, at) => {
    const row = `person:${event.id}:${at}`;
    return {
      about: { personId: person?.personId, count },
      row,
      before: person?.bounds ?? null,
      settle: (change) => {
        const settled = person ?? newPerson(ref(row, 'personId'), count, bounds);
        if (!person) story.survivors.push(settled);
        settled.bounds = bounds;
        change(settled);
      },
    };
  });
}

/** People are classed as victims, by each organ once. */
export function identify(story: Story, moment: Moment): string | null {
  const open = story.survivors.filter(({ classedBy }) => !classedBy.has(moment.slug));
  const fitting = [...open.filter(({ classedBy }) => classedBy.size === 0), ...open.filter(({ classedBy }) => classedBy.size > 0)];
  const subjects = subjectsOf(story, moment, { fitting, again: [] });
  if (subjects.length === 0) return 'person-already-identified';
  const file = ensureCase(story, moment);
  for (const [at, { about, row, settle }] of subjects.entries()) {
    const classing = { status: 'ActualVictimOfTrafficking', ...ageOf(story, moment) };
    story.act(moment, `identify-victim:${at}`, {
      actor: first(moment.slug),
      path: ['cases', ref(file.row), 'identify-victim'],
      body: { ...about, ...classing },
      gives: row,
      fact: 'victim.identified',
    });
    settle(({ classedBy }) => classedBy.add(moment.slug));
  }
  return null;
}

/** People are in safe hands, at each organ once until they are handed over. What they wished was not published. */
export function recover(story: Story, moment: Moment): string | null {
  const fitting = story.survivors.filter(({ isRecovered, isReunited }) => !isRecovered && !isReunited);
  const again = story.survivors.filter(({ keptBy }) => !keptBy.has(moment.slug));
  const subjects = subjectsOf(story, moment, { fitting, again });
  if (subjects.length === 0) return 'person-already-recovered';
  for (const [at, { about, row, settle }] of subjects.entries()) {
    story.act(moment, `recover:${at}`, {
      actor: first(moment.slug),
      path: ['recovered-persons'],
      body: { matterId: story.matterId, ...about, ...ageOf(story, moment), wish: 'not-recorded' },
      gives: row,
      fact: 'person.recovered',
    });
    settle((person) => {
      person.isRecovered = true;
      person.keptBy.add(moment.slug);
    });
  }
  return null;
}

const ageOf = ({ victims }: Story, { bounds }: Moment): { ageBand: string; minor: boolean } => ({
  ageBand: victims.isAdult ? 'adult' : 'unknown',
  minor: isMinorAt(victims, bounds),
});
