import { describe, expect, test } from '@jest/globals';
import { holds } from './condition.js';
import { loadPolicy, rowOf } from './policy.js';
import { shipped } from './sample-facts.js';
import { shippedCalendars, shippedPacks } from './shipped.js';

type Loose = Record<string, unknown>;
const gb = shippedPacks[2] as Loose;
const rows = gb['duties'] as Loose[];
const withRow = (change: Loose): Loose => ({ ...gb, duties: [{ ...rows[0], ...change }] });

describe('loading a pack', () => {
  test('takes every row of the shipped packs', () => {
    expect(shipped.packs.map(({ pack, version, duties, rules }) => [pack, version, duties.length, rules.length])).toEqual([
      ['base', '2026.1.0', 65, 0],
      ['cn', '2026.1.0', 103, 10],
      ['gb', '2026.1.0', 9, 2],
    ]);
  });

  test.each<[string, Loose]>([
    ['an unknown field of the pack (Y04)', { ...gb, severity: 'high' }],
    ['an unknown field of a row (Y04)', withRow({ urgent: true })],
    ['a missing field', withRow({ startRule: undefined })],
    ['an unknown unit', withRow({ duration: { value: 1, unit: 'weeks', origin: 'law' } })],
    ['a ladder it does not have', withRow({ ladder: 'unheard-of' })],
    [
      'a target nobody can read',
      withRow({
        ladder: [{ rung: 1, offset: { side: 'after', value: 0, unit: 'minutes' }, to: ['everybody'], act: 'page', ack: true }],
      }),
    ],
    ['business hours where periods end at 24:00', { ...gb, businessHours: { from: '09:00', to: '17:00' } }],
    ['the end of business without its hours', { ...gb, endOfDay: 'closeOfBusiness' }],
    ['hours that end before they begin', { ...gb, endOfDay: 'closeOfBusiness', businessHours: { from: '17:00', to: '09:00' } }],
    ['an hour that no clock shows', { ...gb, endOfDay: 'closeOfBusiness', businessHours: { from: '09:00', to: '24:00' } }],
  ])('refuses %s', (_, pack) => {
    expect(() => loadPolicy([pack], [])).toThrow();
  });

  test('refuses a calendar with an overlay, which no computation knows', () => {
    const calendar = { ...(shippedCalendars[0] as Loose), regionalOverlays: [{ regions: ['540000'] }] };

    expect(() => loadPolicy([], [calendar])).toThrow();
  });

  test('names the row that a duty asks for in vain', () => {
    expect(() => rowOf(shipped, { pack: 'cn', packVersion: '1999.1.0', dutyType: 'CN-SUP-03' })).toThrow('CN-SUP-03');
  });
});

describe('answering a condition', () => {
  const attributes = { severity: 'high', minor: true, riskFlags: ['life-at-risk', 'begging-child'], reason: null };

  test.each<[string, boolean]>([
    ['{"path":"severity","op":"eq","value":"high"}', true],
    ['{"path":"severity","op":"ne","value":"high"}', false],
    ['{"path":"severity","op":"in","value":["high","crisis"]}', true],
    ['{"path":"severity","op":"notIn","value":["high","crisis"]}', false],
    ['{"path":"minor","op":"eq","value":true}', true],
    ['{"path":"minor","op":"eq","value":"true"}', false],
    ['{"path":"reason","op":"eq","value":null}', true],
    ['{"path":"riskFlags","op":"overlaps","value":["begging-child"]}', true],
    ['{"path":"riskFlags","op":"overlaps","value":["purchased-person"]}', false],
    ['{"path":"severity","op":"overlaps","value":["high"]}', false],
    ['{"path":"unheard-of","op":"eq","value":"x"}', false],
    ['{"path":"unheard-of","op":"ne","value":"x"}', true],
    ['{"not":{"path":"minor","op":"eq","value":true}}', false],
    ['{"all":[{"path":"minor","op":"eq","value":true},{"path":"severity","op":"eq","value":"crisis"}]}', false],
    ['{"any":[{"path":"minor","op":"eq","value":false},{"path":"severity","op":"eq","value":"high"}]}', true],
    ['null', true],
  ])('%s is %s', (condition, answer) => {
    expect(holds(JSON.parse(condition) as Parameters<typeof holds>[0], attributes)).toBe(answer);
  });
});
