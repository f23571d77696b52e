import { describe, expect, test } from '@jest/globals';
import { doubleHandlers } from './handlers.mjs';
import { files } from './repository.mjs';

const consumer = (app, name, ...facts) => ({
  path: `apps/${app}/src/rescues/${name}.consumer.ts`,
  text: facts.map((fact) => `@OnFact(${fact}) apply() {}`).join('\n'),
});

describe('hearing facts', () => {
  test('happens in every service that wants to', () => {
    expect(
      doubleHandlers([
        consumer('rescue', 'rescues', 'clueAccepted', 'clueMerged'),
        consumer('prevention', 'lessons', 'clueAccepted'),
      ]),
    ).toEqual([]);
  });

  test('is refused a second time in one service', () => {
    expect(
      doubleHandlers([consumer('rescue', 'rescues', 'clueAccepted'), consumer('rescue', 'needs', 'clueAccepted')]),
    ).toHaveLength(1);
  });

  test('happens once a service in this repository (H20)', () => {
    expect(doubleHandlers(files(/^apps\/.*\.consumer\.ts$/))).toEqual([]);
  });
});
