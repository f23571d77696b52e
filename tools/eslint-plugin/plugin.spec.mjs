import { describe, expect, test } from '@jest/globals';
import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { homeward } from './plugin.mjs';

RuleTester.describe = describe;
RuleTester.it = test;
RuleTester.itOnly = test.only;

const typed = new Set(['no-save']);
const plain = new RuleTester({ languageOptions: { parser: tseslint.parser } });
const withTypes = new RuleTester({
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: {
      projectService: { allowDefaultProject: ['*.ts'], defaultProject: 'tools/eslint-plugin/tsconfig.json' },
      tsconfigRootDir: process.cwd(),
    },
  },
});

const good = (example) =>
  typeof example === 'string' ? { code: example, filename: 'example.ts' } : { filename: 'example.ts', ...example };
const bad = (example) => ({ errors: 1, ...good(example) });
const examplesOf = async (name) => [name, (await import(`./examples/${name}.mjs`)).default];
const examples = Object.fromEntries(await Promise.all(Object.keys(homeward.rules).map(examplesOf)));

describe.each(Object.keys(homeward.rules))('the rule %s', (name) => {
  test('has a good and a bad example', () => {
    expect(examples[name].good.length).toBeGreaterThan(0);
    expect(examples[name].bad.length).toBeGreaterThan(0);
  });
});

for (const [name, rule] of Object.entries(homeward.rules)) {
  const tester = typed.has(name) ? withTypes : plain;
  tester.run(name, rule, { valid: examples[name].good.map(good), invalid: examples[name].bad.map(bad) });
}
