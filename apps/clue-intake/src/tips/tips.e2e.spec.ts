import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type ApiClient, type BootedService } from '@homeward/testing';
import { clueIntake } from '../service.js';
import { sendInParts } from '../trial/send-in-parts.js';
import { TipVisitor, type VisitedPage } from '../trial/tip-visitor.js';
import { shortTip, unrealTip } from '../trial/unreal-tip.js';

let booted: BootedService;
let desk: ApiClient;
let agencyId: string;
let provinceId: string;

beforeAll(async () => {
  booted = await bootService(clueIntake);
  agencyId = await booted.registry.agency('public-security');
  await booted.registry.agency('procuratorate');
  provinceId = await booted.registry.agency('public-security', 'province', '350000');
  desk = booted.as(await booted.registry.officer(agencyId, 'duty-officer', 'case-officer', 'unit-head'));
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

// A whole form is a dozen requests.
jest.setTimeout(30_000);

let callers = 0;
const visitor = (): TipVisitor => new TipVisitor(booted.service.url, { 'homeward-caller': `unreal-${(callers += 1)}` });
const tip = { ...unrealTip, kinds: [...unrealTip.kinds], who: [...unrealTip.who] };

const countOf = async (from: string): Promise<number> =>
  (await booted.database.query<{ count: number }>(`SELECT count(*)::int AS count FROM clue_intake.${from}`))[0]?.count ?? 0;

const tipIds = async (): Promise<string[]> =>
  (await booted.database.query<{ id: string }>(`SELECT id FROM clue_intake.clues WHERE channel = 'public-tip'`)).map(
    ({ id }) => id,
  );

/** Reports something, and says which clue that made. */
async function reported(answers: typeof tip): Promise<string> {
  const before = new Set(await tipIds());
  await visitor().report('en', answers);
  const [id] = (await tipIds()).filter((each) => !before.has(each));
  if (id === undefined) throw new Error('No tip has arrived.');
  return id;
}

const filesOf = async (page: VisitedPage): Promise<number> => {
  const sizes = await Promise.all(
    ['/tip/tip.css', '/tip/tip.js'].map(async (path) => Buffer.byteLength((await visitor().open(path)).text)),
  );
  return Buffer.byteLength(page.text) + sizes.reduce((sum, size) => sum + size, 0);
};

describe('telling us something, without script and without an account', () => {
  test.each(['zh', 'en'] as const)('R12: leads in %s by one question a page to a receipt', async (language) => {
    const pages: VisitedPage[] = [];
    const person = visitor();
    pages.push(await person.open(`/tip/${language}`));
    const check = await person.fillIn(language, tip, pages);
    const receipt = await person.send(check, 'send');
    pages.push(receipt, await person.look(language, receipt.code));
    expect(receipt.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    for (const page of pages) {
      expect(page.status).toBe(200);
      expect(page.headers.get('set-cookie')).toBeNull();
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(page.headers.get('referrer-policy')).toBe('no-referrer');
      expect(page.headers.get('content-language')).toBe(language);
      expect(page.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'/,
      );
      expect(page.text).not.toMatch(/unsafe-|\sstyle=|\son[a-z]+=|<script>|<style/);
      expect(page.text).toContain(`lang="${language === 'zh' ? 'zh-Hans' : 'en'}"`);
      expect(page.text).toContain('class="exit"');
      expect(page.text).toContain('110');
      expect(await filesOf(page)).toBeLessThanOrEqual(30_720);
      expect([page.url, page.title]).not.toContainEqual(expect.stringMatching(/canary/));
    }
    expect(new Set(pages.map(({ heading }) => heading)).size).toBe(pages.length);
    expect(check.text).toContain('Unreal canary-what: &lt;b&gt;somebody&lt;/b&gt; &amp; &quot;somebody&quot; called.');
    expect(receipt.text).not.toContain('canary');
    expect(receipt.text).toContain('<svg');
  });

  test('chooses the language that the browser asks for, and keeps the answers when it is changed', async () => {
    for (const [asked, language] of [
      ['en-GB,en;q=0.9', 'en'],
      ['zh-CN', 'zh'],
      ['fr', 'zh'],
    ] as const) {
      const { status, headers } = await visitor().open('/tip', { 'accept-language': asked });
      expect([status, headers.get('location')]).toEqual([303, `/tip/${language}`]);
    }
    const person = visitor();
    const page = await person.send(await person.open('/tip/zh'), 'next');
    const english = await person.send(page, 'stay', { what: 'Unreal: half a sentence' }, '/tip/en/form');
    expect([english.status, english.heading]).toEqual([200, 'What happened?']);
    expect(english.text).toContain('Unreal: half a sentence</textarea>');
  });

  test('names what is wrong in a summary and at the field, and keeps what was typed', async () => {
    const person = visitor();
    const question = await person.send(await person.open('/tip/en'), 'next');
    const empty = await person.send(question, 'next', { what: '  ' });
    expect([empty.status, empty.title]).toEqual([422, expect.stringMatching(/^There is a problem/)]);
    expect(empty.text).toMatch(/role="alert"[\s\S]*href="#what"/);
    expect(empty.text).toMatch(/id="what-fault"[\s\S]*aria-describedby="what-hint what-max what-fault"\s+aria-invalid="true"/);
    const long = await person.send(question, 'next', { what: '虚'.repeat(3_001) });
    expect(long.status).toBe(422);
    expect(long.text).toContain('虚'.repeat(3_001));
    const places = await person.send(await person.send(long, 'next', { what: 'Unreal.' }), 'next', { kinds: 'other' });
    expect((await person.send(places, 'next', { region: '999999' })).status).toBe(422);
    expect((await person.send(places, 'back')).heading).toBe('What is it about?');
  });

  test('a change of one answer leads back to all of them', async () => {
    const person = visitor();
    const check = await person.fillIn('en', shortTip);
    const asked = await person.send(check, 'to-when');
    expect(asked.heading).toBe('When did it happen?');
    const again = await person.send(asked, 'next', { when: 'now' });
    expect(again.heading).toBe('Please check your answers');
    expect(again.text).toContain('It is going on now');
  });

  test('a form that was changed on the way, or a page out of order, begins anew', async () => {
    const person = visitor();
    const check = await person.fillIn('en', shortTip);
    expect((await person.forge(check, 'state', (sealed) => `${sealed}A`)).heading).toBe('Tell us what you know');
    expect((await person.forge(await person.open('/tip/en'), 'at', () => 'check')).heading).toBe('What happened?');
  });

  test('a page that nobody made, or a body that no form sends, is answered with a page', async () => {
    expect((await visitor().open('/tip/xx')).status).toBe(404);
    const big = await visitor().post('/tip/en/form', new URLSearchParams({ state: 'x'.repeat(70_000) }));
    expect([big.status, big.text]).toEqual([413, expect.stringContaining('at most 3,000 characters')]);
    const json = await visitor().post('/tip/en/form', new URLSearchParams(), { 'content-type': 'application/json' });
    expect([json.status, json.headers.get('content-type')]).toEqual([415, 'text/html; charset=utf-8']);
  });

  const form = 'application/x-www-form-urlencoded';
  test.each([
    ['a form that is too long', 413, { 'content-type': form, 'content-length': 180_000 }],
    ['a form that does not say how long it is', 413, { 'content-type': form }],
    ['a body that no form sends', 415, { 'content-type': 'application/json', 'content-length': 180_000 }],
  ])('%s is answered after it was sent whole, every time', async (_what, status, headers) => {
    for (let again = 0; again < 10; again += 1) {
      const answer = await sendInParts(`${booted.service.url}/tip/zh/form`, 180_000, headers);
      expect(answer).toEqual({ status, text: expect.stringContaining('<h1>'), sent: 180_000 });
    }
  });

  test('each page that is read may be asked for without its body', async () => {
    for (const path of ['/tip', '/tip/en', '/tip/zh/status', '/tip/tip.css']) {
      const ask = (method: string) => fetch(`${booted.service.url}${path}`, { method, redirect: 'manual' });
      const [read, asked] = [await ask('GET'), await ask('HEAD')];
      expect([path, asked.status, await asked.text()]).toEqual([path, read.status, '']);
    }
  });

  test('says how long an answer may be before it is written', async () => {
    const person = visitor();
    const page = await person.send(await person.open('/tip/en'), 'next');
    expect(page.text).toContain('At most 3000 characters.');
    expect(page.text).toMatch(/id="what-long" role="alert" hidden/);
  });

  test('a whole form with every answer at its limit goes through', async () => {
    const long = {
      ...tip,
      what: '虚'.repeat(3_000),
      place: '虚'.repeat(400),
      whenText: '虚'.repeat(200),
      whoText: '虚'.repeat(500),
      knowText: '虚'.repeat(500),
    };
    const person = visitor();
    const check = await person.fillIn('zh', long);
    const asked = await person.send(check, 'to-what');
    expect((await person.send(asked, 'next', { what: '构'.repeat(3_000) })).status).toBe(200);
  });
});

describe('a report of the public', () => {
  test('R12: is a clue of the nearest desk, with its fact, its receipt and its audit, to the hour and without a trace', async () => {
    const before = await countOf('audit_entries');
    const id = await reported(tip);
    const { body } = await desk.get(`clues/${id}?include=narrative,reporter`, { purpose: 'handle-matter' });
    expect(body).toMatchObject({
      agencyId,
      channel: 'public-tip',
      status: 'registered',
      severity: 'high',
      violationKinds: ['abduction-trafficking', 'missing-person'],
      subjectKinds: ['child', 'woman'],
      riskFlags: ['female-14-17-missing', 'woman-missing-possibly-trafficked'],
      minor: true,
      anonymous: false,
      reporterClass: 'public',
      regionCode: '350102',
      narrative: expect.stringContaining('What happened?\nUnreal canary-what'),
      reporter: { contact: 'unreal canary-contact', safeToContact: 'unreal canary-safe', language: 'en' },
    });
    expect(body['narrative']).not.toContain('canary-contact');
    const facts = await booted.database.query<{ fact: string; payload: object }>(
      `SELECT fact, payload, actor_id, traceparent, recorded_at = date_trunc('hour', recorded_at) AS hour, occurred->>'notBefore' LIKE '%:00:00.000Z' AS told
         FROM clue_intake.outbox WHERE subject_id = $1 ORDER BY seq`,
      [id],
    );
    const known = { actor_id: 'public', traceparent: null, hour: true, told: true };
    expect(facts).toEqual([
      expect.objectContaining({ fact: 'clue.registered', ...known }),
      expect.objectContaining({ fact: 'receipt.issued', payload: { clueId: id, kind: 'tip-code', delivered: true }, ...known }),
    ]);
    const entries = await booted.database.query<{ action: string; minute: number }>(
      `SELECT action, extract(epoch FROM at)::int % 3600 AS minute FROM clue_intake.audit_entries WHERE actor = 'public' AND object_id = $1 ORDER BY action`,
      [id],
    );
    expect(entries).toEqual([
      { action: 'clue-intake:issueTipCode', minute: 0 },
      { action: 'clue-intake:registerClue', minute: 0 },
    ]);
    expect(await countOf('audit_entries')).toBeGreaterThan(before);
  });

  test('no word of it stands anywhere but sealed', async () => {
    await visitor().report('en', tip);
    const tables = await booted.database.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'clue_intake'::regnamespace AND relkind = 'r'`,
    );
    for (const { name } of tables)
      expect([name, JSON.stringify(await booted.database.query(`SELECT * FROM clue_intake.${name}`))]).not.toContainEqual(
        expect.stringMatching(/canary|unreal-\d/),
      );
  });

  test('danger now starts the shortest clock at once; an unknown place goes to the widest desk', async () => {
    await visitor().report('zh', { ...shortTip, danger: 'held' });
    const [crisis] = await booted.database.query<{ payload: object }>(
      `SELECT payload FROM clue_intake.outbox WHERE fact = 'clue.registered' AND payload->>'severity' = 'crisis'`,
    );
    expect(crisis?.payload).toMatchObject({ channel: 'public-tip', anonymous: true, reporterClass: 'anonymous' });
    await visitor().report('en', { ...shortTip, region: 'unknown' });
    const [widest] = await booted.database.query<{ agency: string }>(
      `SELECT agency_id AS agency FROM clue_intake.clues WHERE region_code = '350000'`,
    );
    expect(widest?.agency).toBe(provinceId);
  });

  test('sent twice, in two languages, at the same instant, it is one clue with one code', async () => {
    const person = visitor();
    const check = await person.fillIn('en', shortTip);
    const before = await countOf('clues');
    const receipts = await Promise.all([
      person.send(check, 'send'),
      person.send(check, 'send'),
      person.send(check, 'send', {}, '/tip/zh/form'),
    ]);
    expect(new Set(receipts.map(({ code }) => code)).size).toBe(1);
    expect(receipts.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await countOf('clues')).toBe(before + 1);
  });

  test('the code is given as a file once more, from the page itself alone', async () => {
    const person = visitor();
    const check = await person.fillIn('en', shortTip);
    expect((await person.send(check, 'file', {}, '/tip/en/file')).status).toBe(303);
    const receipt = await person.send(check, 'send');
    const file = await person.send(receipt, 'file');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="note.txt"');
    expect(file.text).toContain(receipt.code);
  });
});

describe('coming too often', () => {
  test('S11: is told how long to wait, with the answers kept and nothing lost that was acknowledged', async () => {
    const person = visitor();
    const before = await countOf('clues');
    const checks = [];
    for (let i = 0; i < 8; i += 1) checks.push(await person.fillIn('en', { ...shortTip, what: `Unreal: report ${i}.` }));
    const sent = [];
    for (const check of checks) sent.push(await person.send(check, 'send'));
    const waiting = sent.filter(({ status }) => status === 429);
    expect(waiting.length).toBeGreaterThan(0);
    expect(await countOf('clues')).toBe(before + sent.length - waiting.length);
    const [first] = waiting;
    expect(Number(first?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(first?.heading).toBe('Please wait a moment');
    if (first) expect((await visitor().send(first, 'send')).code).toMatch(/^.{4}-/);
  }, 30_000);

  test('a seventh look within a minute waits, also with a right code (A82)', async () => {
    const person = visitor();
    const { code } = await person.report('en', shortTip);
    const looks = [];
    for (let i = 0; i < 8; i += 1) looks.push((await person.look('en', code)).status);
    expect(looks.slice(0, 6)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(looks).toContain(429);
  });

  test('a field that only programs fill in is refused, and nothing is registered', async () => {
    const person = visitor();
    const before = await countOf('clues');
    expect((await person.send(await person.fillIn('en', shortTip), 'send', { website: 'unreal' })).status).toBe(422);
    expect(await countOf('clues')).toBe(before);
  });
});
