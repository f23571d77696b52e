import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { shippedCalendars, shippedPacks } from '@homeward/duty-policy';
import { shippedVectors } from '@homeward/duty-policy/golden-vectors';
import { shippedScenarios } from '@homeward/duty-policy/scenarios';
import { runProgram } from '../program.js';
import { checkDates } from './check-dates.js';
import { diffPolicy } from './diff-policy.js';
import { lintPolicy } from './lint-policy.js';
import { PolicyFileRefused } from './policy-files.js';
import { showCalendar } from './show-calendar.js';
import { simulatePolicy } from './simulate-policy.js';
import { testPolicy } from './test-policy.js';

type Loose = Record<string, unknown>;
const today = '2026-03-02';
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeward-policy-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function fileOf(content: unknown, name = 'file.json'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function gb(change: (pack: Loose, rows: Loose[]) => void): Loose {
  const pack = structuredClone(shippedPacks[2]) as Loose;
  change(pack, pack['duties'] as Loose[]);
  return pack;
}

const cn = shippedCalendars[0] as Loose;

/** The notice of a year that nobody has published. */
function year2027() {
  return {
    schema: 'homeward.calendar-year/1',
    calendar: 'cn',
    version: '2026.2.0',
    year: 2027,
    content: {
      source: { issuer: 'Unreal office', titleEn: 'Unreal notice', number: null, date: '2026-11-01', confidence: 'V1' },
      holidays: [{ zh: '虚构假期', en: 'Unreal holiday', from: '2027-01-01', to: '2027-01-04' }],
      workingWeekends: [] as { date: string; zh: string }[],
      checks: { workingDays: 259, holidayDates: 4, workingWeekends: 0 },
    },
  };
}

describe('policy lint', () => {
  test('is content with what is shipped', async () => {
    const { isGood, json } = await lintPolicy([], today);

    expect({ isGood, errors: (json as Loose)['errors'] }).toEqual({ isGood: true, errors: 0 });
  });

  test('names the rule and the place in a given file, and says nothing of the shipped others', async () => {
    const file = await fileOf(gb((_pack, rows) => Object.assign(rows[0] as Loose, { custom: 1 })));
    const { isGood, lines } = await lintPolicy([file], today);

    expect(isGood).toBe(false);
    expect(lines.some((line) => line.startsWith('✗ L01 gb /duties/0/custom:'))).toBe(true);
    expect(lines.some((line) => line.includes(' cn '))).toBe(false);
  });

  test('points to a key that stands twice', async () => {
    const file = await fileOf('{"schema":"homeward.duty-pack/1","pack":"x","pack":"y"}');
    const { json, isGood } = await lintPolicy([file], today);

    expect(isGood).toBe(false);
    expect((json as { findings: unknown[] }).findings).toEqual([expect.objectContaining({ rule: 'L01', file, pointer: '/pack' })]);
  });

  test('warns of a row that hardly anybody meets, by the statistics of an installation, and of no other (L24)', async () => {
    const row = (dutyType: string, met: number, shareOfCap: number) => ({
      ...{ pack: 'base', dutyType, title: null, opened: 100, fired: [], acknowledged: 0, missed: 0, met, metLate: 0 },
      ...{ metAfter: [], cancelled: 0, shareMet: met / 100, shareOfCap, isSeldomMet: met < 20 },
    });
    const told = { since: '2025-12-03', until: today, items: [row('HW-CLU-01', 19, 0), row('HW-CLU-02', 20, 0.1)] };
    const statistics = await fileOf(told);
    const said = async (file: string) => {
      const { json, isGood } = await lintPolicy([], today, file);
      const { findings } = json as { findings: { rule: string; pointer: string; file: string }[] };
      return {
        isGood,
        places: findings.flatMap(({ rule, file: pack, pointer }) => (rule === 'L24' ? [`${pack} ${pointer}`] : [])),
      };
    };
    const rows = (shippedPacks[0] as unknown as { duties: { id: string }[] }).duties.map(({ id }) => id);
    expect(await said(statistics)).toEqual({ isGood: true, places: [`base /duties/${rows.indexOf('HW-CLU-01')}`] });
    const full = await fileOf({ ...told, items: [row('HW-CLU-02', 20, 0.11)] }, 'full.json');
    expect((await said(full)).places).toEqual([`base /duties/${rows.indexOf('HW-CLU-02')}`]);
    const wrong = await fileOf({ ...told, until: 'yesterday' }, 'wrong.json');
    await expect(lintPolicy([], today, wrong)).rejects.toThrow('wrong.json /until');
  });

  test('refuses a file that is not there', async () => {
    await expect(lintPolicy([join(folder, 'nowhere.json')], today)).rejects.toThrow(PolicyFileRefused);
    await expect(lintPolicy([folder], today)).rejects.toThrow(PolicyFileRefused);
  });

  test('calls a pack that bears no name by its file', async () => {
    const nameless = join(folder, 'nameless.json');
    await writeFile(nameless, '{"version":"1"}');
    const { json } = await lintPolicy([nameless], today);
    const { findings } = json as { findings: { file: string }[] };
    expect(new Set(findings.map(({ file }) => file))).toEqual(new Set([nameless]));
  });
});

describe('policy test', () => {
  test('proves what is shipped: 677 rungs, the golden dates, the stories (N01)', async () => {
    const { isGood, lines } = await testPolicy([], today);

    expect(lines.slice(0, 3)).toEqual(['0 lint errors', '677 of 677 rungs fired', '159 of 159 answers agree']);
    expect(isGood).toBe(true);
  });

  test('tries nothing of a pack whose form is wrong, and says what is wrong as lint does', async () => {
    const file = await fileOf(gb((pack) => delete pack['duties']));
    const { isGood, json, lines } = await testPolicy([file], today);

    expect(isGood).toBe(false);
    expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(/^✗ L01 gb \/duties: /), 'nothing was tried']));
    expect(json).toMatchObject({ rungs: null });
    expect((await lintPolicy([file], today)).isGood).toBe(false);
  });

  test('tries nothing where one target cannot be read, whatever rule speaks of it', async () => {
    const first = (pack: Loose) => ((pack['ladders'] as Loose)['window'] as Loose[])[0] as Loose;
    const file = await fileOf(gb((pack) => (first(pack)['to'] = ['@own'])));

    expect((await testPolicy([file], today)).lines.at(-1)).toBe('nothing was tried');
    await expect(simulatePolicy('year-change', { compare: [file] })).rejects.toThrow('A role is missing before @');
  });

  test('names what the linter finds, and tries the rungs where nothing is in the way', async () => {
    const nowhere = await fileOf(gb((pack) => (pack['timeZone'] = 'Europe/Atlantis')));
    expect((await testPolicy([nowhere], today)).lines).toEqual([
      expect.stringMatching(/^✗ L18 gb \/timeZone: /),
      '1 lint errors',
      'nothing was tried',
    ]);
    await expect(simulatePolicy('year-change', { compare: [nowhere] })).rejects.toThrow('/timeZone');

    const untitled = await fileOf(gb((pack) => (pack['title'] = { zh: '李某某规则', en: 'Rules' })));
    const { isGood, lines } = await testPolicy([untitled], today);
    expect(isGood).toBe(false);
    expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(/^✗ L19 gb \/title\/zh: /), '677 of 677 rungs fired']));
  });
});

describe('policy diff', () => {
  test('finds nothing between a pack and itself', async () => {
    const file = await fileOf(shippedPacks[2]);

    expect(await diffPolicy(file, file, today)).toMatchObject({ isGood: true, lines: ['the same'] });
  });

  test('tells what changes', async () => {
    const before = await fileOf(shippedPacks[2], 'before.json');
    const after = await fileOf(
      gb((pack) => (pack['version'] = '2026.2.0')),
      'after.json',
    );

    expect(await diffPolicy(before, after, today)).toMatchObject({
      isGood: false,
      lines: ['pack gb changes: /version "2026.1.0" → "2026.2.0"'],
    });
  });
});

describe('policy diff of a file that is no pack', () => {
  test('is refused, with the place', async () => {
    const file = await fileOf(gb((pack) => delete pack['duties']));

    await expect(diffPolicy(file, file, today)).rejects.toThrow('/duties');
  });
});

describe('policy vectors', () => {
  test('agrees with the shipped dates', async () => {
    expect(await checkDates(undefined)).toMatchObject({ isGood: true, lines: ['159 of 159 answers agree'] });
  });

  test('refuses a file of another form, with the place', async () => {
    const file = await fileOf({ schema: 'homeward.golden-vectors/1', vectors: 'none' });

    await expect(checkDates(file)).rejects.toThrow('/vectors');
  });

  test('computes by a calendar of one’s own: dates of a published year, and the shipped dates once more', async () => {
    const calendar = await fileOf(year2027(), 'year.json');
    const file = await fileOf({
      ...(shippedVectors as Loose),
      calendarVersion: '2026.2.0',
      yearCounts: {},
      lateness: [],
      ladders: [],
      vectors: [
        {
          id: 'O-01',
          group: 'own',
          start: '2026-12-30',
          value: 3,
          unit: 'workingDays',
          expect: {
            rawDate: '2027-01-06',
            dueDate: '2027-01-06',
            dueAt: '2027-01-07T00:00:00+08:00',
            provisional: false,
            provisionalYears: [],
          },
        },
      ],
    });

    expect(await checkDates(file, calendar)).toMatchObject({ isGood: true, lines: ['1 of 1 answers agree'] });
    await expect(checkDates(file)).rejects.toThrow('/calendarVersion');
    const { isGood, lines } = await checkDates(undefined, calendar);
    expect(isGood).toBe(false);
    expect(lines.every((line) => /2027|answers agree$/.test(line))).toBe(true);
  });

  test('refuses a calendar that contradicts its notice, of another form or of nobody, with the place', async () => {
    const wrongCounts = year2027();
    wrongCounts.content.checks.workingDays += 1;
    await expect(checkDates(undefined, await fileOf(wrongCounts))).rejects.toThrow('/content/checks/workingDays');
    await expect(checkDates(undefined, await fileOf({ ...year2027(), calendar: 'xx' }))).rejects.toThrow('/calendar');
    await expect(checkDates(undefined, await fileOf({ ...cn, timeZone: 8 }))).rejects.toThrow('/timeZone');
    await expect(checkDates(undefined, await fileOf({ ...cn, coveredYears: [2027] }))).rejects.toThrow('/coveredYears');
  });
});

describe('policy simulate (N16)', () => {
  test('lists the shipped stories, each line under the mark', async () => {
    const { lines } = await simulatePolicy(undefined, {});

    expect(lines).toHaveLength(shippedScenarios.length);
    expect(lines.every((line) => line.startsWith('推演 SIMULATION '))).toBe(true);
  });

  test('jumps to day 16 of filing supervision: the notice is proposed, nothing is sent', async () => {
    const { lines, json } = await simulatePolicy('filing-supervision', { to: '2026-10-09T00:00:01+08:00' });

    expect(lines[0]).toMatch(/^推演 SIMULATION /);
    expect(lines.some((line) => line.includes('CN-SUP-03 rung 3 propose correction-notice'))).toBe(true);
    expect(json).toMatchObject({ mark: '推演 SIMULATION', sent: 0 });
  });

  test('keeps a story with what came of it, and tells it again from the file', async () => {
    await simulatePolicy('consent-withdrawal', { save: folder });
    const path = join(folder, '推演 SIMULATION consent-withdrawal.json');
    const expected = (JSON.parse(await readFile(path, 'utf8')) as { expected: string[] }).expected;

    expect((await simulatePolicy(path, {})).lines.slice(1, -1)).toEqual(expected);
  });

  test('refuses a story or a policy whose form is wrong, with the place', async () => {
    const pack = await fileOf(
      gb((each) => delete each['duties']),
      'gb.json',
    );
    const story = await fileOf({ schema: 'homeward.scenario/1' }, 'story.json');

    await expect(simulatePolicy('year-change', { compare: [pack] })).rejects.toThrow('/duties');
    await expect(simulatePolicy(story, {})).rejects.toThrow('/facts');
  });

  test('compares two policies side by side', async () => {
    const file = await fileOf({ ...(shippedPacks[1] as Loose), ladders: {}, duties: [] }, 'cn.json');
    const { isGood, lines } = await simulatePolicy('urgent-protection-order', { compare: [file] });

    expect(isGood).toBe(false);
    expect(lines.some((line) => line.startsWith('- ') && line.includes('CN-PRO-01b'))).toBe(true);
  });
});

describe('calendar show', () => {
  test('shows the days of a year and why they work', async () => {
    const { lines, isGood } = await showCalendar('cn', 2026, today);

    expect(isGood).toBe(true);
    expect(lines[2]).toContain('14+15*16*17*');
    expect(lines).toContain('248 working days, 33 holidays, 6 make-up days');
  });

  test('marks a year nobody has published', async () => {
    expect((await showCalendar('cn', 2027, today)).lines[0]).toContain('暂定 provisional');
  });

  test('names the shipped calendars where one is asked for that is none', async () => {
    await expect(showCalendar('zz', 2026, today)).rejects.toThrow(/zz: there is no such file, and shipped is cn$/);
    await expect(showCalendar('./zz.json', 2026, today)).rejects.toThrow(/zz\.json: there is no such file$/);
  });

  test('shows a published year from its file, and refuses one that does not fit, with the place', async () => {
    const { lines, isGood } = await showCalendar(await fileOf(year2027()), 2027, today);

    expect([lines[0], isGood]).toEqual([expect.not.stringContaining('provisional'), true]);
    expect(lines).toContain('259 working days, 4 holidays, 0 make-up days');
    await expect(showCalendar(await fileOf({ ...year2027(), version: '2026.1.0' }), 2027, today)).rejects.toThrow('/version');
  });
});

describe('words the policy commands do not know', () => {
  test.each([
    [['policy']],
    [['policy', 'burn']],
    [['policy', 'diff', 'one']],
    [['policy', 'simulate', 'x', '--steps', 'many']],
    [['calendar', 'show']],
    [['calendar', 'show', 'cn', '3']],
  ])('homeward %j: exit code 2', async (words) => {
    expect(await runProgram(words, { writeOut: () => undefined, writeErr: () => undefined })).toBe(2);
  });
});
