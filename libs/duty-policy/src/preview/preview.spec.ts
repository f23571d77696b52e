import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { mergeYear } from '../calendars/merge-year.js';
import { calendarFileSchema } from '../calendar-file.js';
import type { Running } from '../duty.js';
import type { LedgerFact } from '../fact.js';
import { loadPolicy, type Policy } from '../policy.js';
import { SampleDesk } from '../sample-desk.js';
import { anyAgency, fact, onDay, shipped } from '../sample-facts.js';
import { shippedCalendars, shippedPacks } from '../shipped.js';
import type { ImpactRow, PreviewItem, Scope } from './impact.js';
import { preview, type ImpactSummary } from './preview.js';

type Loose = Record<string, unknown>;
const police = 'public-security@CN/320100';
const procuratorate = 'procuratorate@CN/320100';
const now = '2026-09-30T02:00:00Z';
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

function changedPack(id: string, change: Loose | null): Policy {
  const pack = structuredClone(shippedPacks[1]) as Loose;
  pack['version'] = '2026.2.0';
  const rows = pack['duties'] as Loose[];
  pack['duties'] = rows.flatMap((row) => (row['id'] !== id ? [row] : change === null ? [] : [{ ...row, ...change }]));
  return loadPolicy([shippedPacks[0], pack, shippedPacks[2]], shippedCalendars);
}

const days = (value: number): Loose => ({ duration: { value, unit: 'calendarDays', origin: 'law' } });
const notified = (id: string, day = '2026-09-18'): LedgerFact =>
  fact(
    'filing.notified',
    onDay(day),
    { supervisionId: id, caseId: `case ${id}`, addresseeAgencyId: police },
    { id: `notified ${id}`, by: procuratorate },
  );

function runningFrom(opening: LedgerFact): { running: Running; ledger: LedgerFact[] }[] {
  const desk = new SampleDesk();
  desk.arrive(opening);
  desk.clock(now);
  return [...desk.duties.values()].map((running) => ({ running, ledger: [opening] }));
}

const item = (each: { running: Running; ledger: LedgerFact[] }): PreviewItem => ({ kind: 'running', ...each });

async function seen(
  items: PreviewItem[],
  after: Policy,
  options: { scope?: Scope; chunkSize?: number } = {},
): Promise<{ rows: ImpactRow[]; chunks: number; summary: ImpactSummary }> {
  const rows: ImpactRow[] = [];
  const scopeOf = (): Scope => options.scope ?? 'running';
  const walk = preview(items, shipped, after, {
    now,
    digest,
    subject: 'cn 2026.2.0',
    scopeOf,
    chunkSize: options.chunkSize ?? 100,
  });
  let chunks = 0;
  for (let step = await walk.next(); ; step = await walk.next()) {
    if (step.done === true) return { rows, chunks, summary: step.value };
    rows.push(...step.value.rows);
    chunks += 1;
  }
}

const duties = runningFrom(notified('s-1')).map(item);

describe('previewing a change of policy', () => {
  test.each<[string, Policy, Loose]>([
    ['unchanged', shipped, { before: '2026-10-08T16:00:00.000Z', after: '2026-10-08T16:00:00.000Z' }],
    ['later', changedPack('CN-SUP-03', days(25)), { after: '2026-10-13T16:00:00.000Z' }],
    ['earlier', changedPack('CN-SUP-03', days(12)), { after: '2026-09-30T16:00:00.000Z' }],
    ['overdue-now', changedPack('CN-SUP-03', days(7)), { after: '2026-09-30T16:00:00.000Z' }],
    ['no-longer-owed', changedPack('CN-SUP-03', null), { after: null }],
    ['no-longer-owed', changedPack('CN-SUP-03', { validFrom: '2026-10-01' }), { after: null }],
  ])('classes a running duty as %s', async (impact, after, dates) => {
    const { rows, summary } = await seen(duties, after);

    expect(rows.filter(({ dutyType }) => dutyType === 'CN-SUP-03')).toEqual([
      expect.objectContaining({ class: impact, agencyId: police, ...dates }),
    ]);
    expect(summary.counts).toMatchObject({ [impact]: 1 });
  });

  test('leaves what runs alone where a row is for new duties only (R31)', async () => {
    const { rows } = await seen(duties, changedPack('CN-SUP-03', days(7)), { scope: 'new-only' });

    expect(rows.map((row) => row.class)).toEqual(['unchanged']);
  });

  test('names the rungs that would fire at once', async () => {
    const { rows, summary } = await seen(duties, changedPack('CN-SUP-03', days(12)));

    expect(rows[0]?.firing).toEqual([]);
    const earlier = await seen(runningFrom(notified('s-2', '2026-09-25')).map(item), changedPack('CN-SUP-03', days(5)));
    expect(earlier.rows[0]?.firing.map(({ rung }) => rung)).toEqual([2]);
    expect([summary.firingAtOnce, earlier.summary.firingAtOnce]).toEqual([0, 1]);
  });

  test('tells that a date is provisional no more, or has moved, once the year is published', async () => {
    const calendar = calendarFileSchema.parse(shippedCalendars[0]);
    const content = {
      source: { issuer: 'Unreal Office', titleEn: 'Unreal notice', number: null, date: '2026-11-04', confidence: 'D' },
      holidays: [{ zh: '元旦', en: 'New Year', from: '2027-01-01', to: '2027-01-03' }],
      workingWeekends: [],
      checks: { workingDays: 260, holidayDates: 3, workingWeekends: 0 },
    };
    const year = { schema: 'homeward.calendar-year/1', calendar: 'cn', version: '2026.2.0', year: 2027, content };
    const after = loadPolicy(shippedPacks, [mergeYear(calendar, year).calendar]);
    const offered = (id: string, day: string): PreviewItem[] =>
      runningFrom(
        fact(
          'prosecution.file-received',
          onDay(day),
          { caseId: id, inCustody: false, fastTrack: false },
          { by: procuratorate, id },
        ),
      ).map(item);
    const { rows } = await seen([...offered('c-1', '2026-12-02'), ...offered('c-2', '2026-12-08')], after);

    expect(rows.filter(({ dutyType }) => dutyType === 'CN-INV-04a').map((row) => row.class)).toEqual([
      'provisional-cleared',
      'provisional-cleared',
    ]);
  });

  test('finds what would be owed anew', async () => {
    const opening = notified('s-1');
    const change = {
      opensOn: [{ fact: 'filing.notified', condition: null }],
      owner: { agency: 'addresseeAgencyId', agencyType: 'public-security', role: 'responsible-officer' },
    };
    const after = changedPack('CN-SUP-11', change);
    const fresh: PreviewItem = { kind: 'opening', fact: opening, ledger: [opening], duties: [], agencies: anyAgency };
    const { rows } = await seen([fresh], after);

    expect(rows).toEqual([expect.objectContaining({ class: 'newly-owed', dutyType: 'CN-SUP-11', agencyId: police, before: null })]);
    expect((await seen([fresh], after, { scope: 'new-only' })).rows).toEqual([]);
  });

  test('comes in chunks, and can be left in between', async () => {
    const many = Array.from({ length: 25 }, (_, index) => runningFrom(notified(`s-${index}`)).map(item)).flat();
    let asked = 0;
    function* counted(): Generator<PreviewItem> {
      for (const each of many) {
        asked += 1;
        yield each;
      }
    }

    expect((await seen(many, shipped, { chunkSize: 10 })).chunks).toBe(3);
    for await (const chunk of preview(counted(), shipped, shipped, { now, digest, subject: 'x', chunkSize: 10 })) {
      expect(chunk.seen).toBe(10);
      break;
    }
    expect(asked).toBe(10);
  });

  test('has one hash, whatever the order in which duties are read', async () => {
    const many = ['s-1', 's-2', 's-3'].flatMap((id) => runningFrom(notified(id)).map(item));
    const after = changedPack('CN-SUP-03', days(25));
    const [one, other, fewer] = [await seen(many, after), await seen([...many].reverse(), after), await seen(many.slice(1), after)];

    expect(other.summary.hash).toBe(one.summary.hash);
    expect(fewer.summary.hash).not.toBe(one.summary.hash);
  });
});
