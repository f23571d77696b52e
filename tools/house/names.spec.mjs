import { describe, expect, test } from '@jest/globals';
import { nameProblems } from './names.mjs';
import { paths } from './repository.mjs';

describe('reading the names of files', () => {
  test.each([
    'apps/rescue/src/rescues/rescues.service.ts',
    'apps/rescue/src/rescues/rescues.planning.service.ts',
    'apps/rescue/src/database/migrations/1767225600000-create-rescues.ts',
    'libs/messaging/src/outbox.int.spec.ts',
    'apps/dashboard/vite.config.ts',
  ])('accepts %s', (path) => {
    expect(nameProblems([path])).toEqual([]);
  });

  test.each([
    'libs/contracts/src/utils.ts',
    'libs/contracts/src/date-helpers.ts',
    'apps/rescue/src/shared/rescue.ts',
    'apps/rescue/src/rescues/RescuesService.ts',
    'apps/rescue/src/rescues/rescues.repository.ts',
    'apps/rescue/src/rescues/rescues.config.ts',
    'apps/rescue/src/rescues/planning/teams/team.ts',
  ])('refuses %s', (path) => {
    expect(nameProblems([path])).toHaveLength(1);
  });

  test('finds nothing to refuse in this repository', () => {
    expect(nameProblems(paths())).toEqual([]);
  });
});
