import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileRefused, readFiles, refusalLines, type Wanted } from './files.js';
import { shippedFile } from './shipped-chronicles.js';

const now = '2026-11-26T08:00:00.000Z';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeward-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const event = { id: 'e1', date: '2020-01-01', precision: 'day', fact_type: null, agency: 'police', what: 'x' };
const deadline = { id: 'd1', from_event: 'e1', to_event: 'e1' };
const good = { id: 'unreal-a', title: 'A', kind: 'case', jurisdiction: 'CN', events: [event] };
const fileOf = (...chronicles: object[]) => JSON.stringify({ format: 'homeward-chronicles/1', chronicles });
const withEvent = (more: object) => fileOf({ ...good, events: [{ ...event, ...more }] });

let files = 0;
async function written(content: string | Uint8Array): Promise<string> {
  const file = join(folder, `${(files += 1)}.json`);
  await writeFile(file, content);
  return file;
}

/** What a person is told about files, without the folder. */
async function toldOf(paths: readonly string[], wanted: Wanted = { now }): Promise<string[]> {
  try {
    await readFiles(paths, wanted);
    return [];
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return refusalLines(error).map((line) => line.replaceAll(`${folder}/`, '').replace(/^\d+\.json/, 'FILE'));
  }
}
const told = async (content: string | Uint8Array): Promise<string[]> => toldOf([await written(content)]);

describe('reading a file of chronicles', () => {
  test('takes the ones that come with Homeward', async () => {
    const shipped = shippedFile(join(import.meta.dirname, '../../../..'));
    expect(await readFiles([shipped], { now })).toHaveLength(21);
  });

  test.each([
    ['an empty file', '', 'FILE: it is empty'],
    ['a byte-order mark', `\ufeff${fileOf(good)}`, 'FILE: it starts with a byte-order mark'],
    ['what is not UTF-8', new Uint8Array([0x22, 0xc3, 0x28, 0x22]), 'FILE: it is not UTF-8'],
    ['text behind the end', `${fileOf(good)}\n{}`, 'FILE:2:1: it is not JSON from line 2, column 1 on'],
    ['half a file', '{\n  "format":', 'FILE:2:12: it is not JSON from line 2, column 12 on'],
    ['a key that stands twice', '{"format":"homeward-chronicles/1","format":1}', 'FILE /format: this key stands twice'],
    ['a key deep inside that stands twice', '{"a":[{"b/c":1,"b/c":2}]}', 'FILE /a/0/b~1c: this key stands twice'],
    [
      'the character of number zero',
      withEvent({ what: 'a\0b' }),
      'FILE /chronicles/0/events/0/what: holds the character of number zero',
    ],
    [
      'half a pair',
      withEvent({ what: 'LONE' }).replace('LONE', '\\ud800'),
      'FILE /chronicles/0/events/0/what: holds half a character (a lone surrogate)',
    ],
    ['half a pair in a key', '{"\\udc00":1}', 'FILE /\ufffd: holds half a character (a lone surrogate)'],
    ['another form', '[]', 'FILE: an object is needed here, not a list'],
  ])('refuses %s', async (_name, content, line) => {
    expect(await told(content)).toEqual([line]);
  });

  test.each([
    ['what is missing', withEvent({ agency: undefined }), '/events/0/agency: this is missing'],
    ['another kind', withEvent({ agency: 7 }), '/events/0/agency: text is needed here, not 7'],
    ['another kind of events', fileOf({ ...good, events: 'none' }), '/events: a list is needed here, not text'],
    ['a part of a person', withEvent({ persons: 1.5 }), '/events/0/persons: a whole number is needed here, not 1.5'],
    ['less than nobody', withEvent({ persons: -1 }), '/events/0/persons: this must be at least 0'],
    ['what is too long', withEvent({ agency: 'x'.repeat(129) }), '/events/0/agency: at most 128 characters'],
    ['what is empty', fileOf({ ...good, title: '' }), '/title: this is empty'],
    ['a title of blanks', fileOf({ ...good, title: ' \u3000' }), '/title: nothing can be seen in this'],
    ['a title that nobody sees', fileOf({ ...good, title: '\u200b' }), '/title: nothing can be seen in this'],
    ['an id that nobody sees', withEvent({ id: '\u200b' }), '/events/0/id: nothing can be seen in this'],
    [
      'an unknown code',
      withEvent({ precision: 'week' }),
      '/events/0/precision: “week” is not known here; there are day, month, year, unknown',
    ],
    ['a month for a day', withEvent({ date: '2025-02' }), '/events/0/date: a date of precision day is written 2026-02-13'],
    ['no date', withEvent({ date: null }), '/events/0/date: a date of precision day is written 2026-02-13'],
    [
      'a day for a month',
      withEvent({ precision: 'month', date: '2025-02-01' }),
      '/events/0/date: a date of precision month is written 2026-02',
    ],
    ['a day that is none', withEvent({ date: '2025-02-30' }), '/events/0/date: 2025-02-30 is no real day'],
    [
      'another word for a day',
      withEvent({ not_before: 'May' }),
      '/events/0/not_before: “May” is no real day; a day is written 2026-02-13',
    ],
    ['its own words', withEvent({ time: 'noon' }), '/events/0/time: a local time such as 05:30'],
  ])('says in short words that it refuses %s', async (_name, content, line) => {
    expect(await told(content)).toEqual([`FILE /chronicles/0${line}`]);
  });

  test('says which format it reads', async () => {
    const [line] = await told(fileOf(good).replace('chronicles/1', 'chronicles/9'));
    expect(line).toBe('FILE /format: “homeward-chronicles/9” is not known here; there is homeward-chronicles/1');
  });

  test('tells in words that a file is missing, or is a folder', async () => {
    expect(await toldOf([join(folder, 'nowhere.json')])).toEqual(['nowhere.json: there is no such file']);
    const [line = ''] = await toldOf([folder]);
    expect(line.endsWith(': it is a folder')).toBe(true);
  });
});

describe('reading chronicles that cannot be played', () => {
  test.each([
    ['no chronicle', fileOf(), ['FILE /chronicles: there is no chronicle in it']],
    ['no event', fileOf({ ...good, events: [] }), ['FILE /chronicles/0/events: no event is told, so there is nothing to play']],
    ['one chronicle twice', fileOf(good, good), ['FILE /chronicles/1/id: this id stands twice']],
    ['one event twice', fileOf({ ...good, events: [event, event] }), ['FILE /chronicles/0/events/1/id: this id stands twice']],
    [
      'one deadline twice',
      fileOf({ ...good, deadlines: [deadline, { ...deadline, id: 'd2' }, deadline] }),
      ['FILE /chronicles/0/deadlines/2/id: this id stands twice'],
    ],
    [
      'a country that does not exist',
      fileOf({ ...good, jurisdiction: 'QQ', regions: [{ country: 'CN' }, { country: 'cn' }] }),
      [
        'FILE /chronicles/0/jurisdiction: QQ is no country of ISO 3166-1 alpha-2',
        'FILE /chronicles/0/regions/1/country: cn is no country of ISO 3166-1 alpha-2',
      ],
    ],
    [
      'more persons than can be counted',
      withEvent({ persons: 100_001 }),
      ['FILE /chronicles/0/events/0/persons: at most 100000 persons can be counted'],
    ],
    [
      'an id of two lines',
      fileOf({
        ...good,
        id: 'unreal\na',
        events: [{ ...event, id: 'e\u001b1' }],
        deadlines: [{ id: 'd\u20281', from_event: 'e\u001b1', to_event: 'e\u001b1' }],
      }),
      ['/id', '/events/0/id', '/deadlines/0/id'].map(
        (place) => `FILE /chronicles/0${place}: an id holds no line break and no other control character`,
      ),
    ],
    [
      'a country of two lines, on one',
      fileOf({ ...good, jurisdiction: 'Q\nQ' }),
      ['FILE /chronicles/0/jurisdiction: Q Q is no country of ISO 3166-1 alpha-2'],
    ],
    [
      'days that have not come',
      fileOf({ ...good, events: [event, { ...event, id: 'e2', date: '2031-05', precision: 'month' }] }),
      ['FILE /chronicles/0/events/1/date: e2: 2031-05 has not come yet; what is only announced is marked as planned'],
    ],
    [
      'a day too long ago',
      withEvent({ date: '1850-01-01' }),
      ['FILE /chronicles/0/events/0/date: e1: 1850-01-01 lies before 1900, and nothing before 1900 can be recorded'],
    ],
    [
      'bounds that cross',
      withEvent({ end_date: '2019-12-30' }),
      ['FILE /chronicles/0/events/0/date: e1: its earliest possible time lies after its latest one'],
    ],
    [
      'nothing but announcements',
      withEvent({ planned: true, date: '2031-01-01' }),
      [
        'FILE /chronicles/0/events/0/planned: e1: it is only announced, like all that is told here: nothing has happened that could be played',
      ],
    ],
  ])('refuses %s, event by event', async (_name, content, lines) => {
    expect(await told(content)).toEqual(lines);
  });

  test('takes an announcement beside what happened', async () => {
    const announced = { ...event, id: 'e2', planned: true, date: '2031-01-01' };
    expect(await told(fileOf({ ...good, events: [event, announced] }))).toEqual([]);
  });

  test('refuses one id in two files, and tells the other one', async () => {
    const [one, two] = [await written(fileOf(good)), await written(fileOf({ ...good, id: 'unreal-b' }, good))];
    const name = one.slice(folder.length + 1);
    expect(await toldOf([one, two])).toEqual([`FILE /chronicles/1/id: unreal-a stands in ${name} too`]);
  });

  test('names the ids there are where the wanted one is missing', async () => {
    const file = await written(fileOf(good, { ...good, id: 'unreal-b' }));
    expect(await readFiles([file], { only: 'unreal-b', now })).toMatchObject([{ id: 'unreal-b' }]);
    expect(await toldOf([file], { only: 'nobody', now })).toEqual([
      'FILE /chronicles: there is no chronicle nobody; there are unreal-a, unreal-b',
    ]);
  });
});
