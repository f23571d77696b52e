import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const features = join(import.meta.dirname, '../features');
/** Sentences of the server's own, and what the reader writes on the same page. */
const ownWords = ['duties/explanation.tsx', 'hand-over/hand-over-page.tsx'];

describe('what somebody wrote', () => {
  test('is shown where no mark in it turns it, or the words beside it, about', () => {
    const shown = readdirSync(features, { recursive: true, encoding: 'utf8' })
      .map((name): [string, string] => [name, name.endsWith('.tsx') ? readFileSync(join(features, name), 'utf8') : ''])
      .filter(([name, source]) => /className="told|<Revealed/.test(source) && !ownWords.includes(name));
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter(([, source]) => !source.includes('<Told>')).map(([name]) => name)).toEqual([]);
  });
});
