import { first, second } from '../actors.js';
import { survivorsFor } from '../implied.js';
import { isMinorAt } from '../people.js';
import type { Person } from '../persons-of.js';
import { ref } from '../step.js';
import type { Moment, Story } from '../story.js';
import { subjectsOf } from './survivors.js';

/** People are placed: first those in safe hands without a place, then those who move. One officer proposed it, another one decided. */
export function place(story: Story, moment: Moment): null {
  const away = story.survivors.filter(({ isReunited }) => !isReunited);
  const unplaced = away.filter(({ isPlaced }) => !isPlaced);
  const fitting = [...unplaced.filter(({ isRecovered }) => isRecovered), ...unplaced.filter(({ isRecovered }) => !isRecovered)];
  for (const [at, { about, row, settle, before }] of subjectsOf(story, moment, { fitting }).entries()) {
    const minor = isMinorAt(story.victims, moment.bounds);
    story.imply(moment, `propose-placement:${at}`, {
      actor: first(moment.slug),
      path: ['placements'],
      body: { matterId: story.matterId, ...about, kind: 'not-recorded', minor },
      gives: row,
      before: before ?? story.clue?.bounds ?? null,
    });
    story.act(moment, `place:${at}`, {
      actor: second(moment.slug),
      path: ['placements', ref(row), 'approve'],
      seen: row,
      gives: row,
      fact: 'placement.started',
    });
    settle((person) => {
      person.isPlaced = true;
      person.keptBy.clear();
    });
  }
  return null;
}

/** People return to their families: it was planned before, with a wish and an identity that were not published. */
export function reunite(story: Story, moment: Moment): null {
  const away = story.survivors.filter(({ isReunited }) => !isReunited);
  const rank = ({ isPlaced, isRecovered }: Person) => (isRecovered ? 0 : isPlaced ? 1 : 2);
  const fitting = away.toSorted((a, b) => rank(a) - rank(b));
  for (const [at, { about, row, settle, before }] of subjectsOf(story, moment, { fitting }).entries()) {
    const minor = isMinorAt(story.victims, moment.bounds);
    const unknown = { receiver: 'not-recorded', wish: 'not-recorded', destinationSafety: 'not-recorded', identity: 'not-recorded' };
    story.imply(moment, `plan-reunion:${at}`, {
      actor: first(moment.slug),
      path: ['reunions'],
      body: { matterId: story.matterId, ...about, minor, ...unknown },
      gives: row,
      fact: 'reunion.planned',
      before: before ?? story.clue?.bounds ?? null,
    });
    story.act(moment, `reunite:${at}`, {
      actor: second(moment.slug),
      path: ['reunions', ref(row), 'carry-out'],
      body: { handedTo: 'not-recorded' },
      seen: row,
      gives: row,
      fact: 'person.reunited',
    });
    settle((person) => {
      person.isReunited = true;
      person.keptBy.clear();
    });
  }
  return null;
}

/** Guardianship is taken away by a court that was asked to before. */
export function revokeGuardianship(story: Story, moment: Moment): null {
  for (const [at, { person }] of survivorsFor(story, moment, { fitting: story.survivors }).entries()) {
    const row = `suit:${moment.event.id}:${at}`;
    story.imply(moment, `sue:${at}`, {
      actor: first(moment.slug),
      path: ['guardianship-suits'],
      body: { matterId: story.matterId, personId: person.personId },
      gives: row,
      fact: 'guardianship.suit-filed',
      before: person.bounds,
    });
    story.act(moment, `revoke:${at}`, {
      actor: first(moment.slug),
      path: ['guardianship-suits', ref(row), 'decide'],
      body: { outcome: 'revoked' },
      seen: row,
      gives: row,
      fact: 'guardianship.suit-decided',
    });
    person.bounds = moment.bounds;
  }
  return null;
}
