import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, movesShown, type ApiAnswer, type ApiClient, type BootedService } from '@homeward/testing';
import { clueIntake } from '../service.js';

let booted: BootedService;
let agencyId: string;
let registrar: ApiClient;
let duty: ApiClient;
let officer: ApiClient;
let head: ApiClient;

beforeAll(async () => {
  booted = await bootService(clueIntake);
  agencyId = await booted.registry.agency('public-security');
  const { registry } = booted;
  [registrar, duty, officer, head] = [
    booted.as(await registry.officer(agencyId, 'registrar')),
    booted.as(await registry.officer(agencyId, 'duty-officer')),
    booted.as(await registry.officer(agencyId, 'case-officer')),
    booted.as(await registry.officer(agencyId, 'unit-head', 'duty-officer')),
  ];
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

const told = {
  regionCode: '350102',
  narrative: 'Unreal: a woman was brought to the house of Unreal Person One.',
  violationKinds: ['abduction-trafficking'],
};
const triaged = {
  severity: 'high',
  subjectKinds: ['woman'],
  violationKinds: ['abduction-trafficking'],
  purposes: ['criminal', 'judicial-assistance'],
  minor: false,
  disposition: 'own',
};
const dismissal = { reason: 'not-credible', explanation: 'Unreal: told twice, and never happened.' };

const idOf = ({ body }: ApiAnswer) => String(body['id']);
const register = async (more: object = {}) => idOf(await registrar.post('clues', { ...told, ...more }));
const refused = (answer: ApiAnswer) => [answer.status, answer.body['code']];

async function clueThat(state: 'triaged' | 'accepted', more: object = {}, by: ApiClient = duty): Promise<string> {
  const id = await register();
  await by.post(`clues/${id}/triage`, { ...triaged, ...more }, { version: 1 });
  if (state === 'accepted') await officer.post(`clues/${id}/accept`, { route: 'criminal' }, { version: 2 });
  return id;
}

const factsOf = (id: string) =>
  booted.database.query<{ fact: string; subject_type: string; subject_version: number; payload: Record<string, unknown> }>(
    `SELECT fact, subject_type, subject_version, payload FROM clue_intake.outbox WHERE payload->>'clueId' = $1 ORDER BY seq`,
    [id],
  );
const entriesOf = (id: string) =>
  booted.database.query<{ action: string; decision: string }>(
    'SELECT action, decision FROM clue_intake.audit_entries WHERE object_id = $1 ORDER BY at',
    [id],
  );

describe('registering a clue', () => {
  test('R01: a village registrar with region, narrative and kind gets clue and matter number, one audit entry, one fact', async () => {
    const village = await booted.registry.agency('village-committee', 'village');
    const answer = await booted.as(await booted.registry.officer(village, 'registrar')).post('clues', told);
    expect(answer).toMatchObject({ status: 201, body: { version: 1, status: 'registered' } });
    const id = idOf(answer);
    expect(answer.headers.get('location')).toBe(`/api/v1/clues/${id}`);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(answer.body['matterNumber']).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
    expect([(await entriesOf(id)).length, (await factsOf(id)).length]).toEqual([1, 1]);
    expect(await factsOf(id)).toMatchObject([{ payload: { opensMatter: true, anonymous: true, discovererLevel: 'village' } }]);
  });

  test.each([
    ['region-unknown', '/regionCode', { regionCode: '999999' }],
    ['region-missing', '/regionCode', { regionCode: undefined }],
    ['region-abroad', '/country', { country: 'MM' }],
    ['narrative-missing', '/narrative', { narrative: undefined }],
    ['kind-missing', '/violationKinds', { violationKinds: [] }],
    ['kind-missing', '/violationKinds', { violationKinds: undefined }],
  ])('R01: is refused as %s at %s', async (code, pointer, change) => {
    const answer = await registrar.post('clues', { ...told, ...change });
    expect(answer).toMatchObject({ status: 400, body: { code: `clue-intake.${code}`, errors: [{ pointer, code }] } });
  });

  test('takes a place abroad without a code, and an old code that was abolished', async () => {
    const abroad = await registrar.post('clues', { ...told, regionCode: undefined, country: 'MM' });
    const abolished = await registrar.post('clues', { ...told, regionCode: '110103' });
    expect([abroad.status, abolished.status]).toEqual([201, 201]);
  });

  test('keeps nothing of the narrative or the reporter readable in the database', async () => {
    const id = await register({ reporter: { class: 'relative', name: 'Unreal Person Two', contact: 'unreal@nowhere.example' } });
    const rows = await booted.database.query('SELECT * FROM clue_intake.clues WHERE id = $1', [id]);
    const facts = await booted.database.query('SELECT * FROM clue_intake.outbox WHERE subject_id = $1', [id]);
    expect(JSON.stringify([rows, facts])).not.toMatch(/Unreal/i);
  });

  test('R07: the same source reference answers 200 with the clue that exists, also when repeated, and tells nothing', async () => {
    const body = { ...told, channel: 'hotline-12309', sourceRef: 'unreal-call-1' };
    const first = await registrar.post('clues', body);
    const key = randomUUID();
    const again = await registrar.post('clues', body, { key });
    const repeated = await registrar.post('clues', body, { key });
    expect([first.status, again.status, repeated.status]).toEqual([201, 200, 200]);
    expect([again.body, repeated.body]).toEqual([first.body, first.body]);
    expect(again.headers.get('location')).toBeNull();
    expect(await factsOf(idOf(first))).toHaveLength(1);
  });

  test('R07: the same source reference with another body is refused, and of another channel or agency it is another clue', async () => {
    const body = { ...told, channel: 'letter', sourceRef: 'unreal-letter-1' };
    await registrar.post('clues', body);
    const other = await registrar.post('clues', { ...body, severity: 'high' });
    expect(refused(other)).toEqual([409, 'clue-intake.duplicate-source-ref']);
    expect(other.body).toMatchObject({ errors: [{ pointer: '/sourceRef', code: 'duplicate-source-ref' }] });
    expect((await registrar.post('clues', { ...body, channel: 'visit' })).status).toBe(201);
    const elsewhere = await booted.registry.agency('womens-federation');
    const stranger = booted.as(await booted.registry.officer(elsewhere, 'registrar'));
    expect((await stranger.post('clues', body)).status).toBe(201);
  });

  test('a further clue joins its matter and opens none', async () => {
    const { body } = await registrar.post('clues', told);
    const further = await registrar.post('clues', { ...told, matterId: body['matterId'] });
    expect(further.body).toMatchObject({ matterId: body['matterId'], matterNumber: body['matterNumber'] });
    expect(await factsOf(idOf(further))).toMatchObject([{ payload: { opensMatter: false } }]);
  });
});

describe('deciding about a clue', () => {
  test('is offered in the list as on the clue', async () => {
    const id = await clueThat('triaged');
    expect(await movesShown(officer, 'clues?limit=5', id)).toEqual({
      listed: expect.arrayContaining(['acceptClue']),
      alone: expect.arrayContaining(['acceptClue']),
    });
    for (const client of [registrar, duty, officer]) {
      const { listed, alone } = await movesShown(client, 'clues?limit=5', id);
      expect(listed).toEqual(alone);
    }
  });

  test('goes from registered to closed, one version and one fact a move', async () => {
    const id = await clueThat('accepted');
    await duty.post(`clues/${id}/issue-receipt`, {}, { version: 3 });
    const one = await officer.post(`clues/${id}/close`, { purpose: 'criminal', outcome: 'convicted' }, { version: 4 });
    expect(one.body).toMatchObject({ version: 5, status: 'accepted' });
    const view = await officer.get(`clues/${id}`);
    expect(view.body).toMatchObject({ openPurposes: ['judicial-assistance'], route: 'criminal', severity: 'high' });
    const last = await officer.post(`clues/${id}/close`, { purpose: 'judicial-assistance', outcome: 'aided' }, { version: 5 });
    expect(last.body).toMatchObject({ version: 6, status: 'closed', allowedActions: [] });
    const facts = await factsOf(id);
    expect(facts.map(({ fact, subject_version: version }) => `${fact} ${version}`)).toEqual([
      'clue.registered 1',
      'clue.triaged 2',
      'clue.accepted 3',
      'receipt.issued 4',
      'clue.closed 6',
    ]);
    expect(new Set(facts.map((fact) => fact.subject_type))).toEqual(new Set(['clue']));
    expect(facts[2]?.payload).toMatchObject({ purposes: ['criminal', 'judicial-assistance'], agencyType: 'public-security' });
  });

  test('R08: a purpose that is not open is refused, and the others stay as they are', async () => {
    const id = await clueThat('accepted');
    const never = await officer.post(`clues/${id}/close`, { purpose: 'guardianship', outcome: 'done' }, { version: 3 });
    await officer.post(`clues/${id}/close`, { purpose: 'criminal', outcome: 'done' }, { version: 3 });
    const twice = await officer.post(`clues/${id}/close`, { purpose: 'criminal', outcome: 'done' }, { version: 4 });
    for (const answer of [never, twice]) expect(refused(answer)).toEqual([409, 'clue-intake.purpose-not-open']);
    expect((await officer.get(`clues/${id}`)).body).toMatchObject({ version: 4, openPurposes: ['judicial-assistance'] });
  });

  test('A25: no step can be left out, and what has ended takes nothing more', async () => {
    const id = await register();
    expect(refused(await officer.post(`clues/${id}/accept`, { route: 'criminal' }, { version: 1 }))).toEqual([
      409,
      'clue-intake.clue-not-triaged',
    ]);
    expect(refused(await officer.post(`clues/${id}/close`, { purpose: 'criminal', outcome: 'done' }, { version: 1 }))).toEqual([
      409,
      'clue-intake.clue-not-accepted',
    ]);
    await duty.post(`clues/${id}/dismiss`, dismissal, { version: 1 });
    const late = [
      await duty.post(`clues/${id}/triage`, triaged, { version: 2 }),
      await duty.post(`clues/${id}/issue-receipt`, {}, { version: 2 }),
      await duty.post(`clues/${id}/supplement`, { kind: 'call', text: 'Unreal: one more call.' }),
      await duty.post(`clues/${id}/dismiss`, dismissal, { version: 2 }),
      await officer.post(`clues/${id}/close`, { purpose: 'criminal', outcome: 'done' }, { version: 2 }),
    ];
    for (const answer of late) expect(refused(answer)).toEqual([409, 'clue-intake.clue-ended']);
    expect(await factsOf(id)).toHaveLength(2);
  });

  test('an accepted clue is not triaged again, and a receipt is issued once', async () => {
    const id = await clueThat('accepted');
    expect(refused(await duty.post(`clues/${id}/triage`, triaged, { version: 3 }))).toEqual([
      409,
      'clue-intake.clue-not-registered',
    ]);
    const issued = await duty.post(`clues/${id}/issue-receipt`, { delivered: false }, { version: 3 });
    expect(issued.body['allowedActions']).not.toContain('issueReceipt');
    expect((await movesShown(duty, 'clues?limit=50', id)).listed).not.toContain('issueReceipt');
    expect(refused(await duty.post(`clues/${id}/issue-receipt`, {}, { version: 4 }))).toEqual([
      409,
      'clue-intake.receipt-already-issued',
    ]);
  });

  test('severity is lowered by another unit head with a reason only', async () => {
    const id = await clueThat('triaged', {}, head);
    const lower = { ...triaged, severity: 'normal', loweringReason: 'Unreal: found safe.' };
    const { loweringReason: _reason, ...bare } = lower;
    expect(refused(await duty.post(`clues/${id}/triage`, lower, { version: 2 }))).toEqual([409, 'clue-intake.severity-lowered']);
    expect(refused(await head.post(`clues/${id}/triage`, lower, { version: 2 }))).toEqual([409, 'clue-intake.severity-lowered']);
    await duty.post(`clues/${id}/triage`, triaged, { version: 2 });
    expect(refused(await head.post(`clues/${id}/triage`, bare, { version: 3 }))).toEqual([409, 'clue-intake.severity-lowered']);
    expect((await head.post(`clues/${id}/triage`, lower, { version: 3 })).status).toBe(200);
    const view = await officer.get(`clues/${id}?include=narrative`, { purpose: 'handle-matter' });
    expect(view.body).toMatchObject({ severity: 'normal', explanation: 'Unreal: found safe.' });
  });

  test.each([
    ['a crisis', { severity: 'crisis' }],
    ["a minor's clue", { minor: true }],
  ])('%s is dismissed by a unit head who did not triage it', async (_name, more) => {
    const own = await clueThat('triaged', more, head);
    const mayDo = async (client: ApiClient, clueId: string) =>
      (await client.get<{ allowedActions: string[] }>(`clues/${clueId}`)).body.allowedActions;
    expect(await mayDo(head, own)).not.toContain('dismissClue');
    expect(refused(await head.post(`clues/${own}/dismiss`, dismissal, { version: 2 }))).toEqual([
      409,
      'clue-intake.second-person-needed',
    ]);
    const id = await clueThat('triaged', more);
    expect(await mayDo(head, id)).toContain('dismissClue');
    expect(refused(await duty.post(`clues/${id}/dismiss`, dismissal, { version: 2 }))).toEqual([
      409,
      'clue-intake.second-person-needed',
    ]);
    expect((await head.post(`clues/${id}/dismiss`, dismissal, { version: 2 })).body).toMatchObject({ status: 'dismissed' });
    const view = await officer.get(`clues/${id}?include=narrative`, { purpose: 'handle-matter' });
    expect(view.body).toMatchObject({ dismissalReason: 'not-credible', explanation: dismissal.explanation });
  });

  test('a closed matter takes no writes until it is opened again', async () => {
    const id = await register();
    const { matterId } = (await registrar.get<{ matterId: string }>(`clues/${id}`)).body;
    const { listed: before } = await movesShown(duty, 'clues?limit=5', id);
    expect(before).toEqual(expect.arrayContaining(['triageClue', 'supplementClue']));
    await booted.registry.closeMatter(matterId);
    expect(await movesShown(duty, 'clues?limit=5', id)).toEqual({ listed: [], alone: [] });
    const answers = [
      await duty.post(`clues/${id}/triage`, triaged, { version: 1 }),
      await duty.post(`clues/${id}/supplement`, { kind: 'call', text: 'Unreal: one more call.' }),
      await registrar.post('clues', { ...told, matterId }),
    ];
    for (const answer of answers) expect(refused(answer)).toEqual([409, 'clue-intake.matter-closed']);
    await booted.registry.reopenMatter(matterId);
    expect(await movesShown(duty, 'clues?limit=5', id)).toEqual({ listed: before, alone: before });
  });
});

describe('reading clues', () => {
  test('shows codes by default and personal groups by role and named purpose; each is an act of its own', async () => {
    const id = await register({ reporter: { class: 'relative', name: 'Unreal Person Two' }, sourceRef: `unreal-${randomUUID()}` });
    await duty.post(`clues/${id}/supplement`, { kind: 'call', text: 'Unreal: one more call.' });
    const plain = await officer.get(`clues/${id}`);
    expect(Object.keys(plain.body)).toEqual(expect.not.arrayContaining(['narrative', 'reporter', 'supplements', 'sourceRef']));
    const unnamed = await officer.get(`clues/${id}?include=narrative`);
    expect(refused(unnamed)).toEqual([400, 'clue-intake.purpose-required']);
    const purpose = 'handle-matter';
    const named = await officer.get(`clues/${id}?include=narrative,reporter`, { purpose });
    expect(named.body).toMatchObject({
      narrative: told.narrative,
      reporter: { name: 'Unreal Person Two' },
      supplements: [{ kind: 'call', text: 'Unreal: one more call.' }],
    });
    const byRegistrar = await registrar.get(`clues/${id}?include=narrative,reporter`, { purpose });
    expect(byRegistrar.status).toBe(200);
    expect(Object.keys(byRegistrar.body)).toEqual(expect.not.arrayContaining(['narrative', 'reporter']));
    const actions = (await entriesOf(id)).map(({ action }) => action);
    expect(actions.filter((action) => action === 'clue-intake:readReporter')).toHaveLength(1);
  });

  test('lists page by page without a gap or a repeat', async () => {
    const lister = await booted.registry.agency('civil-affairs');
    const client = booted.as(await booted.registry.officer(lister, 'registrar'));
    const made = new Set<string>();
    for (let each = 0; each < 5; each += 1) made.add(idOf(await client.post('clues', told)));
    const seen: string[] = [];
    let path: string | undefined = 'clues?limit=2&status=registered';
    while (path !== undefined) {
      const page: ApiAnswer<{ items: { id: string }[]; next: string | null }> = await client.get(path);
      seen.push(...page.body.items.map(({ id }) => id));
      path = /<\/api\/v1\/([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1];
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen)).toEqual(made);
  });
});
