import { describe, expect, test } from '@jest/globals';
import { EventReader } from './event-reader.js';

const stream =
  'retry: 2000\n\nid: 7\nevent: ready\ndata: {"kind":"ready"}\n\n: still here\n\nid: 8\ndata: {"kind":"resync"}\n\nid: 9\nda';

describe('reading a stream', () => {
  test.each([1, 2, 5, 17, stream.length])('finds the same events in pieces of %i letters', (size) => {
    const reader = new EventReader();
    const found = [];
    for (let at = 0; at < stream.length; at += size) found.push(...reader.take(stream.slice(at, at + size)));
    expect(found).toEqual([
      { id: '7', data: '{"kind":"ready"}' },
      { id: '8', data: '{"kind":"resync"}' },
    ]);
  });
});
