import { noteCode } from '@homeward/contracts';
import { describe, expect, test } from '@jest/globals';
import { noteOf } from './noting.js';

const told = { fact_type: null, other_type: null, planned: null, what: 'Unreal: something happened.' };

describe('noting a published event', () => {
  test('takes the listed code for a known word and leaves the published words alone', () => {
    expect(noteOf({ ...told, other_type: 'trial.opened' })).toEqual({ code: 'trial-opened', text: told.what });
    expect(noteOf({ ...told, fact_type: 'case.filed' })).toEqual({ code: 'case-filed', text: told.what });
  });

  test.each(['zhang.san-of-nowhere', 'Zhang San', '../x', '__proto__', 'toString'])(
    'lets the code say nothing of the word %s and keeps it in the sealed text',
    (word) => {
      expect(noteOf({ ...told, other_type: word })).toEqual({ code: 'other', text: `${word}: ${told.what}` });
    },
  );

  test('says that it is planned and keeps what is planned in the text', () => {
    expect(noteOf({ ...told, other_type: 'trial.opened', planned: true })).toEqual({
      code: 'planned',
      text: `trial.opened: ${told.what}`,
    });
  });

  test('says why a known act could only be noted, and which act it was in the text', () => {
    expect(noteOf({ ...told, fact_type: 'transfer.accepted' }, 'transfer-without-sender')).toEqual({
      code: 'transfer-without-sender',
      text: `transfer.accepted: ${told.what}`,
    });
  });

  test.each([null, '', ' '])('says that an event without a word was published: %j', (word) => {
    expect(noteOf({ ...told, other_type: word })).toEqual({ code: 'published-event', text: told.what });
  });

  test('writes only codes of the list', () => {
    const codes = ['a', 'b.c', 'order.served'].map((word) => noteOf({ ...told, other_type: word }).code);
    expect(codes.every((code) => noteCode.safeParse(code).success)).toBe(true);
  });
});
