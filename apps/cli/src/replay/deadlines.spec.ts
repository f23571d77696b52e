import { describe, expect, test } from '@jest/globals';
import { agencyId, type DutySummary, type TimelineEntry } from '@homeward/contracts';
import { loadPolicy, shippedCalendars, shippedPacks } from '@homeward/duty-policy';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { difference, outcomeOfDuty, recompute, withDuty, type Covering, type Evidence } from './deadlines.js';
import { planOf } from './plan.js';
import { reportOf, isGood } from './report.js';
import { linesOf } from './report-lines.js';
import { shippedChronicles } from './shipped-chronicles.js';

const recordedAt = '2026-11-26T00:00:00.000Z';
const chronicles = shippedChronicles(join(import.meta.dirname, '../../../..'));
const [some] = chronicles;
if (!some) throw new Error('There are no chronicles.');

describe('judging published deadlines', () => {
  test.each(chronicles.map((chronicle) => [chronicle.id, chronicle] as const))(
    '%s: every published outcome is found again',
    (_, chronicle) => {
      const judged = recompute(chronicle, recordedAt);
      expect(judged.map(({ id, outcome }) => [id, outcome])).toEqual(judged.map(({ id, published }) => [id, published]));
      expect(judged.every(({ agrees }) => agrees)).toBe(true);
    },
  );

  test('seventeen of them have a limit', () => {
    expect(chronicles.flatMap((chronicle) => recompute(chronicle, recordedAt))).toHaveLength(17);
  });

  test('an outcome that does not follow from the bounds differs', () => {
    const [deadline] = some.deadlines ?? [];
    const wrong = { ...some, deadlines: deadline ? [{ ...deadline, outcome: 'missed' }] : [] };
    expect(recompute(wrong, recordedAt)).toMatchObject([{ outcome: 'met', published: 'missed', agrees: false }]);
  });

  const event = { id: 'e1', date: '2024-05-01', precision: 'day', fact_type: null, agency: 'police', what: '' } as const;
  const limit = { value: 1, unit: 'months' as const };
  const lost = { id: 'x', from_event: 'e1', to_event: 'e2', limit, outcome: 'met' };
  test.each<[string, object, string]>([
    ['missing', { id: 'e3' }, 'its second event e2 is not in the story'],
    ['only announced', { id: 'e2', date: '2027-01-01', planned: true }, 'its second event e2 is only announced'],
    ['still to come', { id: 'e2', date: '2027-01-01' }, 'its second event e2 is still to come'],
    ['of crossing bounds', { id: 'e2', not_before: '2025-01-01' }, 'its second event e2 has bounds that cross'],
    ['of long ago', { id: 'e2', date: '1850-01-01' }, 'its second event e2 lies before 1900'],
  ])('a deadline with an event that is %s is not judged, and says which and why', (_, other, remark) => {
    const story = { ...some, events: [event, { ...event, ...other }], deadlines: [lost] };
    expect(recompute(story, recordedAt)).toMatchObject([{ outcome: null, agrees: true, remark }]);
  });

  test('a deadline of which both events cannot be dated names both', () => {
    const story = { ...some, events: [{ ...event, date: '2027-01-01' }], deadlines: [lost] };
    const remark = 'its first event e1 is still to come; its second event e2 is not in the story';
    expect(recompute(story, recordedAt)).toMatchObject([{ outcome: null, remark }]);
  });

  test('an announced day that has passed is judged as published', () => {
    const story = { ...some, events: [event, { ...event, id: 'e2', planned: true }], deadlines: [lost] };
    expect(recompute(story, recordedAt)).toMatchObject([{ outcome: 'met', remark: null }]);
  });
});

describe('reading how a duty ended', () => {
  const duty = { state: 'open', late: 'no', missedAt: null } as const;
  const missedAt = '2026-01-01T00:00:00.000Z';

  test('claims lateness only where it is certain', () => {
    expect(outcomeOfDuty({ ...duty, state: 'met' })).toBe('met');
    expect(outcomeOfDuty({ ...duty, state: 'met', late: 'yes' })).toBe('met-late');
    expect(outcomeOfDuty({ ...duty, state: 'met', late: 'cannot-tell' })).toBe('cannot-tell');
    expect(outcomeOfDuty({ ...duty, late: 'cannot-tell', missedAt })).toBe('cannot-tell');
    expect(outcomeOfDuty({ ...duty, missedAt })).toBe('missed');
    expect(outcomeOfDuty(duty)).toBe('running');
  });
});

describe('telling why a duty says something else than was published', () => {
  const at = '2022-05-21T16:00:00.000Z';
  const deadline = { outcome: 'met' as const, limit: { value: 24, unit: 'hours' as const }, to: 'e6' };
  const covering: Covering = {
    duty: { state: 'met', implied: false, metAt: at, dueDate: '2022-05-22' },
    explanation: { duration: { value: 24, unit: 'hours' } },
    meeting: [{ occurred: { notBefore: '2022-05-22T00:00:00.000+08:00' } }],
  };
  const other = { ...covering, meeting: [{ occurred: { notBefore: '2022-05-30T16:00:00.000Z' } }] };

  test('says nothing where it says the same', () => {
    expect(difference(deadline, covering, 'met')).toBeNull();
  });

  test('names the bounds where the act met it and they do not tell when', () => {
    expect(difference(deadline, covering, 'cannot-tell')).toMatch(/^the bounds of its events are too wide to tell/);
  });

  test('names the day where the act met it and the duty counts otherwise', () => {
    expect(difference(deadline, covering, 'met-late')).toBe('the duty counts its time otherwise: it ran until 2022-05-22');
  });

  test('names another act only where another act met it', () => {
    expect(difference(deadline, other, 'cannot-tell')).toBe('the duty ended with another act than e6');
  });

  test('names the state of a duty that was not met', () => {
    const lapsed = { ...covering, duty: { ...covering.duty, state: 'lapsed' as const, metAt: null } };
    expect(difference(deadline, lapsed, 'running')).toBe('the duty is lapsed');
  });
});

describe('looking for the duty between two acts', () => {
  const chronicle = chronicles.find(({ id }) => id === 'cn-shandong-report-2020') ?? some;
  const plan = planOf(chronicle);
  const startedAt = '2020-08-27T16:00:00.000Z';
  const done = plan.steps.flatMap((step) => (step.fact === null || step.implied ? [] : [{ step, ids: [randomUUID()] }]));
  const timeline = done.map(({ step, ids }) => ({
    ...{ id: randomUUID(), matterId: randomUUID(), source: 'clue-intake', seq: '1', fact: step.fact ?? '' },
    ...{ agencyId: agencyId(step.actor.slug), recordedAt, implied: false, historical: true, data: { id: ids[0] } },
    occurred: { notBefore: startedAt, notAfter: startedAt, precision: 'day', zone: 'Asia/Shanghai' },
  })) as unknown as TimelineEntry[];
  const duties = [{ id: randomUUID(), dutyType: 'clue.handover', startedAt, implied: false }] as DutySummary[];
  const evidence: Evidence = {
    ...{ policy: loadPolicy(shippedPacks, shippedCalendars), told: plan.told, played: { done, refused: [], rows: new Map() } },
    ...{ timeline, duties, unread: [], explain: () => Promise.resolve(null) },
  };
  const [deadline] = recompute(chronicle, recordedAt);
  if (!deadline) throw new Error('The chronicle has no deadline.');

  test('names no duty only where all could be read', async () => {
    expect(await withDuty(deadline, evidence)).toMatchObject({
      isRead: true,
      remark: 'no duty begins with clue.registered',
    });
  });

  test.each<[string, Partial<Evidence>, string]>([
    [
      'an explanation',
      { explain: () => Promise.resolve({ unread: 'the explanation of duty 7 could not be read: 503' }) },
      'the explanation of duty 7 could not be read: 503',
    ],
    ['the duties', { duties: [], unread: ['the duties could not be read: 503'] }, 'the duties could not be read: 503'],
  ])('tells that %s could not be read, gives no other reason, and is not good', async (_, without, remark) => {
    const judged = await withDuty(deadline, { ...evidence, ...without });
    expect(judged).toMatchObject({ isRead: false, duty: null, remark });
    const seen = { matter: null, timeline, duties, isSettled: true, unread: [] };
    const report = reportOf({ chronicle, plan, played: evidence.played, seen, deadlines: [judged], seconds: 1 });
    expect(isGood(report)).toBe(false);
    expect(linesOf(report)).toContainEqual(expect.stringMatching(new RegExp(`^  ✗ d1 .*\\(${remark}\\)$`)));
  });

  test('every line of the report stays one line, whatever the file holds', () => {
    const events = [{ ...some.events[0], fact_type: 'moon\nlanded', agency: 'gu\rild' }] as typeof some.events;
    const odd = { ...some, title: 'Unreal\ntitle \u001b[31m', events, deadlines: [] };
    const seen = { matter: null, timeline: [], duties: [], isSettled: true, unread: [] };
    const played = { done: [], refused: [], rows: new Map() };
    const lines = linesOf(reportOf({ chronicle: odd, plan: planOf(odd), played, seen, deadlines: [], seconds: 1 }));
    expect(lines).toContain(`✓ ${some.id}: Unreal title  [31m`);
    expect(lines.filter((line) => /is unknown/.test(line))).toHaveLength(2);
    expect(lines.filter((line) => /[\p{Cc}]/u.test(line))).toEqual([]);
  });

  test('a replay that could not be read back is not good, and says so', () => {
    const seen = { matter: null, timeline: [], duties: [], isSettled: false, unread: ['the timeline could not be read: 503'] };
    const report = reportOf({ chronicle, plan, played: evidence.played, seen, deadlines: [], seconds: 1 });
    expect([isGood(report), linesOf(report).includes('  the timeline could not be read: 503')]).toEqual([false, true]);
  });
});
