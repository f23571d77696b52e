import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { casePage, cluePage, matterPage, operationPage, prosecutionPage, transferPage } from '@homeward/contracts';
import type * as z from 'zod';
import { acts } from '../parts/acts.js';
import { fieldKind } from '../features/acts/field-kind.js';
import { fieldsOf } from '../features/acts/body.js';
import { layouts } from '../features/acts/layouts.js';
import { stages } from '../features/matters/stages.js';

type Tree = { [key: string]: string | Tree };
const source = join(import.meta.dirname, '..');
const files = readdirSync(join(source, 'words')).filter((name) => name.endsWith('.json'));
const read = (language: string): [string, string][] =>
  files
    .filter((name) => name.endsWith(`${language}.json`))
    .flatMap((name) => flat(JSON.parse(readFileSync(join(source, 'words', name), 'utf8')) as Tree));
const flat = (tree: Tree, before = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${before}${key}`, value] as [string, string]] : flat(value, `${before}${key}.`),
  );
const zh = new Map(read('zh'));
const en = new Map(read('en'));
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
const isKnown = (key: string) => zh.has(key) || zh.has(`${key}_other`);

const sources = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.tsx?$/.test(name) && !name.includes('.spec.'),
);
const usedIn = (names: readonly string[]): string[] => {
  const texts = names.map((name) => readFileSync(join(source, name), 'utf8'));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key ?? '')))];
};
const used = usedIn(sources);

describe('the catalogues', () => {
  test('have the same keys', () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
  });

  test('have the same placeholders under each key', () => {
    const apart = [...zh].filter(([key, text]) => String(placeholders(text)) !== String(placeholders(en.get(key) ?? '')));
    expect(apart).toEqual([]);
  });

  test('leave nothing empty, and no English letters run through the Chinese', () => {
    const terms = /Homeward|English|Ctrl\+Enter|CNY|\{\{\w+\}\}/g;
    expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
    const isForeign = (key: string) => key === 'shell.other-language' || /^help\.word\..*\.other$/.test(key);
    expect([...zh].filter(([key, text]) => /[A-Za-z]{3,}/.test(text.replace(terms, '')) && !isForeign(key))).toEqual([]);
  });

  test('call each word of help in the other language as that calls it itself', () => {
    const named = [...zh.keys()].filter((key) => /^help\.word\..*\.name$/.test(key));
    expect(named.length).toBeGreaterThan(20);
    const apart = named.filter((key) => {
      const other = key.replace(/name$/, 'other');
      return zh.get(other) !== en.get(key) || en.get(other) !== zh.get(key);
    });
    expect(apart).toEqual([]);
  });

  test('have every word that a screen asks for by name', () => {
    expect(used.length).toBeGreaterThan(150);
    expect(used.filter((key) => !isKnown(key))).toEqual([]);
  });

  const bringsWords =
    /^features\/(acts|escalations|hand-over|help|late-recordings|operations|status|wall-screens|matters\/matter-(access|documents)|duties\/explanation|transfers\/(letter|transfer)-page)\b/;
  // These screens bring words of their own, which are not there before.
  test('have at first every word that any other screen asks for', () => {
    const first = new Set(flat(JSON.parse(readFileSync(join(source, 'words', 'en.json'), 'utf8')) as Tree).map(([key]) => key));
    const elsewhere = usedIn(sources.filter((name) => !bringsWords.test(name)));
    expect(elsewhere.length).toBeGreaterThan(100);
    expect(elsewhere.filter((key) => !first.has(key) && !first.has(`${key}_other`))).toEqual([]);
  });
});

describe('the forms', () => {
  test('exist for every act of the desk, and no act has a form that nothing leads to', () => {
    expect(Object.keys(layouts).sort()).toEqual(acts.map(({ name }) => name).sort());
  });

  test.each(acts.map(({ name }) => name))('%s has its words', (name) => {
    const missing = ['title', 'do', 'lead'].map((part) => `act.${name}.${part}`).filter((key) => !isKnown(key));
    expect(missing).toEqual([]);
  });

  test.each(Object.entries(layouts))('%s has words for every field, group and code', (_name, layout) => {
    const groups = layout.groups.map(({ title }) => `form.group.${title}`);
    const labels = fieldsOf(layout).map(({ path }) => `field.${path}.label`);
    const codes = fieldsOf(layout).flatMap(({ path, codes: given }) => {
      const kind = fieldKind(layout.schema, path);
      if ('words' in kind && kind.words) return [];
      const list = path.startsWith('needs.') ? 'need' : (path.split('.').at(-1) ?? '');
      return [...('codes' in kind ? kind.codes : []), ...(given ?? [])].map((code) => `code.of.${list}.${code}`);
    });
    expect([...groups, ...labels, ...codes].filter((key) => !isKnown(key))).toEqual([]);
  });
});

describe('the states of rows', () => {
  const statesOf = (page: z.ZodType): readonly string[] => {
    const { element } = (page as z.ZodObject<{ items: z.ZodArray<z.ZodObject> }>).shape.items;
    const { def } = element.shape['status']?._zod as { def: { entries?: Record<string, string>; values?: string[] } };
    return def.values ?? Object.values(def.entries ?? {});
  };
  const inWork = stages.flatMap(([, works]) => works.map(({ collection, page }) => [collection, page] as const));
  const byName: Readonly<Record<string, z.ZodType>> = {
    clue: cluePage,
    cases: casePage,
    matter: matterPage,
    operation: operationPage,
    prosecution: prosecutionPage,
    transfer: transferPage,
  };

  test.each([...inWork, ...Object.entries(byName)])('of %s all have words', (name, page) => {
    const states = statesOf(page);
    expect(states).not.toEqual([]);
    expect(states.map((state) => `code.${name}-status.${state}`).filter((key) => !isKnown(key))).toEqual([]);
  });

  test('are known here for every list that a screen names', () => {
    const texts = sources.map((name) => readFileSync(join(source, name), 'utf8')).join('\n');
    const named = new Set([...texts.matchAll(/\bcode\('([\w-]+)-status'/g)].map(([, name]) => name));
    expect([...named].sort()).toEqual(Object.keys(byName).sort());
  });
});
