// Runs the real configuration over texts that are not in the repository, and writes what each is told as JSON.
import { join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { accepted, refused } from './lint-examples.mjs';

const root = join(import.meta.dirname, '../..');
const examples = [...refused, ...accepted.map(([file, text]) => [undefined, file, text])];
const typed = new Set([...Object.keys(tseslint.configs.disableTypeChecked.rules), 'homeward/no-save']);
const sources = examples.filter(([rule]) => typed.has(rule)).map(([, file]) => file);
const files = ['**/*.ts'];

// Types cost a second a text, so only the examples that need them are read with types.
const withoutTypes = new ESLint({
  cwd: root,
  overrideConfig: {
    files,
    languageOptions: { parserOptions: { project: null } },
    rules: { ...tseslint.configs.disableTypeChecked.rules, 'homeward/no-save': 'off' },
  },
});
const withTypes = new ESLint({
  cwd: root,
  overrideConfig: {
    files,
    languageOptions: {
      parserOptions: { project: null, projectService: { allowDefaultProject: sources, defaultProject: 'tsconfig.base.json' } },
    },
  },
});

const told = [];
for (const [rule, file, text] of examples) {
  const eslint = typed.has(rule) ? withTypes : withoutTypes;
  const [result] = await eslint.lintText(text, { filePath: join(root, file) });
  told.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
const severities = await Promise.all(
  ['apps/rescue/src/main.ts', 'apps/rescue/src/main.spec.ts', 'libs/journeys/src/wakes.ts', 'tools/bundle.mjs'].map(
    async (file) => {
      const { rules } = await withTypes.calculateConfigForFile(join(root, file));
      return Object.entries(rules).map(([name, [severity]]) => ({ name, severity }));
    },
  ),
);
console.log(JSON.stringify({ told, severities: severities.flat() }));
