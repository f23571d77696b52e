import { describe, expect, test } from '@jest/globals';
import { detailIn, faultsIn, languageOf } from './readers-language.js';

const detail = 'The operation 7b0d3a0e ends before it begins.';

describe('telling a refusal in the language of its reader', () => {
  test.each([
    ['zh', 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en', 'en'],
    ['fr', 'en'],
    [undefined, 'en'],
  ])('is asked for by the header: %s', (header, language) => {
    expect(languageOf({ 'accept-language': header })).toBe(language);
  });

  test('leaves what was written in English to whoever reads English', () => {
    const errors = [{ pointer: '/limit', code: 'too-big', detail: 'Too big: expected number to be <=200' }];
    expect(detailIn('en', 'rescue.days-crossed', detail)).toBe(detail);
    expect(faultsIn('en', 'rescue', errors)).toEqual(errors);
  });

  test('says it in Chinese by the words of its code, without what the English told of the row', () => {
    const told = detailIn('zh', 'rescue.days-crossed', detail);
    expect(told).toMatch(/^[\p{Script=Han}，。、]+$/u);
    expect(told).not.toContain('7b0d3a0e');
  });

  test('keeps place and code of each field, and the detail of a code that has no words', () => {
    const unnamed = { parameter: 'id', code: 'beamed-away', detail: 'Unreal.' };
    expect(faultsIn('zh', 'rescue', [{ pointer: '/limit', code: 'too-big', detail: 'Too big.' }, unnamed])).toEqual([
      { pointer: '/limit', code: 'too-big', detail: '内容过长、数量过多或数值过大。' },
      unnamed,
    ]);
  });
});
