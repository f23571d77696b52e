import { describe, expect, test } from '@jest/globals';
import { migrationProblems } from './migrations.mjs';
import { files } from './repository.mjs';

const folder = 'apps/rescue/src/database/migrations';
const migration = (name, className, rest = 'async down(db) {}') => ({
  path: `${folder}/${name}.ts`,
  text: `export class ${className} implements MigrationInterface { async up(db) {} ${rest} }`,
});
const good = migration('1767225600000-create-rescues', 'CreateRescues1767225600000');

describe('reading migrations', () => {
  test('accepts one whose class and file agree', () => {
    expect(migrationProblems([good, { path: `${folder}/list.ts`, text: 'export const migrations = [];' }])).toEqual([]);
  });

  test.each([
    ['a class of another time', [migration('1767225600000-create-rescues', 'CreateRescues1767225600001')]],
    ['a class of another name', [migration('1767225600000-create-rescues', 'MakeRescues1767225600000')]],
    ['a name without a verb', [migration('1767225600000-rescues', 'Rescues1767225600000')]],
    ['a name without a time', [migration('create-rescues', 'CreateRescues')]],
    ['one that cannot be taken back', [migration('1767225600000-create-rescues', 'CreateRescues1767225600000', '')]],
    ['a file of migrations without any', [{ path: `${folder}/1767225600000-create-rescues.ts`, text: 'async down(db) {}' }]],
    ['two in one place', [good, migration('1767225600000-add-needs', 'AddNeeds1767225600000')]],
  ])('refuses %s', (_, migrations) => {
    expect(migrationProblems(migrations)).toHaveLength(1);
  });

  test('finds nothing to refuse in this repository', () => {
    expect(migrationProblems(files(/^(?:apps|libs)\/[^/]+\/src\/.*\.ts$/))).toEqual([]);
  });
});
