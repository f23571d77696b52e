import { describe, expect, test } from '@jest/globals';
import { linkProblems } from './links.mjs';
import { files, paths } from './repository.mjs';

const adr = { path: 'docs/adr/0001-facts.md', text: '# Facts, not orders\n' };
const page = (text) => [{ path: 'docs/architecture.md', text }, adr];
const known = ['docs/architecture.md', 'docs/adr/0001-facts.md', 'apps/rescue/package.json'];

describe('following the links of the documents', () => {
  test.each([
    '[why](adr/0001-facts.md)',
    '[why](adr/0001-facts.md#facts-not-orders)',
    '[rescue](../apps/rescue/)',
    '[law](https://law.example/anything)',
    '`[no](link.md)`',
  ])('arrives by %s', (text) => {
    expect(linkProblems(page(text), known)).toEqual([]);
  });

  test.each(['[why](adr/0002-orders.md)', '[why](adr/0001-facts.md#orders)', '[here](#nowhere)', '![map](map.svg)'])(
    'is lost by %s',
    (text) => {
      expect(linkProblems(page(text), known)).toHaveLength(1);
    },
  );

  test('arrives everywhere in this repository', () => {
    expect(linkProblems(files(/\.md$/), paths())).toEqual([]);
  });
});
