import type { TransferEntry } from '@homeward/contracts';
import { describe, expect, test } from '@jest/globals';
import { papersOf } from './papers.js';

const at = '2026-11-20T09:00:00Z';
const entry = (id: string, content?: TransferEntry['content']): TransferEntry => ({
  ...{ id, move: 'offerTransfer', code: null, agencyId: 'agency', implied: false, asPublished: false, recordedAt: at },
  occurred: { text: at, precision: 'instant', notBefore: at, notAfter: at },
  ...(content && { content }),
});

describe('the documents of a transfer', () => {
  test('are those of each of its acts, and none where its words may not be read', () => {
    const paper = { title: 'Unreal list', sha256: 'a'.repeat(64) };
    const entries = [entry('one', { manifest: [paper, paper] }), entry('two'), entry('three', { text: 'unreal' })];
    expect(papersOf({ entries })).toEqual([
      { key: 'one/0', ...paper, move: 'offerTransfer', agencyId: 'agency', recordedAt: at },
      { key: 'one/1', ...paper, move: 'offerTransfer', agencyId: 'agency', recordedAt: at },
    ]);
  });
});
