import { describe, expect, test } from '@jest/globals';
import { Hearing, type Look } from './hearing.js';

interface Said {
  outbox?: number;
  lag?: number;
  behind?: number;
}

const text = ({ outbox = 0, lag = 0, behind = 0 }: Said): string =>
  `outbox_oldest_age_seconds{service="unreal"} ${outbox}\nconsumer_lag{service="unreal"} ${lag}\nconsumer_seconds_behind{service="unreal"} ${behind}\n`;

const at = (second: number, ...said: Said[]): Look => ({
  asked: second * 1_000,
  answered: second * 1_000 + 10,
  texts: said.map(text),
});

const follow = (...looks: Look[]): boolean[] => {
  const hearing = new Hearing(100_000);
  return looks.map((look) => hearing.isOver(look));
};

describe('waiting until the services have heard what had been told', () => {
  test('is over as soon as everybody has looked again where nothing waits', () => {
    expect(follow(at(100, { behind: 4 }, {}), at(101, { behind: 0.5 }, {}))).toEqual([false, true]);
  });

  test('does not trust a look of before it began', () => {
    expect(follow(at(100, { behind: 4 }), at(101, { behind: 5 }))).toEqual([false, false]);
  });

  test('ends under load that never lets anybody be at the end', () => {
    const busy = { outbox: 0.5, lag: 90 };
    expect(
      follow(
        at(101, { ...busy, behind: 3 }, { ...busy, behind: 3 }),
        at(104, { ...busy, behind: 6 }, { ...busy, behind: 2 }),
        at(107, { ...busy, behind: 4 }, { ...busy, behind: 5 }),
      ),
    ).toEqual([false, false, true]);
  });

  test('goes on while an outbox holds what was told before', () => {
    expect(follow(at(101, { outbox: 5, behind: 0 }), at(104, { outbox: 5, behind: 0 }), at(110, { outbox: 11 }))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('what left an outbox late has to be heard after that', () => {
    const told = { outbox: 0.5, lag: 1 };
    expect(follow(at(101, { outbox: 5 }), at(110, { ...told, behind: 1 }), at(112, { ...told, behind: 4 }))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('goes on while one service is behind, or does not say', () => {
    const busy = { outbox: 0.5, lag: 9 };
    expect(follow(at(101, busy, busy), at(110, { ...busy, behind: 1 }, { ...busy, behind: 30 }))).toEqual([false, false]);
    const unknown = at(120, { ...busy, behind: 1 }, { ...busy, lag: -1, behind: -1 });
    expect(follow(at(101, busy, busy), unknown)).toEqual([false, false]);
    const silent = at(120, {});
    expect(follow({ ...silent, texts: [...silent.texts, ''] })).toEqual([false]);
  });
});
