import { expect, test } from '@jest/globals';
import { toldOnce } from './told-once.js';

test('tells a message once a minute, and every other one at once', () => {
  let at = 0;
  const heard: string[] = [];
  const tell = toldOnce(
    () => at,
    (message) => heard.push(message),
  );
  for (at = 0; at <= 60_000; at += 1_000) tell('the broker is away');
  tell('the broker is back');
  expect(heard).toEqual(['the broker is away', 'the broker is away', 'the broker is back']);
});
