import { describe, expect, test } from '@jest/globals';
import { createCipheriv, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { FieldCipher, SealBroken, type FieldPlace } from './field-cipher.js';

const key = randomBytes(32);
const ring = { current: 'k1', keys: new Map([['k1', key]]) };
const cipher = new FieldCipher({ schema: 'clue_intake', ring });
const place: FieldPlace = { table: 'clues', column: 'narrative', rowId: 'row-1', subjectId: 'person-1' };
const sealed = cipher.seal('a red gate beside the well', place);
const parts = () => sealed.split('|') as [string, string, string, string, string];
const flipped = (text: string) => {
  const bytes = Buffer.from(text, 'base64');
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return bytes.toString('base64');
};

describe('sealing a field', () => {
  test('gives back every text exactly (B11, B12)', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => cipher.open(cipher.seal(text, place), place) === text));
    for (const text of ['', '𠮷㐂', 'བོད་ཡིག', 'ئۇيغۇر', '|v1|k1|', 'a\u0301'])
      expect(cipher.open(cipher.seal(text, place), place)).toBe(text);
  });

  test('names format and key and hides the rest', () => {
    expect(sealed).toMatch(/^v1\|k1\|[A-Za-z0-9+/]{16}\|[A-Za-z0-9+/=]+\|[A-Za-z0-9+/]{22}==$/);
    expect(sealed).not.toContain(Buffer.from('red gate').toString('base64').slice(0, 8));
  });

  test('never uses an initialisation vector twice in 100,000 writes', () => {
    const seen = new Set<string>();
    for (let write = 0; write < 100_000; write += 1) seen.add(cipher.seal('x', place).split('|')[2] ?? '');
    expect(seen.size).toBe(100_000);
  });

  test('refuses a text that could not be given back exactly (B04)', () => {
    expect(() => cipher.seal('\ud800', place)).toThrow(/Half of a character pair/);
  });

  test('refuses a place that could be read as another', () => {
    expect(() => cipher.seal('x', { ...place, rowId: 'row-1|person-2' })).toThrow(/separates/);
  });
});

describe('opening a field (A65)', () => {
  const [version, kid, iv, ciphertext, tag] = parts();
  const shortTag = Buffer.from(tag, 'base64').subarray(0, 4).toString('base64');
  const fourByteSeal = () => {
    const own = createCipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'), { authTagLength: 4 });
    own.setAAD(Buffer.from('clue_intake.clues.narrative|row-1|person-1|k1'));
    const bytes = Buffer.concat([own.update('x', 'utf8'), own.final()]).toString('base64');
    return [version, kid, iv, bytes, own.getAuthTag().toString('base64')].join('|');
  };

  test.each<[string, string]>([
    ['its ciphertext is changed', [version, kid, iv, flipped(ciphertext), tag].join('|')],
    ['its vector is changed', [version, kid, flipped(iv), ciphertext, tag].join('|')],
    ['its tag is changed', [version, kid, iv, ciphertext, flipped(tag)].join('|')],
    ['its tag is cut to four bytes', [version, kid, iv, ciphertext, shortTag].join('|')],
    ['it was sealed with a tag of four bytes', fourByteSeal()],
    ['its tag is missing', [version, kid, iv, ciphertext].join('|')],
    ['its vector has another length', [version, kid, Buffer.alloc(16).toString('base64'), ciphertext, tag].join('|')],
    ['it names a key that is gone', [version, 'k0', iv, ciphertext, tag].join('|')],
    ['its format is another', ['v0', kid, iv, ciphertext, tag].join('|')],
    ['something follows it', `${sealed}|`],
    ['it is spelt in another way', [version, kid, iv, `${ciphertext} `, tag].join('|')],
    ['it is clear text', 'a red gate beside the well'],
    ['it is empty', ''],
  ])('fails when %s', (_case, changed) => {
    expect(() => cipher.open(changed, place)).toThrow(SealBroken);
  });

  test.each<[string, Partial<FieldPlace>]>([
    ['row', { rowId: 'row-2' }],
    ['column', { column: 'reporter' }],
    ['table', { table: 'tips' }],
    ['subject', { subjectId: 'person-2' }],
  ])('fails in another %s', (_case, other) => {
    expect(() => cipher.open(sealed, { ...place, ...other })).toThrow(SealBroken);
  });

  test('fails in another schema, under another key, and under another name of the same key', () => {
    const inRescue = new FieldCipher({ schema: 'rescue', ring });
    const otherKey = new FieldCipher({ schema: 'clue_intake', ring: { current: 'k1', keys: new Map([['k1', randomBytes(32)]]) } });
    const renamed = new FieldCipher({ schema: 'clue_intake', ring: { current: 'k2', keys: new Map([['k2', key]]) } });
    expect(() => inRescue.open(sealed, place)).toThrow(SealBroken);
    expect(() => otherKey.open(sealed, place)).toThrow(SealBroken);
    expect(() => renamed.open(sealed.replace('|k1|', '|k2|'), place)).toThrow(SealBroken);
  });

  test('works with an older key of the ring after a new one has taken its place', () => {
    const rotated = { current: 'k2', keys: new Map([...ring.keys, ['k2', randomBytes(32)] as const]) };
    const next = new FieldCipher({ schema: 'clue_intake', ring: rotated });
    expect(next.open(sealed, place)).toBe('a red gate beside the well');
    expect(next.seal('x', place)).toMatch(/^v1\|k2\|/);
  });

  test('tells where it failed and nothing of the value', () => {
    const wrong = [version, kid, iv, flipped(ciphertext), tag].join('|');
    expect(() => cipher.open(wrong, place)).toThrow('clues.narrative of row-1 cannot be opened.');
  });
});
