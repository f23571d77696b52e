import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { bootService, type ApiAnswer, type ApiClient, type BootedService } from '@homeward/testing';
import { clueIntake } from '../service.js';

let booted: BootedService;
let registrar: ApiClient;
let officer: ApiClient;
let token: string;
let agencyId: string;
let clues: number;

const countClues = async () =>
  (await booted.database.query<{ count: number }>('SELECT count(*)::int AS count FROM clue_intake.clues'))[0]?.count ?? -1;

beforeAll(async () => {
  booted = await bootService(clueIntake);
  agencyId = await booted.registry.agency('public-security');
  const person = await booted.registry.officer(agencyId, 'registrar');
  registrar = booted.as(person);
  officer = booted.as(await booted.registry.officer(agencyId, 'case-officer', 'importer'));
  token = await booted.identity.tokenFor(person);
}, 60_000);

beforeEach(async () => {
  clues = await countClues();
});

afterAll(() => booted?.stop(), 30_000);

const told = { regionCode: '350102', narrative: 'Unreal: somebody called.', violationKinds: ['abduction-trafficking'] };
const text = (more: object = {}) => JSON.stringify({ ...told, ...more });
const raw = (json: string) => text().replace(/}$/, `,${json}}`);

/** Refused with a code and where; nothing was stored. */
async function expectRefused(
  answer: ApiAnswer,
  status: number,
  pointer?: string,
  code = 'clue-intake.invalid-body',
): Promise<void> {
  expect(answer).toMatchObject({ status, body: { status, code, type: `/problems/${code}` } });
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  if (pointer !== undefined) expect(answer.body['errors']).toContainEqual(expect.objectContaining({ pointer }));
  expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\.ts:|SELECT|ZodError/);
  expect(await countClues()).toBe(clues);
}

async function expectKept(narrative: string): Promise<void> {
  const made = await registrar.post('clues', { ...told, narrative });
  expect(made.status).toBe(201);
  const view = await officer.get(`clues/${String(made.body['id'])}?include=narrative`, { purpose: 'handle-matter' });
  expect(view.body['narrative']).toBe(narrative);
}

describe('a text that cannot be stored', () => {
  test.each([
    ['B01-empty', '/narrative', { narrative: '' }],
    ['B02-blank', '/narrative', { narrative: ' \u3000\t ' }],
    ['B03-nul', '/narrative', { narrative: 'a\u0000b' }],
    ['B04-lone-surrogate', '/narrative', { narrative: 'a\ud800b' }],
    ['B08-zalgo', '/narrative', { narrative: `a${'\u0301'.repeat(1_000)}` }],
    ['B15-limits: one over', '/narrative', { narrative: 'x'.repeat(20_001) }],
    ['B17-controls in a line', '/discovererOrg', { discovererOrg: 'Unreal\u001b[31m office' }],
    ['B17-controls: a line end in a line', '/discovererOrg', { discovererOrg: 'Unreal\noffice' }],
    ['B17-controls in a passage', '/narrative', { narrative: 'a\u001b[31mb' }],
    ['B06-rtl-override in a name', '/reporter/name', { reporter: { name: 'Unreal \u202eeman' } }],
    ['B01-empty in a nested field', '/reporter/name', { reporter: { name: '' } }],
  ])('%s is refused at %s', async (_name, pointer, change) => {
    await expectRefused(await registrar.post('clues', { ...told, ...change }), 400, pointer);
  });
});

describe('a text that is kept exactly', () => {
  test.each([
    ['B05-replacement-char', 'a\ufffdb'],
    ['B06-rtl-override', 'Unreal \u202eeno nosrep'],
    ['B07-zero-width', 'Un\u200breal\u200d'],
    ['B09-normal-forms', 'Cafe\u0301 Caf\u00e9 \ufb01'],
    ['B10-full-width', '\uff11\uff12\uff13'],
    ['B11-rare-cjk', '𠮷 㐂 阿依古丽·买买提 阿依古丽•买买提 阿依古丽・买买提'],
    ['B12-scripts', 'ئايگۈل བོད་ཡིག Nguyễn Thị Kiều မြန်မာကျောင်းသူကျောင်းသားကျောင်းကြောင်း'],
    ['B13-emoji-zwj', '👨‍👩‍👧‍👦'],
    ['B15-limits: at', '𠮷'.repeat(20_000)],
    ['B16-line-ends', 'a\rb\nc\r\nd\u2028e'],
    ['B18-bom', '\ufeffUnreal'],
    ['B19-homoglyphs', 'Unr\u0435al'],
    ['B20-html', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['B21-markdown', '[unreal](https://nowhere.example)'],
    ['B22-formulas', '=HYPERLINK("https://nowhere.example") @SUM +1 -1 \t=1'],
    ['B23-templates', '${7*7} {{7*7}}'],
    ['B24-sql', "'; DROP TABLE clue_intake.clues; --"],
    ['B25-paths', '../../etc/passwd'],
    ['B26-words', 'null undefined NaN true'],
  ])('%s', async (_name, narrative) => {
    await expectKept(narrative);
  });
});

describe('a body that is no command', () => {
  test.each([
    ['B27-big-int', raw('"minor":9007199254740993'), '/minor'],
    ['B28-odd-floats: overflow', raw('"minor":1e400'), '/minor'],
    ['B28-odd-floats: minus nothing', raw('"minor":-0'), '/minor'],
    ['B28-odd-floats: vanishing', raw('"minor":1e-400'), '/minor'],
    ['B29-wrong-type', text({ minor: 'false' }), '/minor'],
    ['B29-wrong-type: a number for a text', text({ narrative: 7 }), '/narrative'],
    ['B32-uuids: upper case', text({ matterId: randomUUID().toUpperCase() }), '/matterId'],
    ['B32-uuids: without hyphens', text({ matterId: randomUUID().replaceAll('-', '') }), '/matterId'],
    ['B32-uuids: nil', text({ matterId: '00000000-0000-0000-0000-000000000000' }), '/matterId'],
    ['B32-uuids: v1', text({ matterId: '5f2c1f0e-8a3a-11ef-b864-0242ac120002' }), '/matterId'],
    ['B33-duplicate-keys', raw('"severity":"high","severity":"normal"'), '/severity'],
    ['B33-duplicate-keys written in two ways', raw('"severity":"high","sever\\u0069ty":"normal"'), '/severity'],
    ['B34-proto-keys: __proto__', raw('"__proto__":{"severity":"crisis"}'), '/__proto__'],
    ['B34-proto-keys: constructor', raw('"reporter":{"constructor":{}}'), '/reporter/constructor'],
    ['B35-depth', raw(`"a":${'['.repeat(10_000)}${']'.repeat(10_000)}`), ''],
    ['B36-long-array', raw(`"subjectKinds":[${'1,'.repeat(100_000)}1]`), '/subjectKinds'],
    ['B37-top-level: an array', '[]', ''],
    ['B37-top-level: a text', '"clue"', ''],
    ['B37-top-level: null', 'null', ''],
    ['B38-json5: a comment', raw('/* unreal */"minor":true'), ''],
    ['B38-json5: a trailing comma', text().replace(/}$/, ',}'), ''],
    ['B38-json5: two values', `${text()} {}`, ''],
    ['B38-json5: a raw control character', raw('"discovererOrg":"a\u0001b"'), ''],
    ['B39-unknown-fields', text({ colour: 'red' }), '/colour'],
    ['B39-unknown-fields inside', text({ reporter: { colour: 'red' } }), '/reporter/colour'],
    ['B41-explicit-null', text({ sourceRef: null }), '/sourceRef'],
    ['B42-enums: wrong case', text({ severity: 'High' }), '/severity'],
    ['B42-enums: of the future', text({ channel: 'telepathy' }), '/channel'],
    ['B43-encodings: a byte-order mark', `\ufeff${text()}`, ''],
    ['B45-empty-body', '', ''],
  ])('%s is refused', async (_name, body, pointer) => {
    const bytes = body === '' ? new Uint8Array() : new TextEncoder().encode(body);
    await expectRefused(await registrar.post('clues', bytes), 400, pointer);
  });

  test('B40-missing: a required field of a decision names itself', async () => {
    const { body } = await registrar.post('clues', told);
    clues += 1;
    const answer = await officer.post(`clues/${String(body['id'])}/triage`, {}, { version: 1 });
    await expectRefused(answer, 400, '/violationKinds');
  });

  test('B43-encodings: UTF-16 and broken UTF-8 are refused', async () => {
    await expectRefused(await registrar.post('clues', new Uint8Array(Buffer.from(text(), 'utf16le'))), 400, '');
    await expectRefused(await registrar.post('clues', new Uint8Array([0x22, 0xff, 0xfe, 0x22])), 400, '');
  });

  test('B14-huge-text: a megabyte is too large', async () => {
    const answer = await registrar.post('clues', { ...told, narrative: 'x'.repeat(1_048_576) });
    await expectRefused(answer, 413, '', 'clue-intake.too-large');
  });

  test.each([
    ['text', 'text/plain'],
    ['json5', 'application/json5'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['without a charset', 'application/json'],
    ['UTF-16', 'application/json; charset=utf-16'],
    ['doubled', 'application/json; charset=utf-8, application/json; charset=utf-8'],
  ])('B44-content-type: %s is refused', async (_name, type) => {
    const answer = await registrar.post('clues', told, { headers: { 'content-type': type } });
    await expectRefused(answer, 415, undefined, 'clue-intake.unsupported-media-type');
  });

  test('B46-gzip-bomb: a compressed body is not unpacked', async () => {
    const bomb = new Uint8Array(gzipSync('x'.repeat(5_000_000)));
    await expectRefused(await registrar.post('clues', bomb, { headers: { 'content-encoding': 'gzip' } }), 400, '');
  });
});

describe('a query that is none', () => {
  const row = `clues/${randomUUID()}`;
  const query = 'clue-intake.invalid-query';

  test.each([
    ['repeated', 'clues?status=triaged&status=closed', 'status', 'repeated-parameter'],
    ['repeated alike', 'clues?limit=5&limit=5', 'limit', 'repeated-parameter'],
    ['with brackets', 'clues?status[]=triaged', '', 'unknown-parameter'],
    ['nested', 'clues?a[b]=1', '', 'unknown-parameter'],
    ['unknown', 'clues?sort=narrative', 'sort', 'unknown-parameter'],
    ['unknown on a row', `${row}?sort=narrative`, 'sort', 'unknown-parameter'],
    ['__proto__', 'clues?__proto__=1', '__proto__', 'unknown-parameter'],
    ['constructor', 'clues?constructor=', 'constructor', 'unknown-parameter'],
    ['empty by name', 'clues?=1', '', 'unknown-parameter'],
    ['with a large limit', 'clues?limit=100000', 'limit', 'invalid-format'],
    ['with a limit over the most', 'clues?limit=201', 'limit', 'too-big'],
    ['with no limit', 'clues?limit=', 'limit', 'invalid-format'],
    ['with a limit of nothing', 'clues?limit=0', 'limit', 'invalid-format'],
    ['with an odd limit: 1e1', 'clues?limit=1e1', 'limit', 'invalid-format'],
    ['with an odd limit: hexadecimal', 'clues?limit=0x10', 'limit', 'invalid-format'],
    ['with an odd limit: a blank', 'clues?limit=%205', 'limit', 'invalid-format'],
    ['with an odd limit: a plus', 'clues?limit=%2B5', 'limit', 'invalid-format'],
    ['with a filter of the future', 'clues?status=beamed', 'status', 'invalid-value'],
    ['with one group twice', `${row}?include=reporter,reporter`, 'include', 'duplicate'],
  ])('B48-query-shapes: %s is refused', async (_name, path, parameter, code) => {
    const answer = await registrar.get(path);
    await expectRefused(answer, 400, undefined, query);
    expect(answer.body['errors']).toEqual([{ parameter, code, detail: expect.any(String) }]);
  });

  test('B48-query-shapes: a command takes no parameter', async () => {
    await expectRefused(await registrar.post('clues?dryRun=true', told), 400, undefined, query);
  });

  test('names the parameter that was meant', async () => {
    const { body } = await registrar.get('clues?satus=triaged');
    expect(body['errors']).toEqual([expect.objectContaining({ detail: 'This parameter is not known here; did you mean status?' })]);
  });

  test('A13: a cursor leads on in its own list and under its own filters', async () => {
    for (let made = 0; made < 3; made += 1) expect((await registrar.post('clues', told)).status).toBe(201);
    clues += 3;
    const { headers, body } = await registrar.get('clues?limit=1&status=registered');
    const cursor = String(body['next']);
    expect(headers.get('link')).toContain(`cursor=${cursor}`);
    expect((await registrar.get(`clues?status=registered&limit=2&cursor=${cursor}`)).status).toBe(200);
    for (const elsewhere of ['clues?', 'clues?status=triaged&', `clues?status=registered&matterId=${randomUUID()}&`])
      await expectRefused(await registrar.get(`${elsewhere}cursor=${cursor}`), 400, undefined, 'clue-intake.invalid-cursor');
  });
});

describe('a request that holds somebody where no data belongs', () => {
  const somebody = 'Unreal Person Nine';

  test('an unknown field is told by its object, unless it looks like a field', async () => {
    const answer = await registrar.post('clues', { ...told, reporter: { [somebody]: true } });
    await expectRefused(answer, 400, '/reporter');
    expect(answer.body['detail']).toBe('/reporter: 1 unknown field.');
    expect(JSON.stringify(answer.body)).not.toContain('Nine');
  });

  test('a doubled key is told by its object', async () => {
    const answer = await registrar.post('clues', raw(`"${somebody}":1,"${somebody}":2`));
    await expectRefused(answer, 400, '');
    expect(JSON.stringify(answer.body)).not.toContain('Nine');
  });

  test('a mistyped field is told with the one that was meant', async () => {
    const { body } = await registrar.post('clues', { ...told, naratif: 'x', reporter: { nam: 'x' } });
    expect(body['errors']).toEqual(
      expect.arrayContaining([
        { pointer: '/reporter/nam', code: 'unknown-field', detail: 'This field is not known here; did you mean name?' },
        { pointer: '/naratif', code: 'unknown-field', detail: 'This field is not known here.' },
      ]),
    );
  });

  test('an address is repeated only as far as it is a route with ids', async () => {
    const id = randomUUID();
    const instanceOf = async (path: string) => (await registrar.get(path)).body['instance'];
    expect(await instanceOf(`clues/${id}`)).toBe(`/api/v1/clues/${id}`);
    expect(await instanceOf(`clues/${encodeURIComponent(somebody)}`)).toBe('/api/v1/clues/{id}');
    expect(await instanceOf(`${encodeURIComponent(somebody)}`)).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  });
});

describe('a key that was used', () => {
  test('is another request under another purpose', async () => {
    const importing = booted.as(await booted.registry.officer(agencyId, 'registrar', 'importer'));
    const key = randomUUID();
    const first = await importing.post('clues', told, { key, purpose: 'handle-matter' });
    const again = await importing.post('clues', told, { key });
    clues += 1;
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    const other = await importing.post('clues', told, { key, purpose: 'historical-import' });
    await expectRefused(other, 422, '#header/idempotency-key', 'clue-intake.idempotency-mismatch');
  });
});

describe('an address that the router cannot read', () => {
  test.each([
    ['a broken escape', 'clues/%zz', 400],
    ['a part that is too long', `clues/${'x'.repeat(129)}`, 414],
  ])('%s is refused as a problem', async (_name, path, status) => {
    const answer = await registrar.get(path, { headers: { 'accept-language': 'zh' } });
    await expectRefused(answer, status, undefined, 'clue-intake.invalid-url');
    expect(answer.headers.get('content-language')).toBe('zh');
    expect(answer.body['instance']).toMatch(/^urn:uuid:/);
    expect(answer.body['detail']).toBe('无法识别该地址。');
  });
});

describe('a refusal whose reader asks for Chinese', () => {
  const headers = { 'accept-language': 'zh-CN,zh;q=0.9' };

  test('is told in Chinese down to each field, with the codes that every reader gets', async () => {
    const wrong = { ...told, naratif: 'x', narrative: ' ', reporter: { name: 7 } };
    const [chinese, english] = [await registrar.post('clues', wrong, { headers }), await registrar.post('clues', wrong)];
    await expectRefused(chinese, 400, '/naratif');
    expect(chinese.body).toMatchObject({ title: '请求内容不符合要求。', detail: '请求内容不符合要求。' });
    const codesOf = ({ body }: ApiAnswer) =>
      (body['errors'] as { pointer: string; code: string; detail: string }[]).map(({ pointer, code }) => ({ pointer, code }));
    expect(codesOf(chinese)).toEqual(codesOf(english));
    expect(JSON.stringify([chinese.body['errors'], chinese.body['detail']])).not.toMatch(/known here|written|expected/);
    expect(english.body['detail']).toContain('/narrative: Something has to be written here.');
  });

  test('is told so by a service that has words of its own, and in English to anybody else', async () => {
    const wrong = { ...told, regionCode: '999999' };
    const chinese = await registrar.post('clues', wrong, { headers });
    const [detail, pointer, code] = ['该区划代码从未存在。', '/regionCode', 'region-unknown'];
    await expectRefused(chinese, 400, pointer, 'clue-intake.region-unknown');
    expect(chinese.body).toMatchObject({ detail, errors: [{ pointer, code, detail }] });
    expect((await registrar.post('clues', wrong, { headers: { 'accept-language': 'fr' } })).body['detail']).toContain('999999');
  });
});

describe('a time that is none', () => {
  const instant = (value: string) => ({ precision: 'instant', text: value });
  test.each([
    ['B50-no-zone', instant('2026-02-13T10:20:00'), '/occurred/text'],
    ['B52-calendar-edges: 31 April', { precision: 'day', text: '2026-04-31' }, '/occurred/text'],
    ['B52-calendar-edges: 29 February', { precision: 'day', text: '2025-02-29' }, '/occurred/text'],
    ['B52-calendar-edges: 24:00', instant('2026-02-13T24:00:00Z'), '/occurred/text'],
    ['B52-calendar-edges: second 60', instant('2026-02-13T10:20:60Z'), '/occurred/text'],
    ['B52-calendar-edges: month 13', { precision: 'month', text: '2013-13' }, '/occurred/text'],
    ['B53-far-years: 10000', { precision: 'year', text: '10000' }, '/occurred/text'],
    ['B54-date-only', instant('2026-02-13'), '/occurred/text'],
    ['a word', { precision: 'day', text: 'yesterday' }, '/occurred/text'],
    ['a range with one bound', { precision: 'range', notBefore: '2013-01-01' }, '/occurred/notAfter'],
  ])('%s is refused', async (_name, occurred, pointer) => {
    await expectRefused(await registrar.post('clues', { ...told, occurred }), 400, pointer);
  });

  test.each([
    ['B53-far-years: 0001', { precision: 'year', text: '0001' }, 'occurred-too-early'],
    ['B53-far-years: 9999', { precision: 'year', text: '9999' }, 'occurred-in-future'],
    ['before 1900', { precision: 'day', text: '1899-12-31' }, 'occurred-too-early'],
    ['crossed bounds', { precision: 'range', notBefore: '2013-02-01', notAfter: '2013-01-01' }, 'occurred-bounds-crossed'],
  ])('%s is refused, wherever it stands', async (_name, occurred, code) => {
    const full = `clue-intake.${code}`;
    await expectRefused(await registrar.post('clues', { ...told, occurred }), 400, '/occurred', full);
    await expectRefused(await registrar.post('clues', { ...told, offenceOccurred: occurred }), 400, '/offenceOccurred', full);
  });

  test.each([
    ['B51-offset: Z', instant('2026-02-13T02:20:00Z'), '2026-02-13T02:20:00.000Z', '2026-02-13T02:20:00.000Z'],
    ['B51-offset: +08:00', instant('2026-02-13T10:20:00+08:00'), '2026-02-13T02:20:00.000Z', '2026-02-13T02:20:00.000Z'],
    ['B55-partial-dates', { precision: 'year', text: '1998' }, '1997-12-31T16:00:00.000Z', '1998-12-31T16:00:00.000Z'],
    ['B59-china-dst', { precision: 'day', text: '1988-07-01' }, '1988-06-30T15:00:00.000Z', '1988-07-01T15:00:00.000Z'],
    ['the year 1900', { precision: 'year', text: '1900' }, '1899-12-31T15:54:17.000Z', '1900-12-31T16:00:00.000Z'],
  ])('%s is kept', async (_name, occurred, notBefore, notAfter) => {
    const made = await registrar.post('clues', { ...told, occurred });
    const view = await registrar.get(`clues/${String(made.body['id'])}`);
    expect(view.body['occurred']).toMatchObject({ ...occurred, notBefore, notAfter });
  });
});

describe('what Node itself gives up on', () => {
  /** Sends bytes as they are and reads until the other side ends. */
  const send = (bytes: string) =>
    new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(booted.service.url);
      let answer = '';
      const socket = connect(Number(port), hostname, () => socket.write(bytes));
      socket
        .on('data', (chunk) => (answer += chunk.toString()))
        .on('close', () => resolve(answer))
        .on('error', (error) => (answer === '' ? reject(error) : resolve(answer)));
    });

  test('B49-fat-headers: 20 KB of headers are refused as a problem', async () => {
    const answer = await send(`GET /api/v1/clues HTTP/1.1\r\nhost: a\r\nx-fat: ${'x'.repeat(20_480)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer).toMatch(/application\/problem\+json/);
    expect(answer).toMatch(/"code":"clue-intake\.headers-too-large"/);
    expect(answer).toMatch(/cache-control: no-store/);
  });

  test.each([
    ['a length that is no number', 'POST /api/v1/clues HTTP/1.1\r\nhost: a\r\ncontent-length: many\r\n\r\n'],
    ['a method that nobody knows', 'UNREAL /api/v1/clues HTTP/1.1\r\nhost: a\r\n\r\n'],
    ['no request at all', 'Unreal Person Nine\r\n\r\n'],
  ])('%s is refused as a problem', async (_name, bytes) => {
    const answer = await send(bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 400 [^]*application\/problem\+json[^]*"code":"clue-intake\.invalid-body"/);
    expect(answer).not.toContain('Nine');
  });

  test.each(['TRACE', 'PROPFIND', 'SEARCH', 'QUERY'])('%s is refused as a method that is not used', async (method) => {
    const answer = await send(`${method} /api/v1/clues HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 405 [^]*application\/problem\+json/);
  });

  test('A77-smuggling: two lengths are refused', async () => {
    const both = 'content-length: 5\r\ntransfer-encoding: chunked';
    expect(await send(`POST /api/v1/clues HTTP/1.1\r\nhost: a\r\n${both}\r\n\r\n0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('B47-endless-chunks: a body without an end stops at the limit', async () => {
    const head = [
      'POST /api/v1/clues HTTP/1.1',
      'host: a',
      `authorization: Bearer ${token}`,
      `idempotency-key: ${randomUUID()}`,
      'content-type: application/json; charset=utf-8',
      'transfer-encoding: chunked',
    ].join('\r\n');
    const chunk = `4000\r\n${' '.repeat(0x4000)}\r\n`;
    expect(await send(`${head}\r\n\r\n${chunk.repeat(17)}`)).toMatch(/^HTTP\/1\.1 413 /);
    expect(await countClues()).toBe(clues);
  });
});
