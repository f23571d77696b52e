import type { NoticeAct } from '@homeward/contracts';
import { describe, expect, test } from '@jest/globals';
import { channelAfter, firstChannels, planOf } from './delivery-plan.js';

const place = { zone: 'Asia/Shanghai', works: (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) };
const at = (local: string) => new Date(`${local}+08:00`).toISOString();
const night = at('2026-03-03T00:00:01');
const noon = at('2026-03-03T12:00:00');
const morning = at('2026-03-03T08:00:00');
const tomorrow = at('2026-03-04T08:00:00');
const long = at('2026-03-20T00:00:00');

describe('how a fired rung goes out', () => {
  test.each<[string, NoticeAct, boolean, string, string, string, string]>([
    ['a page goes at any hour', 'page', true, night, long, 'page', night],
    ['a report to the superior agency too', 'report-up', false, night, long, 'single', night],
    ['an escalation where life may be at risk too', 'escalate', true, night, long, 'single', night],
    ['any other escalation waits for the morning', 'escalate', false, night, long, 'single', morning],
    ['and goes at once by day', 'escalate', false, noon, long, 'single', noon],
    [
      'what the other side asks for again goes at any hour where life may be at risk',
      'duty-reminded',
      true,
      night,
      long,
      'single',
      night,
    ],
    ['and else waits for the digest', 'duty-reminded', false, noon, long, 'digest', tomorrow],
    ['a reminder waits for the digest', 'remind', false, noon, long, 'digest', tomorrow],
    ['a warning too', 'warn', false, night, long, 'digest', morning],
    ['a notification too', 'notify', false, noon, night, 'digest', tomorrow],
    ['a proposal too', 'propose', false, noon, night, 'digest', tomorrow],
    ['a reminder of what is due before the digest goes by itself', 'remind', true, noon, at('2026-03-03T18:00:00'), 'single', noon],
    ['but not at night', 'remind', true, night, at('2026-03-03T00:10:00'), 'digest', morning],
  ])('%s (duties §4.2, Y08)', (_what, act, isCrisis, firedAt, dueAt, urgency, notBefore) => {
    expect(planOf({ act, isCrisis, firedAt, dueAt }, place)).toEqual({ urgency, notBefore });
  });

  test('a page takes every way, anything else the first, and a dead way is followed by the next', () => {
    const open = new Set(['webhook', 'mail'] as const);
    expect(firstChannels('page', open)).toEqual(['mail', 'webhook']);
    expect(firstChannels('single', open)).toEqual(['mail']);
    expect(firstChannels('digest', open)).toEqual([]);
    expect(firstChannels('page', new Set())).toEqual([]);
    expect(channelAfter('mail', open)).toBe('webhook');
    expect(channelAfter('mail', new Set(['mail'] as const))).toBeNull();
    expect(channelAfter('webhook', open)).toBeNull();
  });
});
