import { describe, expect, test } from '@jest/globals';
import { html } from './html.js';
import { questionIds, questions } from './questions.js';
import { refusePersonalData } from './tip-message.js';
import { filled, languageAsked, languages, optionWords, wordsIn } from './tip-words.js';

describe('speaking two languages', () => {
  test('has the same words and the same blanks in both', () => {
    const [zh, en] = [wordsIn('zh'), wordsIn('en')];
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
    const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const key of Object.keys(en) as (keyof typeof en)[]) expect([key, blanks(zh[key])]).toEqual([key, blanks(en[key])]);
  });

  test('has words for every field and every option', () => {
    for (const language of languages)
      for (const field of questionIds.flatMap((id) => questions[id])) {
        const words = wordsIn(language);
        expect(words[`label.${field.name}`]).not.toBe('');
        const options = 'options' in field ? field.options : [];
        for (const option of options) expect([option, optionWords(words, field.name, option)]).not.toContain('');
      }
  });

  test.each([
    [undefined, 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-US,en;q=0.9', 'en'],
    ['en,zh', 'en'],
    ['fr', 'zh'],
    ['pen', 'zh'],
  ])('answers %s in %s', (asked, language) => expect(languageAsked(asked)).toBe(language));

  test('fills blanks in', () => expect(filled('{a} and {b}', { a: 1 })).toBe('1 and '));
});

describe('writing a page', () => {
  test('never lets what somebody wrote become a part of it (A73)', () => {
    expect(html`<p title="${'"\'><script>'}">${['<b>', html`<i></i>`, null, undefined, false, 0]}</p>`.text).toBe(
      '<p title="&quot;&#39;&gt;&lt;script&gt;">&lt;b&gt;<i></i>0</p>',
    );
  });
});

describe('a message to somebody who reported', () => {
  test.each(['110101190001011234', '13'.padEnd(11, '0'), '0591-00000000', 'unreal@example.invalid', 'Ask unreal person.'])(
    'is refused with %s in it',
    (text) => expect(() => refusePersonalData(text, ['unreal person'])).toThrow(/names nobody/),
  );

  test('passes with a question, a date and a sum', () => {
    expect(() => refusePersonalData('On 2026-11-25 at 14:30, was it 12309 or 1000 yuan?', ['x'])).not.toThrow();
  });
});
