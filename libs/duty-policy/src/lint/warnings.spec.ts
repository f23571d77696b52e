import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shippedCalendars, shippedPacks } from '../shipped.js';
import { type Finding } from './finding.js';
import { lint } from './lint.js';
import { base, type Change, changed, cn, found, ids, inner, type Loose, set, today } from './sample-packs.js';

describe('warning about a row', () => {
  const warned = (findings: readonly Finding[]): unknown[] => findings.filter(({ severity }) => severity === 'warning');

  test.each<[string, string, string, Change]>([
    ['L21', 'CN-SUP-03', '/duration/origin', (row) => (inner(row, 'duration')['origin'] = 'default')],
    ['L21', 'CN-SUP-03', '/rollBasis/assumed', set('rollBasis', { assumed: true })],
    ['L22', 'CN-SUP-03', '/subject', set('subject', 'matterId')],
    [
      'L03',
      'CN-INT-01',
      '/opensOn/0/condition/all/1/value',
      (row) => (inner(row, 'opensOn', 0, 'condition', 'all', 1)['value'] = ['smoke-signal']),
    ],
    [
      'L03',
      'CN-INT-01',
      '/opensOn/0/condition/all/0/value',
      (row) => (inner(row, 'opensOn', 0, 'condition', 'all', 0)['value'] = 'smoke-brigade'),
    ],
    ['L25', 'CN-SUP-03', '/evidenceDocuments', (row) => delete row['evidenceDocuments']],
    ['L26', 'CN-MIS-04d', '/duration', () => undefined],
  ])('%s: %s%s', (rule, id, pointer, change) => {
    const { packs, row } = changed(id, change);

    expect(warned(found(packs))).toContainEqual(expect.objectContaining({ rule, file: 'cn', pointer: `${row}${pointer}` }));
  });

  test('L01: a ladder that no row climbs', () => {
    const { packs } = changed('CN-SUP-03', (_row, pack) => (inner(pack, 'ladders')['spare'] = inner(pack, 'ladders', 'standard')));

    expect(warned(found(packs))).toContainEqual(expect.objectContaining({ rule: 'L01', file: 'cn', pointer: '/ladders/spare' }));
    expect(found(shippedPacks).filter(({ rule }) => rule === 'L01')).toEqual([]);
  });

  test('L23: a calendar that ends before the longest limit', () => {
    expect(warned(found([cn], { today: '2026-12-28' }))).toContainEqual(
      expect.objectContaining({ rule: 'L23', pointer: '/calendar' }),
    );
  });

  test.each([
    ['hardly ever met', { shareMet: 0.1, shareOfCap: 0 }],
    ['filling the desk', { shareMet: 0.9, shareOfCap: 0.2 }],
  ])('L24: %s', (_, past) => {
    const findings = found([cn], { statistics: new Map([['CN-SUP-03', past]]) });

    expect(warned(findings)).toContainEqual(
      expect.objectContaining({ rule: 'L24', pointer: `/duties/${ids.indexOf('CN-SUP-03')}` }),
    );
  });

  test('is silent where the row waives it with its reason', () => {
    const waiver = [{ lint: 'L25', reason: 'the receipt is kept elsewhere' }];
    const { packs, row } = changed('CN-SUP-03', (each) => {
      delete each['evidenceDocuments'];
      each['waivers'] = waiver;
    });

    expect(found(packs).filter(({ pointer }) => pointer.startsWith(`${row}/evidenceDocuments`))).toEqual([]);
  });
});

describe('reading whatever somebody wrote', () => {
  const junk = fc.oneof(fc.constantFrom(null, '', -1, 0, 1e9, true, [], {}, 'nextDay', ['x']), fc.jsonValue({ maxDepth: 2 }));

  test('answers with findings that point into the file, never with a failure', () => {
    fc.assert(
      fc.property(fc.nat(2), fc.array(fc.nat(), { minLength: 1, maxLength: 7 }), junk, (which, way, value) => {
        const pack = structuredClone([base, cn, shippedPacks[2]][which]) as Loose;
        replaceAt(pack, way, value);
        for (const { pointer } of lint([pack], shippedCalendars, { today })) expect(pointer).toMatch(/^(\/[^/]*)*$/);
      }),
      { numRuns: 60, seed: 2026 },
    );
  });
});

function replaceAt(file: Loose, way: readonly number[], value: unknown): void {
  let here: Loose = file;
  for (const [step, turn] of way.entries()) {
    const keys = Object.keys(here);
    const key = keys[turn % Math.max(1, keys.length)];
    if (key === undefined) return;
    const next = here[key];
    if (step === way.length - 1 || typeof next !== 'object' || next === null) {
      here[key] = value;
      return;
    }
    here = next as Loose;
  }
}
