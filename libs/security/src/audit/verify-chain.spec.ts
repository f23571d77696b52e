import { describe, expect, test } from '@jest/globals';
import { createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { canonicalJson, chainStart, linked, type ChainEntry, type SealedEntry } from './chain.js';
import type { SignedHead } from './chain-head.js';
import { verifyChain } from './verify-chain.js';

const agencyId = 'agency-1';
const { privateKey } = generateKeyPairSync('ed25519');
const keys: ReadonlyMap<string, KeyObject> = new Map([['audit-1', createPublicKey(privateKey)]]);

const entry = (id: number, changes: Partial<ChainEntry> = {}): ChainEntry => ({
  id: String(id),
  agencyId,
  at: '2026-11-26T08:00:00.000Z',
  actor: 'officer-1',
  onBehalfOf: null,
  action: 'clue-intake:readClue',
  objectType: 'clue',
  objectId: `clue-${id}`,
  matterId: null,
  purpose: 'handle-matter',
  decision: 'allow',
  policyIds: ['clues.read'],
  requestId: `request-${id}`,
  outcome: 'done',
  ...changes,
});

const start = { seq: '0', hash: chainStart };
const chain = linked(
  [1, 2, 3, 4, 5].map((id) => entry(id)),
  start,
);
const headOf = (entries: readonly SealedEntry[], keyOf = privateKey): SignedHead => {
  const last = entries.at(-1);
  const head = { agencyId, seq: last?.seq ?? '0', hash: last?.hash ?? chainStart, at: '2026-11-26T08:05:00.000Z' };
  const bytes = Buffer.from(canonicalJson({ ...head, keyId: 'audit-1' }));
  return { ...head, keyId: 'audit-1', signature: sign(null, bytes, keyOf).toString('base64') };
};
const kept = [headOf(chain)];
const found = (entries: readonly SealedEntry[], heads = kept) => verifyChain(agencyId, entries, heads, keys);
const at = (index: number): SealedEntry => chain[index] as SealedEntry;

describe('verifying a chain (N10)', () => {
  test('finds nothing in an untouched one', () => {
    expect(found(chain)).toEqual([]);
    expect(found([...chain, ...linked([entry(6)], at(4))])).toEqual([]);
    expect(found([], [])).toEqual([]);
  });

  test.each(Object.keys(entry(1)))('finds an entry whose %s was edited', (field) => {
    const value = field === 'policyIds' ? [] : field === 'agencyId' ? 'agency-2' : 'edited';
    const edited = chain.map((one, index) => (index === 2 ? { ...one, [field]: value } : one));
    expect(found(edited)).toContainEqual({ kind: 'changed', seq: '3' });
  });

  test('finds an edited entry whose own hash was made to fit', () => {
    const [fitted] = linked([entry(3, { actor: 'officer-9' })], at(1));
    expect(found([at(0), at(1), fitted as SealedEntry, at(3), at(4)])).toEqual([{ kind: 'unlinked', seq: '4' }]);
  });

  test('finds a deleted entry, in the middle and at the beginning', () => {
    expect(found(chain.filter(({ seq }) => seq !== '3'))).toContainEqual({ kind: 'missing', seq: '4' });
    expect(found(chain.slice(1))).toContainEqual({ kind: 'missing', seq: '2' });
  });

  test('finds entries that changed places', () => {
    const swapped = [at(0), { ...at(2), seq: '2' }, { ...at(1), seq: '3' }, at(3), at(4)];
    expect(found(swapped).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['changed', 'unlinked']));
    expect(found([at(0), at(2), at(1), at(3), at(4)]).map(({ kind }) => kind)).toContain('out-of-order');
  });

  test('finds a cut tail by the head that was kept', () => {
    expect(found(chain.slice(0, 3))).toEqual([{ kind: 'cut', seq: '5' }]);
    expect(found([])).toEqual([{ kind: 'cut', seq: '5' }]);
  });

  test('finds a chain that was rewritten as a whole', () => {
    const rewritten = linked(
      [1, 2, 3, 4, 5].map((id) => entry(id, { actor: 'officer-9' })),
      start,
    );
    expect(found(rewritten)).toEqual([{ kind: 'rewritten', seq: '5' }]);
  });

  test('does not believe a head of another key, of another name, or of another agency', () => {
    const stranger = generateKeyPairSync('ed25519').privateKey;
    const forged = { kind: 'forged-head', seq: '5' };
    expect(found(chain, [headOf(chain, stranger)])).toEqual([forged]);
    expect(found(chain, [{ ...headOf(chain), keyId: 'audit-2' }])).toEqual([forged]);
    expect(found(chain, [{ ...headOf(chain), agencyId: 'agency-2' }])).toEqual([forged]);
    expect(found(chain, [{ ...headOf(chain), at: '2026-11-26T09:00:00.000Z' }])).toEqual([forged]);
  });
});

describe('spelling a record', () => {
  test('does not depend on the order of its fields', () => {
    expect(canonicalJson({ b: '2', a: null, c: ['x'] })).toBe('{"a":null,"b":"2","c":["x"]}');
    expect(canonicalJson({ c: ['x'], a: null, b: '2' })).toBe('{"a":null,"b":"2","c":["x"]}');
  });
});
