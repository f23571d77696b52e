import { describe, expect, test } from '@jest/globals';
import type { FormState } from './form-state.js';
import { step } from './form-steps.js';
import { questionIds } from './questions.js';

const regions = new Set(['350102', 'unknown']);
const empty: FormState = { token: 'x'.repeat(22), until: 0, answers: {}, wasChecked: false };
const whole: FormState = {
  ...empty,
  wasChecked: true,
  answers: { what: ['Unreal.'], kinds: ['other'], region: ['unknown'], when: ['now'], danger: ['no'] },
};
const go = (state: FormState, sent: Record<string, string>) => step(state, new URLSearchParams(sent), regions).shown;

describe('going through the form', () => {
  test('asks every question once, and then shows all answers', () => {
    const needed: Record<string, Record<string, string>> = {
      what: { what: 'Unreal.' },
      kinds: { kinds: 'other' },
      where: { region: '350102' },
      when: { when: 'now' },
      danger: { danger: 'no' },
    };
    const asked: string[] = [];
    let { state, shown } = step(empty, new URLSearchParams({ at: 'start' }), regions);
    while (shown.page === 'question') {
      asked.push(shown.id);
      ({ state, shown } = step(state, new URLSearchParams({ at: shown.id, ...needed[shown.id] }), regions));
    }
    expect(asked).toEqual([...questionIds]);
    expect([shown, state.wasChecked]).toEqual([{ page: 'check' }, true]);
  });

  test('an answer that is missing, too long or not offered stays on its page', () => {
    const fault = (code: string, more: object = {}) => [expect.objectContaining({ code, ...more })];
    expect(go(empty, { at: 'what' })).toEqual({ page: 'question', id: 'what', faults: fault('missing') });
    expect(go(empty, { at: 'what', what: '虚'.repeat(3_001) })).toMatchObject({ faults: fault('too-long', { max: 3_000 }) });
    expect(go(empty, { at: 'what', what: 'Unreal\u0000' })).toMatchObject({ faults: fault('not-text') });
    expect(go(empty, { at: 'kinds', kinds: 'unreal' })).toMatchObject({ faults: fault('not-offered') });
    expect(go(empty, { at: 'where', region: '110101' })).toMatchObject({ faults: fault('not-offered') });
  });

  test('going back or changing the language keeps what was typed, without a word about faults', () => {
    const { state, shown } = step(empty, new URLSearchParams({ at: 'kinds', go: 'back' }), regions);
    expect([shown, state.answers.kinds]).toEqual([{ page: 'question', id: 'what', faults: [] }, []]);
    const stayed = step(empty, new URLSearchParams({ at: 'what', go: 'stay', what: ' half \r\n a word ' }), regions);
    expect([stayed.shown, stayed.state.answers.what]).toEqual([{ page: 'question', id: 'what', faults: [] }, ['half \n a word']]);
    expect(go(empty, { at: 'what', go: 'back' })).toEqual({ page: 'start' });
    expect(go(whole, { at: 'check', go: 'back' })).toMatchObject({ id: 'reward' });
  });

  test('a change leads back to all answers', () => {
    expect(go(whole, { at: 'check', go: 'to-when' })).toMatchObject({ id: 'when' });
    expect(go(whole, { at: 'when', when: 'days' })).toEqual({ page: 'check' });
  });

  test('nothing is sent that is not whole, and from no other page', () => {
    expect(go(whole, { at: 'check', go: 'send' })).toEqual({ page: 'send' });
    expect(go(empty, { at: 'check', go: 'send' })).toMatchObject({ page: 'question', id: 'what' });
    expect(go(whole, { at: 'what', go: 'send', what: 'Unreal.' })).toEqual({ page: 'check' });
    expect(go(whole, { at: 'unreal', go: 'unreal' })).toMatchObject({ page: 'question', id: 'what' });
  });
});
