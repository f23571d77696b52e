import { describe, expect, test } from '@jest/globals';
import { undeclaredMoves } from './moves.mjs';
import { files } from './repository.mjs';

const folder = 'apps/rescue/src/rescues';
const service = (...members) => ({
  path: `${folder}/rescues.service.ts`,
  text: `export class RescuesService { ${members.join('\n')} }`,
});
const noun = (...names) => ({
  path: `${folder}/rescue.ts`,
  text: `export const silentMoves = [${names.map((name) => `'${name}'`)}] as const;`,
});

const told =
  'async plan(tx) { await replace(tx, RescueEntity, seen, plan(seen)); await this.outbox.add(tx, rescuePlanned, seen, {}); }';
const mute = 'async move(tx) { await replace<Rescue>(tx, RescueEntity, seen, move(seen)); }';
const helped = 'async move(tx) { await this.write(tx); } private async write(tx) { await add(tx, RescueEntity, fresh); }';

describe('declaring moves (H16)', () => {
  test.each([
    ['one that publishes', [service(told)]],
    ['one that is listed as silent', [service(mute), noun('move')]],
    ['one that only reads', [service('async find(tx) { return tx.findOneBy(RescueEntity, { id }); }')]],
  ])('accepts %s', (_, found) => {
    expect(undeclaredMoves(found)).toEqual([]);
  });

  test.each([
    ['one that tells nobody', [service(mute)]],
    ['one that writes by a helper', [service(helped)]],
    ['a silent one that is gone', [service(told), noun('move')]],
    ['a silent one that publishes', [service(told), noun('plan')]],
  ])('refuses %s', (_, found) => {
    expect(undeclaredMoves(found)).toHaveLength(1);
  });

  test('is done in this repository', () => {
    expect(undeclaredMoves(files(/^apps\/[^/]+\/src\/.*(?<!\.spec)\.ts$/))).toEqual([]);
  });
});
