import type { LiveEvent } from '@homeward/contracts';
import { until } from '@homeward/testing';
import { describe, expect, test } from '@jest/globals';
import { LiveStream, type Outlet, type StreamOptions } from './live-stream.js';

/** What stands at the other end of the line in a trial. */
class OtherEnd implements Outlet {
  said = '';
  taken = true;
  isOver = false;
  write = (text: string) => void (this.said += text);
  waiting = () => (this.taken ? 0 : 1_000_000);
  end = () => void (this.isOver = true);
}

const change: LiveEvent = { kind: 'changed', matterId: 'm', source: 'rescue', seq: '1', changed: [] };

function begin(more: Partial<StreamOptions>): { end: OtherEnd; stream: LiveStream; ended: LiveStream[] } {
  const [end, ended]: [OtherEnd, LiveStream[]] = [new OtherEnd(), []];
  const stream = new LiveStream({
    officerId: 'o',
    agencyId: 'a',
    outlet: end,
    read: async (position) => ({ events: [{ position: position + 1, event: change }], last: position + 1, isMore: position < 3 }),
    position: 1,
    endsAt: Date.now() + 60_000,
    onEnd: (one) => ended.push(one),
    pauseMs: 1,
    ...more,
  });
  return { end, stream, ended };
}

const idsIn = (text: string) => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));

describe('a stream', () => {
  test('reads on from its own place until nothing is left', async () => {
    const { end, stream } = begin({});
    stream.call();
    await until('everything is told', async () => idsIn(end.said).length === 3);
    expect(idsIn(end.said)).toEqual([2, 3, 4]);
    stream.end();
  });

  test('answers calls that come together once', async () => {
    let readings = 0;
    const read = async (position: number) => ({ events: [], last: position + (readings += 1), isMore: false });
    const { stream } = begin({ read, pauseMs: 20 });
    for (let call = 0; call < 100; call += 1) stream.call();
    await until('it has read twice', async () => readings === 2);
    stream.end();
    expect(readings).toBe(2);
  });

  test('says that it lives though nothing happens', async () => {
    const { end, stream } = begin({ beatMs: 5 });
    await until('two beats have come', async () => end.said.split(': still here\n\n').length > 2);
    stream.end();
    expect(idsIn(end.said)).toEqual([]);
  });

  test('lets go of who does not take what is said', async () => {
    const { end, stream, ended } = begin({});
    end.taken = false;
    stream.call();
    await until('it has ended', async () => end.isOver);
    expect([end.said, ended]).toEqual(['', [stream]]);
  });

  test('ends when nobody can say what the officer may see', async () => {
    const { end, stream, ended } = begin({ read: () => Promise.reject(new Error('away')) });
    stream.call();
    await until('it has ended', async () => end.isOver);
    stream.end();
    expect(ended).toEqual([stream]);
  });

  test('ends when its time is over', async () => {
    const { end } = begin({ endsAt: Date.now() - 1 });
    await until('it has ended', async () => end.isOver);
  });
});
