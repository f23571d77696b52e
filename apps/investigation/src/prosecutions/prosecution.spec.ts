import { describe, expect, test } from '@jest/globals';
import { resolveOccurred, type OccurredInput } from '@homeward/contracts';
import { charged, refuseSecondDecision, refuseWithoutFile } from './prosecution.js';

const on = (input: OccurredInput) => resolveOccurred(input, 'Asia/Shanghai', '2026-11-26T00:00:00.000Z');
const buying = (text: string, transitionRule?: 'continued-act' | 'lighter-law') => ({
  code: 'CL-241',
  act: on({ precision: 'year', text }),
  transitionRule,
});
const refusal = (code: string) => expect.objectContaining({ code: `investigation.${code}` });

describe('charging offences', () => {
  test('R26: an act of 2014 and one of 2016 each get the text in force on their dates', () => {
    const offences = charged([buying('2014'), buying('2016')], false);
    expect(offences.map(({ lawVersion }) => lawVersion)).toEqual(['cl-1997', 'cl-amendment-9']);
  });

  test('R26: is refused for an act before every text, unless a transition rule is named', () => {
    expect(() => charged([buying('1993')], false)).toThrow(refusal('offence-not-in-force'));
    expect(charged([buying('1993', 'continued-act')], false)).toMatchObject([
      { lawVersion: 'cl-amendment-9', transitionRule: 'continued-act' },
    ]);
    expect(charged([buying('2014', 'lighter-law')], false)).toMatchObject([{ lawVersion: 'cl-amendment-9' }]);
  });

  test('accepts an offence or an act without dates as unverified', () => {
    expect(charged([{ code: 'CL-236', act: null, transitionRule: undefined }], false)).toMatchObject([
      { lawVersion: 'unverified' },
    ]);
    expect(charged([{ code: 'CL-240', act: null, transitionRule: undefined }], false)).toMatchObject([
      { lawVersion: 'unverified' },
    ]);
  });

  test('is refused without an offence in live work, and open in history', () => {
    expect(() => charged([], false)).toThrow(refusal('offence-missing'));
    expect(charged([], true)).toEqual([]);
  });

  test('is refused for an offence nobody listed', () => {
    expect(() => charged([{ code: 'CL-999', act: null, transitionRule: undefined }], false)).toThrow(refusal('offence-unknown'));
  });
});

describe('deciding about a person', () => {
  const earlier = (status: 'initiated' | 'declined') => [{ status, personId: 'person-1' }];

  test('may follow a declined prosecution, never one that was initiated', () => {
    expect(() => refuseSecondDecision(earlier('declined'), 'initiated')).not.toThrow();
    expect(() => refuseSecondDecision(earlier('declined'), 'declined')).toThrow(refusal('person-already-declined'));
    expect(() => refuseSecondDecision(earlier('initiated'), 'declined')).toThrow(refusal('person-already-prosecuted'));
    expect(() => refuseSecondDecision(earlier('initiated'), 'initiated')).toThrow(refusal('person-already-prosecuted'));
  });

  test('needs the file in live work', () => {
    expect(() => refuseWithoutFile(false, 'case-1', false)).toThrow(refusal('file-not-received'));
    expect(() => refuseWithoutFile(false, 'case-1', true)).not.toThrow();
  });
});
