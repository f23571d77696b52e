import { describe, expect, test } from '@jest/globals';
import { NoAnswer, Refused, SessionOver } from '../../api/failures.js';
import { isUnanswered, leftOf, refusedIn, type Outcome, type SeveralRow } from './several-row.js';

const row = (id: string, ...allowedActions: string[]): SeveralRow => ({ id, version: 1, allowedActions, matterId: null });
const ids = (outcomes: [string, Outcome][], ...rows: (SeveralRow | null)[]) =>
  leftOf('remindDuty', rows, new Map(outcomes)).map(({ id }) => id);

describe('what is left to be done to several rows', () => {
  test('are those that offer it and were not done yet', () => {
    expect(ids([['b', 'done']], row('a', 'remindDuty'), row('b', 'remindDuty'), row('c', 'reassignDuty'), null)).toEqual(['a']);
  });

  test('is what was refused, as long as the row offers it', () => {
    const refused: [string, Outcome][] = ['a', 'b'].map((id) => [id, { failure: new Error('refused') }]);
    expect(ids(refused, row('a', 'remindDuty'), row('b'))).toEqual(['a']);
  });

  test('is what nobody answered, though the row offers it no more: it may have been done', () => {
    for (const failure of [new NoAnswer('unreal'), new SessionOver('unreal')]) {
      expect(isUnanswered({ failure })).toBe(true);
      expect(ids([['a', { failure }]], row('a'))).toEqual(['a']);
    }
    expect([undefined, 'doing', 'done'].map((each) => isUnanswered(each as Outcome | undefined))).toEqual([false, false, false]);
  });
});

describe('what several rows refused of the form', () => {
  test('stands at its fields; what was done, or not answered, refused nothing', () => {
    const problem = { type: '', title: '', status: 400, code: 'invalid-body', detail: '', instance: '', traceId: '' };
    const errors = [{ pointer: '/until', code: 'after-due', detail: '' }];
    expect(refusedIn({ failure: new Refused({ ...problem, errors }) })).toEqual({ until: 'after-due' });
    expect([refusedIn('done'), refusedIn({ failure: new NoAnswer('unreal') })]).toEqual([{}, {}]);
  });
});
