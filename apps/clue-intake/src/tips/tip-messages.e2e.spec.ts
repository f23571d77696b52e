import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, tryRowWalls, type ApiClient, type BootedService } from '@homeward/testing';
import { CluesTransfersService } from '../clues/clues.transfers.service.js';
import { clueIntake } from '../service.js';
import { TipVisitor, type VisitedPage } from '../trial/tip-visitor.js';
import { shortTip } from '../trial/unreal-tip.js';

let booted: BootedService;
let agencyId: string;
let desk: ApiClient;

beforeAll(async () => {
  booted = await bootService(clueIntake);
  agencyId = await booted.registry.agency('public-security');
  desk = booted.as(await booted.registry.officer(agencyId, 'duty-officer', 'case-officer', 'unit-head'));
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

// Each look costs a memory-hard hash.
jest.setTimeout(30_000);

let callers = 0;
const visitor = (): TipVisitor => new TipVisitor(booted.service.url, { 'homeward-caller': `unreal-${(callers += 1)}` });

interface Reported {
  id: string;
  matterId: string;
  code: string;
}

async function reported(answers: Record<string, string | string[]> = {}): Promise<Reported> {
  const { code } = await visitor().report('en', { ...shortTip, ...answers });
  const known = await booted.database.query<{ id: string; matterId: string }>(
    `SELECT c.id, c.matter_id AS "matterId" FROM clue_intake.tip_receipts r JOIN clue_intake.clues c ON c.id = r.clue_id
      WHERE NOT EXISTS (SELECT 1 FROM unnest($1::uuid[]) AS seen WHERE seen = c.id)`,
    [seen],
  );
  const [clue] = known;
  if (!clue) throw new Error('No tip has arrived.');
  seen.push(clue.id);
  return { ...clue, code };
}
const seen: string[] = [];

const look = async (code: string, language: 'zh' | 'en' = 'en'): Promise<VisitedPage> => visitor().look(language, code);

const triage = (minor = false) => ({
  severity: 'high',
  subjectKinds: [],
  violationKinds: ['other'],
  purposes: ['criminal'],
  minor,
  disposition: 'own',
});

describe('looking a report up by its code', () => {
  test('N20: shows one of four words and a day, in either language, whatever becomes of the clue', async () => {
    const { id, code } = await reported();
    expect([(await look(code)).code, (await look(code, 'zh')).code]).toEqual(['Received', '已收到']);
    await desk.post(`clues/${id}/triage`, triage(), { version: 2 });
    expect([(await look(code)).code, (await look(code, 'zh')).code]).toEqual(['Being looked into', '核查中']);
    await desk.post(`clues/${id}/dismiss`, { reason: 'unfounded', explanation: 'Unreal.' }, { version: 3 });
    expect([(await look(code)).code, (await look(code, 'zh')).code]).toEqual(['Finished', '已办结']);
    expect((await look(code)).text).toMatch(/Last change: \d{1,2} \w+ \d{4}/);
  });

  test('N20: a report that went to another agency says so and names none', async () => {
    const { id, matterId, code } = await reported();
    await desk.post(`clues/${id}/triage`, triage(), { version: 2 });
    const other = await booted.registry.agency('procuratorate');
    await booted.registry.share(matterId, agencyId);
    await booted.registry.share(matterId, other);
    const transfers = booted.service.app.get(CluesTransfersService, { strict: false });
    await booted.applying(agencyId, (tx) => transfers.sendOn(tx, id));
    expect((await look(code)).code).toBe('Handed over to the organ in charge');
    await booted.applying(other, (tx) => transfers.moveTo(tx, id, other));
    const page = await look(code, 'zh');
    expect(page.code).toBe('已移送');
    expect(page.text).not.toMatch(new RegExp(`${other}|${agencyId}|procuratorate`));
    const receiver = booted.as(await booted.registry.officer(other, 'case-officer'));
    expect((await receiver.post(`clues/${id}/messages`, { text: 'Unreal: which colour had it?' })).status).toBe(200);
    const sent = await visitor().send(await look(code), 'add', { text: 'Unreal: it was red.' });
    expect(sent.text).toContain('We have it. Thank you.');
    const { body } = await receiver.get(`clues/${id}?include=narrative`, { purpose: 'handle-matter' });
    expect(body).toMatchObject({ supplements: [{ kind: 'statement', text: 'Unreal: it was red.' }] });
  });

  test('a finished report is not readable for ever', async () => {
    const { id, code } = await reported();
    await booted.database.query(
      `UPDATE clue_intake.tip_receipts SET word = 'closed', changed_at = now() - interval '181 days' WHERE clue_id = $1`,
      [id],
    );
    expect((await look(code)).text).toContain('There is nothing to read under this code.');
  });

  test('takes the code however it is typed', async () => {
    const { code } = await reported();
    const letters = code.replaceAll('-', '').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
    expect((await look(` ${letters.slice(0, 7)} ${letters.slice(7)}`)).code).toBe('Received');
  });

  test('without a code it is asked for in the same language, and nothing is looked up', async () => {
    const entries = `SELECT count(*)::int AS n FROM clue_intake.audit_entries`;
    const before = await booted.database.query(entries);
    const person = visitor();
    for (const code of ['', '   ', ' - ', '\u200b', '', '', '', ''])
      expect((await person.look('en', code)).text).toContain('Please type your code.');
    const page = await person.look('zh', '');
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('请输入查询码。')]);
    expect(page.text).not.toContain('没有可读的内容');
    expect(await booted.database.query(entries)).toEqual(before);
  });

  test.each(['unreal', '0000-0000-0000-0000', "' OR 1=1 --", '0'.repeat(500)])(
    '%j opens nothing, and the attempt is recorded',
    async (code) => {
      const page = await look(code);
      expect([page.status, page.code]).toEqual([200, '']);
      expect(page.text).toContain('There is nothing to read under this code.');
      const [entry] = await booted.database.query(
        `SELECT decision, outcome FROM clue_intake.audit_entries WHERE object_type = 'receipt-not-readable' AND object_id IS NULL LIMIT 1`,
      );
      expect(entry).toEqual({ decision: 'deny', outcome: 'refused' });
    },
  );

  test('forgetting has the browser drop what it kept', async () => {
    const page = await visitor().post('/tip/zh/forget', new URLSearchParams());
    expect([page.status, page.headers.get('clear-site-data')]).toEqual([200, '"cache"']);
  });
});

describe('messages under a code', () => {
  test('go both ways, each once; what the reporter said is not shown again', async () => {
    const { id, code } = await reported();
    expect((await desk.post(`clues/${id}/messages`, { text: 'Unreal question: <b>when</b>?' })).body).toMatchObject({
      id,
      version: 2,
    });
    const page = await look(code);
    expect(page.text).toContain('Unreal question: &lt;b&gt;when&lt;/b&gt;?');
    const person = visitor();
    const [first, second] = await Promise.all([1, 2].map(() => person.send(page, 'add', { text: 'Unreal answer.' })));
    for (const answer of [first, second]) expect(answer?.text).toContain('We have it. Thank you.');
    expect(first?.text).not.toContain('Unreal answer.');
    expect(first?.text).toContain('You added something');
    const { body } = await desk.get(`clues/${id}/messages`, { purpose: 'handle-matter' });
    expect(body).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ author: 'desk', text: 'Unreal question: <b>when</b>?' }),
        expect.objectContaining({ author: 'reporter', text: null }),
      ]),
    });
    const facts = await booted.database.query(
      `SELECT 1 FROM clue_intake.outbox WHERE fact = 'clue.supplemented' AND payload->>'clueId' = $1`,
      [id],
    );
    expect(facts).toHaveLength(1);
  });

  test('N20: telling the reporter how it stands is a fact; asking him something is none', async () => {
    const { id } = await reported();
    await desk.post(`clues/${id}/messages`, { text: 'Unreal question?' });
    await desk.post(`clues/${id}/messages`, { text: 'Unreal: it is taken up.', about: 'acceptance' });
    const facts = await booted.database.query(`SELECT payload FROM clue_intake.outbox WHERE fact = 'reporter.informed'`);
    expect(facts).toEqual([{ payload: { clueId: id, about: 'acceptance', reporterClass: 'anonymous' } }]);
  });

  test('an empty answer, and one that is too long, are kept on the page and told', async () => {
    const { code } = await reported();
    const page = await look(code);
    for (const blank of [' ', '\u2800\u200b'])
      expect((await visitor().send(page, 'add', { text: blank })).text).toContain('An answer is needed');
    const long = '虚'.repeat(2_001);
    expect((await visitor().send(page, 'add', { text: long })).text).toContain(long);
  });

  test('nothing is added to a finished report, and a pass of another make opens nothing', async () => {
    const { id, code } = await reported();
    const page = await look(code);
    await desk.post(`clues/${id}/triage`, triage(), { version: 2 });
    await desk.post(`clues/${id}/dismiss`, { reason: 'unfounded', explanation: 'Unreal.' }, { version: 3 });
    expect((await visitor().send(page, 'add', { text: 'Unreal.' })).text).toContain('nothing can be added');
    const forged = await visitor().post('/tip/en/status', new URLSearchParams({ pass: 'unreal', go: 'look' }));
    expect(forged.text).toContain('Please type your code again.');
  });

  test('the other language shows the same without the code being typed again', async () => {
    const { code } = await reported();
    expect((await visitor().send(await look(code), 'look', {}, '/tip/zh/status')).code).toBe('已收到');
  });

  test.each([`Please call ${'13'.padEnd(11, '0')}.`, 'Write to unreal@example.invalid.', 'It is about unreal-contact.'])(
    'N20: "%s" names somebody and is refused',
    async (text) => {
      const { id } = await reported({ contact: 'unreal-contact' });
      const { status, body } = await desk.post(`clues/${id}/messages`, { text });
      expect([status, body['code']]).toEqual([400, 'clue-intake.message-has-personal-data']);
    },
  );

  test('a clue that came another way has none; reading them needs a purpose', async () => {
    const told = { regionCode: '350102', narrative: 'Unreal: somebody called.', violationKinds: ['other'] };
    const { body } = await desk.post('clues', told);
    const id = String(body['id']);
    expect((await desk.post(`clues/${id}/messages`, { text: 'Unreal?' })).body['code']).toBe('clue-intake.clue-has-no-code');
    expect((await desk.get(`clues/${id}/messages`)).body['code']).toBe('clue-intake.purpose-required');
    expect((await desk.get(`clues/${id}/messages`, { purpose: 'handle-matter' })).body).toEqual({ items: [] });
  });

  test('another agency finds neither, and with a share it reads and cannot write', async () => {
    const { id, matterId } = await reported();
    await desk.post(`clues/${id}/messages`, { text: 'Unreal question?' });
    const other = await booted.registry.agency('public-security');
    const stranger = booted.as(await booted.registry.officer(other, 'duty-officer', 'case-officer'));
    const read = () => stranger.get(`clues/${id}/messages`, { purpose: 'handle-matter' });
    const write = () => stranger.post(`clues/${id}/messages`, { text: 'Unreal?' });
    for (const call of [read, write]) expect((await call()).body['code']).toBe('clue-intake.clue-not-found');
    expect(await tryRowWalls(booted.database, clueIntake, other)).toMatchObject({
      tried: expect.arrayContaining(['tip_messages']),
      holes: [],
    });
    await booted.registry.share(matterId, other);
    expect((await read()).body).toMatchObject({ items: [{ author: 'desk', text: 'Unreal question?' }] });
    expect((await write()).body['code']).toBe('clue-intake.clue-not-found');
  });
});
