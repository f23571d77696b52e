import { registerClue } from '@homeward/contracts';
import { describe, expect, test } from '@jest/globals';
import type { Answers } from './answers.js';
import { clueOfTip } from './tip-clue.js';

const desk = { agencyId: '9d3b1c5e-7f3a-4f57-9a51-0f4d4a1b6c11', kind: 'public-security', regionCode: '350000' } as const;
const clueOf = (answers: Answers) =>
  clueOfTip(
    { what: ['Unreal.'], kinds: ['other'], region: ['unknown'], ...answers },
    { ...desk },
    { language: 'en', placeName: 'Unreal place' },
  );

describe('making a clue of a report', () => {
  test('fits what every clue has to be', () => {
    expect(registerClue.safeParse(clueOf({})).success).toBe(true);
  });

  test('a place that is not known lies in the region of the desk that takes it', () => {
    expect(clueOf({}).regionCode).toBe('350000');
    expect(clueOf({ region: ['350102'] }).regionCode).toBe('350102');
  });

  test.each([
    [{ danger: ['danger'] }, 'crisis', ['life-at-risk']],
    [{ danger: ['held'] }, 'crisis', []],
    [{ when: ['now'] }, 'crisis', []],
    [{ kinds: ['missing-person'], who: ['under-14'] }, 'crisis', ['child-under-14-missing']],
    [{ kinds: ['missing-person'], who: ['girl'] }, 'high', ['female-14-17-missing']],
    [{ kinds: ['missing-person'], who: ['woman'] }, 'high', ['woman-missing-possibly-trafficked']],
    [{ kinds: ['missing-person'], who: ['man'], danger: ['no'], when: ['days'] }, 'normal', []],
  ])('%j is %s', (answers, severity, riskFlags) => {
    expect(clueOf(answers as Answers)).toMatchObject({ severity, riskFlags });
  });

  test('tells the questions with the answers, and keeps apart how to reach the reporter', () => {
    const { narrative, reporter } = clueOf({ know: ['family'], contact: ['unreal contact'], safe: ['unreal hour'] });
    expect(narrative).toBe(
      'What happened?\nUnreal.\n\nWhat is it about?\nSomething else, or I am not sure\n\nWhere is it?\nUnreal place\n\nHow do you know of it?\nIt happened in my family',
    );
    expect(reporter).toEqual({ class: 'relative', language: 'en', contact: 'unreal contact', safeToContact: 'unreal hour' });
    expect(clueOf({}).reporter).toEqual({ class: 'anonymous', language: 'en' });
  });

  test.each([
    [['under-14'], ['child'], true],
    [['boy', 'girl'], ['child'], true],
    [['woman', 'unknown'], ['woman', 'unknown'], false],
    [[], [], false],
  ])('%j at risk are %j', (who, subjectKinds, minor) => {
    expect(clueOf({ who })).toMatchObject({ subjectKinds, minor });
  });
});
