import { describe, expect, test } from '@jest/globals';
import { checkPage } from './form-pages.js';
import { pageText } from './page.js';

describe('the page with all answers', () => {
  const text = pageText(
    checkPage({ language: 'en', sealed: 'unreal', answers: { what: ['Unreal \u202eturned'], region: ['350102'] }, regions: [] }),
  );

  test('shows an answer apart and in the order in which it was written', () => {
    expect(text).toContain('<bdi>Unreal turned</bdi>');
  });
});
