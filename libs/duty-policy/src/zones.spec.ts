import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { dueOf, type ClockTerms } from './clock.js';
import { clockPlace } from './policy.js';
import { shipped } from './sample-facts.js';
import { instantOf, localDay, wallText } from './zone.js';

const root = join(import.meta.dirname, '../../..');
const place = clockPlace(shipped, { zone: 'Asia/Shanghai', calendar: 'cn' });
const terms = (value: number, unit: ClockTerms['duration']['unit']): ClockTerms => ({
  duration: { value, unit },
  startRule: unit === 'hours' ? 'exact' : 'nextDay',
  rollRule: 'none',
  monthRule: 'correspondingDay',
  closingTime: null,
  toleranceMinutes: 0,
  cap: null,
  inCustody: false,
  pauses: [],
  extensions: [],
});
const due = (start: string, value: number, unit: ClockTerms['duration']['unit'], more: Partial<ClockTerms> = {}): string => {
  const at = instantOf(start);
  return wallText(dueOf({ at, day: localDay(at, place.zone) }, { ...terms(value, unit), ...more }, place).dueAt, place.zone);
};

describe('counting on a machine anywhere (Y06)', () => {
  test.each(['America/Los_Angeles', 'Pacific/Kiritimati'])(
    'agrees with every golden vector under TZ=%s',
    async (zone) => {
      const jest = join(root, 'node_modules/jest/bin/jest.js');
      const only = ['--selectProjects', 'unit', '--runTestsByPath', join(import.meta.dirname, 'golden-vectors.spec.ts')];
      const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, ...only];
      const options = { cwd: root, env: { TZ: zone, CI: 'true' } };
      const { stderr } = await promisify(execFile)(process.execPath, flags, options);

      expect(/Tests:\s+(\d+) passed, (\d+) total/.exec(stderr)?.slice(1)).toEqual(['160', '160']);
    },
    120_000,
  );
});

describe('counting across the summer time of 1986 to 1991', () => {
  test.each([
    ['1986-05-03T10:00:00+08:00', '1986-05-04T11:00:00+09:00'],
    ['1986-09-13T10:00:00+09:00', '1986-09-14T09:00:00+08:00'],
    ['1991-04-13T10:00:00+08:00', '1991-04-14T11:00:00+09:00'],
    ['1991-09-14T10:00:00+09:00', '1991-09-15T09:00:00+08:00'],
  ])('lets 24 hours from %s be 24 hours', (start, end) => {
    expect(due(start, 24, 'hours')).toBe(end);
  });

  test.each([
    ['1986-05-02T10:00:00+08:00', 3, '1986-05-06T00:00:00+09:00'],
    ['1986-09-12T23:30:00+09:00', 3, '1986-09-16T00:00:00+08:00'],
    ['1988-04-16T23:59:59+08:00', 1, '1988-04-18T00:00:00+09:00'],
    ['1991-09-14T00:30:00+09:00', 1, '1991-09-16T00:00:00+08:00'],
  ])('ends days from %s at the midnight of the wall', (start, days, end) => {
    expect(due(start, days, 'calendarDays')).toBe(end);
  });

  test('counts a stop over the change of the clocks in days of the wall', () => {
    const pauses = [{ from: instantOf('1986-05-03T23:30:00+08:00'), to: instantOf('1986-05-05T00:30:00+09:00') }];

    expect(due('1986-05-02T10:00:00+08:00', 3, 'calendarDays', { pauses })).toBe('1986-05-08T00:00:00+09:00');
    expect(due('1986-05-02T10:00:00+08:00', 72, 'hours', { pauses })).toBe('1986-05-06T11:00:00+09:00');
  });
});
