import { describe, expect, test } from '@jest/globals';
import { nextStanding, type Judgment, type Standing } from './judgment.js';

const first = { outcome: 'guilty', effective: false } as const;
const effective = { outcome: 'upheld', effective: true } as const;
const remand = { outcome: 'remanded', effective: false } as const;
const live = { personId: 'person-1', isHistory: false };

const after = (judgments: readonly Pick<Judgment, 'outcome' | 'effective'>[], known = live): Standing | null =>
  judgments.reduce<Standing | null>((standing, judgment) => nextStanding(standing, judgment, known), null);
const refusal = (code: string) => expect.objectContaining({ code: `investigation.${code}` });

describe('recording a judgment', () => {
  test('leads from the first to the effective one, over a remand where there is one', () => {
    expect(after([first, effective])).toBe('effective');
    expect(after([first, remand, first, effective])).toBe('effective');
    expect(after([first, effective, remand, first])).toBe('first');
  });

  test('is refused where an effective one stands', () => {
    expect(() => after([first, effective, effective])).toThrow(refusal('judgment-already-effective'));
    expect(() => after([first, effective, first])).toThrow(refusal('judgment-already-effective'));
  });

  test('is refused as a second first one', () => {
    expect(() => after([first, first])).toThrow(refusal('first-judgment-stands'));
  });

  test('is refused where nothing precedes it', () => {
    expect(() => after([effective])).toThrow(refusal('first-judgment-missing'));
    expect(() => after([remand])).toThrow(refusal('first-judgment-missing'));
    expect(() => after([first, remand, effective])).toThrow(refusal('first-judgment-missing'));
  });

  test('of history may tell the effective one alone', () => {
    expect(after([effective], { ...live, isHistory: true })).toBe('effective');
  });

  test('is refused as an effective remand', () => {
    expect(() => after([first, { ...remand, effective: true }])).toThrow(refusal('remand-not-effective'));
  });
});
