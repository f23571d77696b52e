import { describe, expect, test } from '@jest/globals';
import { nextAct, placesAsked, rowsOfPlace } from './next-act.js';

const matterId = 'matter';
const ofClue = {
  meetingFacts: ['clue.triaged', 'clue.accepted', 'clue.merged'],
  subjectKind: 'clueId',
  subjectId: 'clue',
  matterId,
};
const ofPerson = { meetingFacts: ['placement.started'], subjectKind: 'personId', subjectId: 'one', matterId };
const placements = `placements?matterId=${matterId}&limit=100`;
const row = (id: string, personId: string, ...allowedActions: string[]) => ({ id, personId, allowedActions });

describe('the act that meets a duty', () => {
  test('is done on the row that the duty is about, as far as the server allows it', () => {
    expect(placesAsked(ofClue)).toEqual(['clues/clue']);
    const rows = (...allowedActions: string[]) => new Map([['clues/clue', [{ id: 'clue', allowedActions }]]]);
    expect(nextAct(ofClue, { beginnings: [], rows: rows('closeClue', 'acceptClue') })).toEqual({
      name: 'acceptClue',
      about: { rowId: 'clue', matterId },
    });
    expect(nextAct(ofClue, { beginnings: ['acceptClue'], rows: rows('closeClue') })).toBeNull();
  });

  test('begins a row for the person where it may, and is done on the row of that person where there is one', () => {
    expect(placesAsked(ofPerson)).toEqual([placements]);
    const rows = new Map([[placements, [row('p2', 'two', 'approvePlacement'), row('p1', 'one', 'approvePlacement')]]]);
    expect(nextAct(ofPerson, { beginnings: ['proposePlacement'], rows: new Map() })).toEqual({
      name: 'proposePlacement',
      about: { matterId, personId: 'one' },
    });
    expect(nextAct(ofPerson, { beginnings: [], rows })).toEqual({
      name: 'approvePlacement',
      about: { rowId: 'p1', matterId, personId: 'one' },
    });
  });

  test('is none where no form of the desk tells the fact', () => {
    const duty = { ...ofClue, meetingFacts: ['harm.reviewed'] };
    expect([placesAsked(duty), nextAct(duty, { beginnings: ['planRescue'], rows: new Map() })]).toEqual([[], null]);
  });

  test('is sought among the supervisions of the case, and in no list that needs to know more', () => {
    const ofCase = { meetingFacts: ['reasons.received', 'transfer.accepted'], subjectKind: 'caseId', subjectId: 'case', matterId };
    expect(placesAsked(ofCase)).toEqual(['supervisions?caseId=case&limit=100']);
  });

  test('reads one row like a list of one', () => {
    const one = { id: 'a', allowedActions: ['close'], more: 1 };
    expect(rowsOfPlace.parse(one)).toEqual([one]);
    expect(rowsOfPlace.parse({ items: [one], next: null })).toEqual([one]);
  });
});
