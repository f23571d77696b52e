import { agencyId } from '@homeward/contracts';
import { first, kindOf } from '../actors.js';
import { ensureCase, identifySuspect, suspectRowOf, suspectsFor } from '../implied.js';
import { allocate, type Person } from '../persons-of.js';
import { ref } from '../step.js';
import type { Moment, Story } from '../story.js';

/** Suspects are taken into custody; those who are not known yet become known by it. */
export function detain(story: Story, moment: Moment): null {
  ensureCase(story, moment);
  const { slug, event } = moment;
  const fitting = story.suspects.filter((person) => person.standing === null && isFreeFor(person, slug));
  const { known, fresh } = allocate({ number: event.persons ?? null, fitting, all: story.suspects, most: null });
  const named = fresh.map((count, at) => identifySuspect(story, moment, { slug, count, at: known.length + at }));
  const people = [...known.map(({ person }) => person), ...named];
  for (const [at, person] of people.entries()) {
    const row = suspectRowOf(story, moment, { person, slug, at });
    story.act(moment, `detain:${at}`, {
      actor: first(slug),
      path: ['persons', ref(row), 'detain'],
      seen: row,
      gives: row,
      fact: 'suspect.detained',
    });
    person.heldBy = slug;
    person.bounds = moment.bounds;
  }
  return null;
}

/** Whom an approved arrest took into custody is not detained once more by an organ that knew them before. */
const isFreeFor = ({ heldBy, isArrested, suspectRows }: Person, slug: string): boolean =>
  heldBy === null && !(isArrested && suspectRows.has(slug));

/** Arrests are approved: the organ that holds the suspects asked for it. */
export function approveArrest(story: Story, moment: Moment): null {
  const waiting = story.suspects.filter(({ isArrested, standing }) => !isArrested && standing === null);
  const fitting = [...waiting.filter(({ heldBy }) => heldBy !== null), ...waiting.filter(({ heldBy }) => heldBy === null)];
  const people = suspectsFor(story, moment, { fitting, isAboutAll: true });
  for (const [at, { person }] of people.entries()) {
    if (kindOf(moment.slug) === 'procuratorate') implyRequest(story, moment, { person, at });
    story.act(moment, `arrest:${at}`, {
      actor: first(moment.slug),
      path: ['arrest-decisions'],
      body: { caseId: ref('case'), personId: person.personId, outcome: 'approved' },
      fact: 'arrest.decided',
    });
    person.isArrested = true;
    person.bounds = moment.bounds;
  }
  return null;
}

function implyRequest(story: Story, moment: Moment, { person, at }: { person: Person; at: number }): void {
  const asking = person.heldBy ?? [...person.suspectRows.keys()][0];
  if (asking === undefined) return;
  story.imply(moment, `request:${at}`, {
    actor: first(asking),
    path: ['arrest-requests'],
    body: { caseId: ref('case'), personId: person.personId, addresseeAgencyId: agencyId(moment.slug) },
    fact: 'arrest.requested',
    before: person.bounds,
  });
}
