import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { shippedPacks } from '@homeward/duty-policy';
import { runProgram } from '../program.js';
import { PolicyRefused, type PolicyApi, type PolicyOfficer } from './policy-api.js';
import { PolicyFileRefused } from './policy-files.js';
import { policyStatistics } from './policy-statistics.js';
import { importCalendar, previewPolicy } from './preview-policy.js';
import { publishPolicy } from './publish-policy.js';

const draft = '11111111-1111-4111-8111-111111111111';
const hash = 'b'.repeat(64);
const first: PolicyOfficer = { agencySlug: 'unreal-nation/government', role: 'policy-publisher', n: 1 };
const second: PolicyOfficer = { ...first, n: 2 };
const job = (status: string, result: object | null) => ({
  id: 'job',
  status,
  failure: null,
  progress: { done: 3, total: 3, unit: 'duties', etaSeconds: 0 },
  result,
});
const result = { counts: { later: 2, unchanged: 1, earlier: 0 }, firingAtOnce: 1, hash, moved: 0, failed: 0 };

interface Said {
  by: PolicyOfficer;
  path: string;
  body?: unknown;
  seen?: number | undefined;
}

/** A public address that answers as told, and what was asked of it. */
function address(state: object): { api: PolicyApi; said: Said[] } {
  const said: Said[] = [];
  const api = {
    get: async (by: PolicyOfficer, path: string) => {
      said.push({ by, path });
      return path.startsWith('jobs/') ? job('done', result) : { id: draft, version: 2, ...state };
    },
    post: async (by: PolicyOfficer, path: string, body: unknown, seen?: number) => {
      said.push({ by, path, body, seen });
      if (path.endsWith('/preview')) return job('running', null);
      return { id: draft, version: 1, status: path.endsWith('/publish') ? 'in-force' : 'draft' };
    },
  } as PolicyApi;
  return { api, said };
}

let folder: string;
const told: string[] = [];
const tell = (line: string): void => {
  told.push(line);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeward-spec-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('policy preview', () => {
  test('brings a file as a draft by an editor, and tells counts and hash', async () => {
    const file = join(folder, 'pack.json');
    await writeFile(file, JSON.stringify(shippedPacks[2]));
    const { api, said } = address({});
    const { lines, isGood } = await previewPolicy(api, file, { officer: first, running: ['UK-01'], tell });

    expect(isGood).toBe(true);
    expect(lines).toEqual(['later: 2', 'unchanged: 1', 'rungs that would fire at once: 1', `draft ${draft}`, `hash ${hash}`]);
    expect(told).toContain('3 of 3 duties, 0 s left');
    expect(said.map(({ by, path }) => [by.role, path])).toEqual([
      ['policy-editor', 'packs'],
      ['policy-publisher', `packs/${draft}/preview`],
      ['policy-publisher', 'jobs/job'],
    ]);
    expect(said[0]?.body).toEqual({ pack: shippedPacks[2], running: ['UK-01'] });
  });

  test('previews a draft that is there already', async () => {
    const { api, said } = address({});
    await previewPolicy(api, draft, { officer: second, running: [], tell });

    expect(said[0]).toMatchObject({ by: second, path: `packs/${draft}/preview` });
  });
});

describe('a file whose content the service refuses', () => {
  const refusing = (...faults: { pointer: string; code: string; detail: string }[]) => ({
    ...address({}).api,
    post: () => Promise.reject(new PolicyRefused(422, 'coordination.unreal', faults, 'Unreal.')),
  });
  const fault = (pointer: string, detail: string, code = 'l01') => ({ pointer, code, detail });
  const written = async (content: object): Promise<string> => {
    const file = join(folder, 'refused.json');
    await writeFile(file, JSON.stringify(content));
    return file;
  };

  test('a pack: told by its own places, each thing once, rows by the option that named them', async () => {
    const file = await written({ pack: 'unreal' });
    const api = refusing(
      fault('/pack/duties/3', 'Unreal fault.'),
      fault('/pack/duties/3', 'Unreal fault.', 'l19'),
      fault('/pack/duties/3', 'Another one.'),
      fault('/pack', 'No pack at all.'),
      fault('/running/1', 'No such row.'),
    );
    const order = { officer: first, running: ['HW-1', 'HW-2'], tell };

    await expect(previewPolicy(api, file, order)).rejects.toMatchObject({
      constructor: PolicyFileRefused,
      message: [
        `${file} /duties/3: Unreal fault.`,
        `${file} /duties/3: Another one.`,
        `${file}: No pack at all.`,
        `${file} --running HW-2: No such row.`,
      ].join('\n'),
    });
  });

  test.each([
    ['a year', { schema: 'homeward.calendar-year/1', calendar: 'cn' }, '/year/content/checks/workingDays'],
    ['a calendar', { schema: 'homeward.calendar/1', id: 'gb-eng' }, '/calendar/content/checks/workingDays'],
  ])('%s: told by its own places', async (_, content, pointer) => {
    const file = await written(content);
    const refused = importCalendar(refusing(fault(pointer, 'Unreal count.')), file, { officer: first, tell });

    await expect(refused).rejects.toThrow(PolicyFileRefused);
    await expect(refused).rejects.toThrow(new RegExp(`^${file} /content/checks/workingDays: Unreal count\\.$`));
  });

  test('what is no fault of the file stays what it is', async () => {
    const file = await written({ schema: 'homeward.calendar-year/1', calendar: 'cn' });
    for (const api of [refusing(), refusing(fault('/elsewhere', 'Unreal.'))])
      await expect(importCalendar(api, file, { officer: first, tell })).rejects.toThrow(PolicyRefused);
  });
});

describe('policy publish', () => {
  test('proposes as the first officer, with a reason for each rule that warns', async () => {
    const findings = [
      { rule: 'L21', severity: 'warning' },
      { rule: 'L21', severity: 'warning' },
    ];
    const { api, said } = address({ status: 'draft', findings });
    const { lines } = await publishPolicy(api, 'packs', draft, { officer: first, waive: 'Confirmed.', tell });

    expect(said.at(-1)).toMatchObject({
      path: `packs/${draft}/propose`,
      body: { hash, waivers: [{ lint: 'L21', reason: 'Confirmed.' }] },
      seen: 2,
    });
    expect(lines.at(-1)).toBe(`another officer publishes: --officer 2 --hash ${hash}`);
  });

  test('publishes as the second one, and not what was not agreed on', async () => {
    const { api, said } = address({ status: 'proposed' });
    const other = await publishPolicy(api, 'packs', draft, { officer: second, hash: 'c'.repeat(64), tell });
    expect([other.isGood, said.some(({ path }) => path.endsWith('/publish'))]).toEqual([false, false]);

    const { lines } = await publishPolicy(api, 'packs', draft, { officer: second, hash, tell });
    expect(said.at(-1)).toMatchObject({ by: second, path: `packs/${draft}/publish`, body: { hash }, seen: 2 });
    expect(lines.at(-1)).toBe('in-force');
  });
});

describe('policy statistics', () => {
  test('tells each row in one line, and which is seldom met (N15)', async () => {
    const row = { pack: 'base', title: null, acknowledged: 1, cancelled: 0 };
    const rung = (number: number, times: number) => ({ rung: number, times });
    const busy = {
      dutyType: 'HW-1',
      opened: 10,
      met: 1,
      metLate: 1,
      missed: 9,
      shareMet: 0.1,
      shareOfCap: 0.25,
      isSeldomMet: true,
    };
    const idle = { dutyType: 'HW-2', opened: 0, met: 0, metLate: 0, missed: 0, shareMet: null, shareOfCap: 0, isSeldomMet: false };
    const items = [
      { ...row, ...busy, fired: [rung(1, 10), rung(2, 9)], metAfter: [rung(2, 1)] },
      { ...row, ...idle, fired: [], metAfter: [] },
    ];
    const { api, said } = address({ since: '2026-03-01', until: '2026-05-29', items });
    const { lines } = await policyStatistics(api, first);

    expect(said).toEqual([{ by: first, path: 'duty-statistics' }]);
    expect(lines).toEqual([
      '2026-03-01 to 2026-05-29: 2 rows',
      'base HW-1 | opened 10 | met 1 (10 %, 1 late) | missed 9 | cancelled 0 | fired rung 1: 10, rung 2: 9 | acknowledged 1 | met after rung 2: 1 | 25 % of a cap | seldom met',
      'base HW-2 | opened 0 | met 0 (-, 0 late) | missed 0 | cancelled 0 | fired - | acknowledged 1 | met after -',
    ]);
  });
});

describe('calendar import', () => {
  test('brings a year under the calendar it names', async () => {
    const file = join(folder, 'year.json');
    const year = { schema: 'homeward.calendar-year/1', calendar: 'cn', year: 2027 };
    await writeFile(file, JSON.stringify(year));
    const { api, said } = address({});
    await importCalendar(api, file, { officer: first, tell });

    expect(said[0]).toMatchObject({ path: 'calendars/cn/years', body: { year } });
    expect(said[1]).toMatchObject({ path: `calendar-years/${draft}/preview` });
  });

  test.each([
    [
      'another file',
      '{"pack":"unreal"}',
      '/schema: it is neither a calendar year (homeward.calendar-year/1) nor a calendar (homeward.calendar/1)',
    ],
    ['no object', '[]', ': an object is needed here, not a list'],
    [
      'a year of no calendar',
      '{"schema":"homeward.calendar-year/1"}',
      '/calendar: the calendar that the year belongs to is missing',
    ],
    ['a year of a nameless calendar', '{"schema":"homeward.calendar-year/1","calendar":""}', '/calendar: this is empty'],
  ])('refuses %s with its place and asks nobody', async (_, content, fault) => {
    const file = join(folder, 'no-year.json');
    await writeFile(file, content);
    const { api, said } = address({});
    await expect(importCalendar(api, file, { officer: first, tell })).rejects.toThrow(fault);
    expect(said).toEqual([]);
    let err = '';
    const written = jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((err += String(text))));
    await runProgram(['calendar', 'import', file]);
    written.mockRestore();
    expect([process.exitCode, err]).toEqual([2, expect.stringContaining(fault)]);
    process.exitCode = undefined;
  });

  test('names the calendar that nobody knows as a fault of the file', async () => {
    const file = join(folder, 'unknown.json');
    await writeFile(file, JSON.stringify({ schema: 'homeward.calendar-year/1', calendar: 'unreal' }));
    const refusal = (code: string) => new PolicyRefused(404, code, [], 'No.');
    const api = (code: string) => ({ ...address({}).api, post: () => Promise.reject(refusal(code)) });
    const brought = (code: string) => importCalendar(api(code), file, { officer: first, tell });
    await expect(brought('coordination.calendar-not-found')).rejects.toThrow(`${file} /calendar: there is no calendar unreal here`);
    await expect(brought('coordination.not-found')).rejects.toThrow(PolicyRefused);
  });

  test.each(['cn/../../x', '..', 'cn?x', 'c n', 'c\nn', 'x'.repeat(65)])(
    'asks nobody for a calendar named %s',
    async (calendar) => {
      const file = join(folder, 'odd-name.json');
      await writeFile(file, JSON.stringify({ schema: 'homeward.calendar-year/1', calendar }));
      const { api, said } = address({});

      await expect(importCalendar(api, file, { officer: first, tell })).rejects.toMatchObject({
        constructor: PolicyFileRefused,
        message: `${file} /calendar: there is no calendar ${calendar.replace('\n', ' ')} here`,
      });
      expect(said).toEqual([]);
    },
  );

  test('brings a whole calendar that is not in force yet', async () => {
    const file = join(folder, 'calendar.json');
    const calendar = { schema: 'homeward.calendar/1', id: 'gb-eng' };
    await writeFile(file, JSON.stringify(calendar));
    const { api, said } = address({});
    await importCalendar(api, file, { officer: first, tell });

    expect(said.map(({ path }) => path).slice(0, 2)).toEqual(['calendars', `calendar-years/${draft}/preview`]);
    expect(said[0]?.body).toEqual({ calendar });
  });
});

describe('the command line of publishing', () => {
  test.each([
    ['policy', 'publish'],
    ['policy', 'preview'],
    ['calendar', 'import'],
    ['policy', 'publish', draft, '--officer', '3'],
  ])('refuses what it does not understand: %s %s %s', async (...words) => {
    const quiet = { writeErr: () => undefined, writeOut: () => undefined };
    expect(await runProgram(words, quiet)).toBe(2);
  });
});
