import { first, kindOf } from './actors.js';
import { takeUp } from './acts/clues.js';
import { implyAcceptance, implyTransferToPolice } from './acts/transfers.js';
import { allocate, newPerson, type Meant, type Person } from './persons-of.js';
import { isMinorAt } from './people.js';
import { ref } from './step.js';
import type { CaseFile, Moment, Story } from './story.js';
import { suspectRoleOf } from './wording.js';

const criminal = new Set([
  'case.filed',
  'filing.refused',
  'suspect.detained',
  'arrest.approved',
  'prosecution.initiated',
  'judgment.first',
  'judgment.final',
]);

/** Whether a case is needed for it. */
export const needsCase = (fact: string): boolean => criminal.has(fact) || fact === 'victim.identified';

/** Before the event the clue was taken up by an agency that opens a case, and the case was opened. */
export function ensureCase(story: Story, moment: Moment): CaseFile {
  if (story.caseFile) return story.caseFile;
  if (story.clue?.state === 'transferring') implyAcceptance(story, moment);
  const isCriminal = story.events.some(({ fact_type: fact, planned }) => fact !== null && !planned && criminal.has(fact));
  const isPolice = () => kindOf(story.clue?.holder ?? '') === 'public-security';
  if (isCriminal && !isPolice()) implyTransferToPolice(story, moment);
  takeUp(story, moment, isPolice() ? 'criminal' : 'administrative');
  const owner = story.clue?.holder ?? moment.slug;
  const query = story.clue ? { matterId: ref(story.clue.row, 'matterId') } : {};
  story.find(moment, 'case', { actor: first(owner), path: ['cases'], query, gives: 'case' });
  story.caseFile = { row: 'case', owner, state: 'opened', bounds: story.clue?.bounds ?? moment.bounds };
  return story.caseFile;
}

/** Whom an act is about, with everybody still unnamed identified before it as the rules need. */
export function suspectsFor(story: Story, moment: Moment, meant: Pick<Meant, 'fitting' | 'isAboutAll'>): Counted[] {
  const file = ensureCase(story, moment);
  const number = moment.event.persons ?? null;
  const { known, fresh } = allocate({ number, most: null, all: story.suspects, ...meant });
  const identified = fresh.map((count, at) => ({ person: identifySuspect(story, moment, { slug: file.owner, count, at }), count }));
  return [...known, ...identified];
}

/** Whom an act is about that only concerns people who are known: those nobody told of are classed as possible victims before it. */
export function survivorsFor(story: Story, moment: Moment, who: Pick<Meant, 'fitting' | 'again'>): Counted[] {
  const number = moment.event.persons ?? null;
  const { survivors: all, victims } = story;
  const { known, fresh } = allocate({ number, all, most: victims.most, isAboutAll: true, ...who });
  if (fresh.length === 0) return known;
  const file = ensureCase(story, moment);
  const classed = fresh.map((count, at) => ({ person: classPossible(story, moment, { file, count, at }), count }));
  return [...known, ...classed];
}

/** A person, or a group with as many of it as the act is about. */
export interface Counted {
  person: Person;
  count: number | null;
}

/** A new suspect in the rows of an organ. */
export function identifySuspect(
  story: Story,
  moment: Moment,
  { slug, count, at }: { slug: string; count: number | null; at: number },
): Person {
  const row = `suspect:${moment.event.id}:${at}`;
  const before = story.caseFile?.bounds ?? null;
  const body = { role: suspectRoleOf(story.chronicle), count };
  const bounds = story.imply(moment, `identify:${at}`, { ...identification(slug), body, gives: row, before });
  const person = newPerson(ref(row, 'personId'), count, bounds);
  person.suspectRows.set(slug, row);
  story.suspects.push(person);
  return person;
}

/** Another organ takes a known suspect into rows of its own. */
export function suspectRowOf(
  story: Story,
  moment: Moment,
  { person, slug, at }: { person: Person; slug: string; at: number },
): string {
  const own = person.suspectRows.get(slug);
  if (own !== undefined) return own;
  const row = `suspect:${moment.event.id}:${at}`;
  const body = { personId: person.personId, role: suspectRoleOf(story.chronicle), count: person.count };
  story.imply(moment, `identify:${at}`, { ...identification(slug), body, gives: row, before: person.bounds });
  person.suspectRows.set(slug, row);
  return row;
}

const identification = (slug: string) => ({
  actor: first(slug),
  path: ['cases', ref('case'), 'identify-suspect'],
  fact: 'suspect.identified',
});

function classPossible(
  story: Story,
  moment: Moment,
  { file, count, at }: { file: CaseFile; count: number | null; at: number },
): Person {
  const row = `victim:${moment.event.id}:${at}`;
  const minor = isMinorAt(story.victims, moment.bounds);
  const bounds = story.imply(moment, `class:${at}`, {
    actor: first(file.owner),
    path: ['cases', ref(file.row), 'identify-victim'],
    body: { status: 'PossibleVictimOfTrafficking', ageBand: story.victims.isAdult ? 'adult' : 'unknown', minor, count },
    gives: row,
    fact: 'victim.identified',
    before: file.bounds,
  });
  const person = newPerson(ref(row, 'personId'), count, bounds);
  person.classedBy.add(file.owner);
  story.survivors.push(person);
  return person;
}
