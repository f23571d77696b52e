import { describe, expect, test } from '@jest/globals';
import { NoAnswer, SessionOver } from './failures.js';
import { SessionStore } from './session-store.js';
import type { Session } from './session.js';

const sessionOf = (officerId: string, leftMs: number): Session => ({
  ...{ officerId, agencyId: 'unreal', token: `token of ${officerId}` },
  ...{ usableUntil: Date.now() + leftMs, lastsMs: 280_000, isRefused: false },
});

/** A page on which the first officer works with a token that has run out; the sign-in answers one after the other. */
function page(...answers: (Session | Error)[]): SessionStore {
  const store = new SessionStore(() => {
    const answer = answers.shift();
    return answer instanceof Error || !answer ? Promise.reject(answer ?? new Error('asked too often')) : Promise.resolve(answer);
  });
  store.begin(sessionOf('first', -1));
  return store;
}

describe('the session of a page', () => {
  test('goes on with a new token of the same officer', async () => {
    expect(await page(sessionOf('first', 60_000)).token()).toBe('token of first');
  });

  test('gives nothing of what stands on it to whoever signed in beside it, until its own officer is back', async () => {
    const store = page(sessionOf('second', 60_000), sessionOf('second', 60_000), sessionOf('first', 60_000));
    for (let time = 0; time < 2; time += 1) {
      await expect(store.token()).rejects.toBeInstanceOf(SessionOver);
      expect(store.current()).toMatchObject({ kind: 'taken', last: { officerId: 'first' } });
    }
    expect(await store.token()).toBe('token of first');
    expect(store.current().kind).toBe('signed-in');
  });

  test('is over for everybody once the other signs out too', async () => {
    const store = page(sessionOf('second', 60_000), new SessionOver('login_required'));
    await expect(store.token()).rejects.toBeInstanceOf(SessionOver);
    await expect(store.token()).rejects.toBeInstanceOf(SessionOver);
    expect(store.current()).toMatchObject({ kind: 'over', last: { officerId: 'first' } });
  });

  test('ends where nobody is signed in any more, and stays while the sign-in does not answer', async () => {
    const store = page(new Error('cut'), new SessionOver('login_required'));
    await expect(store.token()).rejects.toBeInstanceOf(NoAnswer);
    expect(store.current().kind).toBe('signed-in');
    await expect(store.token()).rejects.toBeInstanceOf(SessionOver);
    expect(store.current()).toMatchObject({ kind: 'over', last: { officerId: 'first' } });
  });
});
