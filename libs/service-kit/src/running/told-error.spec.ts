import { Writable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { createLogger, type LogFields } from './logs.js';
import { toldError } from './told-error.js';

const broken = (fields: object) =>
  Object.assign(new Error('null value in column "contact" violates a constraint, row (Unreal Person)'), fields);

describe('an error in a log', () => {
  test('names what the database calls it and where it broke, and no value', () => {
    const told = toldError(
      broken({ code: '23502', table: 'notices', column: 'passed_rungs', detail: 'Failing row (Unreal Person)' }),
    );
    expect(told).toMatchObject({ name: 'Error', code: '23502', table: 'notices', column: 'passed_rungs' });
    expect(told.stack).toContain('told-error.spec');
    expect(JSON.stringify(told)).not.toContain('Unreal Person');
  });

  test('is told by its kind alone when there is nothing else', () => {
    expect(toldError('Unreal Person')).toEqual({ name: 'string' });
    expect(toldError(Object.assign(new RangeError('Unreal Person'), { stack: undefined, code: 7 }))).toEqual({
      name: 'RangeError',
    });
  });

  test('goes into a line in this form, beside ids and codes alone', () => {
    const lines: string[] = [];
    const sink = new Writable({ write: (line, _encoding, done) => done(void lines.push(String(line))) });
    const log = createLogger('spec', 'info', sink);
    const late: LogFields = { dutyIds: ['a-duty'], count: 3, lateSeconds: 2.5 };
    log.warn(
      { err: broken({ code: '57P01' }), agencyId: 'an-agency', channel: 'mail', ...late, contact: 'Unreal Person' },
      'waits',
    );
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'warn',
      err: { name: 'Error', code: '57P01' },
      agencyId: 'an-agency',
      channel: 'mail',
      ...late,
    });
    expect(lines[0]).not.toContain('Unreal Person');
  });
});
