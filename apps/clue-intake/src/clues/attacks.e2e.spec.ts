import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, until, type ApiAnswer, type ApiClient, type BootedService, type UnrealOfficer } from '@homeward/testing';
import pg from 'pg';
import { clueIntake } from '../service.js';

let booted: BootedService;
let own: { agencyId: string; person: UnrealOfficer; client: ApiClient };
let stranger: ApiClient;

const everyRole = ['registrar', 'duty-officer', 'case-officer', 'unit-head'] as const;

beforeAll(async () => {
  booted = await bootService(clueIntake);
  const { registry } = booted;
  const agencyId = await registry.agency('public-security');
  const person = await registry.officer(agencyId, ...everyRole);
  own = { agencyId, person, client: booted.as(person) };
  stranger = booted.as(await registry.officer(await registry.agency('public-security'), ...everyRole));
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

const told = { regionCode: '350102', narrative: 'Unreal: somebody called.', violationKinds: ['abduction-trafficking'] };
const triage = {
  severity: 'high',
  subjectKinds: [],
  violationKinds: ['abduction-trafficking'],
  purposes: ['criminal'],
  minor: false,
  disposition: 'own',
};
const idOf = ({ body }: ApiAnswer) => String(body['id']);
const register = async () => idOf(await own.client.post('clues', told));
const refused = ({ status, body }: ApiAnswer) => [status, body['code']];

/** An answer without what differs between any two: the path that was asked for and the trace. */
const shapeOf = ({ status, headers, body: { instance: _instance, traceId: _traceId, ...body } }: ApiAnswer) => {
  const kept = [...headers.entries()].filter(([name]) => !['date', 'content-length'].includes(name));
  return { status, headers: kept, body };
};
const denialsOf = async (objectId: string) =>
  booted.database.query('SELECT action, policy_ids FROM clue_intake.audit_entries WHERE object_id = $1 AND decision = $2', [
    objectId,
    'deny',
  ]);
const rowOf = async (id: string) => (await booted.database.query('SELECT * FROM clue_intake.clues WHERE id = $1', [id]))[0];

describe("reaching for another agency's clue", () => {
  const verbs: [string, object, { version?: number }][] = [
    ['triage', triage, { version: 1 }],
    ['accept', { route: 'criminal' }, { version: 1 }],
    ['dismiss', { reason: 'other', explanation: 'Unreal.' }, { version: 1 }],
    ['close', { purpose: 'criminal', outcome: 'other' }, { version: 1 }],
    ['issue-receipt', {}, { version: 1 }],
    ['supplement', { kind: 'call', text: 'Unreal.' }, {}],
  ];

  test.each(verbs)(
    'A01-idor-path: %s answers as for an unknown id, leaves a trace and changes nothing',
    async (verb, body, seen) => {
      const id = await register();
      const before = await rowOf(id);
      const hidden = await stranger.post(`clues/${id}/${verb}`, body, seen);
      const unknown = await stranger.post(`clues/${randomUUID()}/${verb}`, body, seen);
      expect(refused(hidden)).toEqual([404, 'clue-intake.clue-not-found']);
      expect(shapeOf(hidden)).toEqual(shapeOf(unknown));
      expect(await denialsOf(id)).toHaveLength(1);
      expect(await rowOf(id)).toEqual(before);
    },
  );

  test('A01-idor-path: reading answers as for an unknown id', async () => {
    const id = await register();
    const hidden = await stranger.get(`clues/${id}?include=narrative`, { purpose: 'handle-matter' });
    const unknown = await stranger.get(`clues/${randomUUID()}?include=narrative`, { purpose: 'handle-matter' });
    expect(hidden.status).toBe(404);
    expect(shapeOf(hidden)).toEqual(shapeOf(unknown));
  });

  test('A02-idor-body: a matter of others is as unknown as none, and leaves a trace', async () => {
    const { matterId } = (await own.client.post('clues', told)).body;
    const hidden = await stranger.post('clues', { ...told, matterId });
    const unknown = await stranger.post('clues', { ...told, matterId: randomUUID() });
    expect(refused(hidden)).toEqual([404, 'clue-intake.matter-not-found']);
    expect(shapeOf(hidden)).toEqual(shapeOf(unknown));
    const traces = `SELECT 1 FROM clue_intake.audit_entries WHERE request_id = $1 AND decision = 'deny' AND object_type = 'matter'`;
    expect(await booted.database.query(traces, [hidden.body['traceId']])).toHaveLength(1);
  });

  test('A03-idor-filter: a filter for a matter of others finds nothing', async () => {
    const { matterId } = (await own.client.post('clues', told)).body;
    expect((await stranger.get(`clues?matterId=${String(matterId)}`)).body).toEqual({ items: [], next: null });
  });

  test('a share lets read, and never write', async () => {
    const { registry } = booted;
    const reader = await registry.agency('womens-federation');
    const client = booted.as(await registry.officer(reader, ...everyRole));
    const made = await own.client.post('clues', {
      ...told,
      reporter: { class: 'relative', name: 'Unreal Person Two' },
    });
    await registry.share(String(made.body['matterId']), reader);
    const view = await client.get(`clues/${idOf(made)}?include=narrative,reporter`, { purpose: 'handle-matter' });
    expect(view).toMatchObject({ status: 200, body: { narrative: told.narrative, allowedActions: [] } });
    expect(view.body).not.toHaveProperty('reporter');
    for (const [verb, body, seen] of verbs) expect((await client.post(`clues/${idOf(made)}/${verb}`, body, seen)).status).toBe(404);
    expect((await client.post('clues', { ...told, matterId: made.body['matterId'] })).status).toBe(201);
  });
});

describe('playing with versions and keys', () => {
  test('A06-foreign-precondition: the key of another officer repeats nothing of hers', async () => {
    const key = randomUUID();
    const mine = await own.client.post('clues', told, { key });
    const theirs = await stranger.post('clues', told, { key });
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect(idOf(theirs)).not.toBe(idOf(mine));
  });

  test.each([
    ['missing', undefined, 428, 'precondition-required'],
    ['weak', 'W/"1"', 400, 'invalid-if-match'],
    ['a star', '*', 400, 'invalid-if-match'],
    ['a list', '"1", "2"', 400, 'invalid-if-match'],
    ['bare', '1', 400, 'invalid-if-match'],
  ])('A06-foreign-precondition: If-Match %s is refused', async (_name, header, status, code) => {
    const headers = header === undefined ? {} : { 'if-match': header };
    const answer = await own.client.post(`clues/${await register()}/triage`, triage, { headers });
    expect(refused(answer)).toEqual([status, `clue-intake.${code}`]);
    expect(answer.body['errors']).toMatchObject([{ pointer: '#header/if-match' }]);
  });

  test('A29-stale-put: an old version is told which one stands, before anything else is judged', async () => {
    const id = await register();
    await own.client.post(`clues/${id}/triage`, triage, { version: 1 });
    await own.client.post(`clues/${id}/accept`, { route: 'criminal' }, { version: 2 });
    const late = await own.client.post(`clues/${id}/triage`, triage, { version: 1 });
    const errors = [{ pointer: '#header/if-match', code: 'stale-version' }];
    expect(late).toMatchObject({ status: 412, body: { code: 'clue-intake.stale-version', currentVersion: 3, errors } });
    const early = await own.client.post(`clues/${id}/issue-receipt`, {}, { version: 9 });
    expect(early).toMatchObject({ status: 412, body: { currentVersion: 3 } });
  });

  test('A30-key-reuse: a key with another body, or on another row, is refused', async () => {
    const key = randomUUID();
    await own.client.post('clues', told, { key });
    const answer = await own.client.post('clues', { ...told, severity: 'high' }, { key });
    expect(refused(answer)).toEqual([422, 'clue-intake.idempotency-mismatch']);
    const elsewhere = await own.client.post(`clues/${await register()}/issue-receipt`, {}, { key, version: 1 });
    expect(elsewhere.status).toBe(422);
  });

  test.each([
    ['missing', undefined],
    ['no UUID', 'unreal'],
    ['upper case', randomUUID().toUpperCase()],
  ])('an Idempotency-Key that is %s is refused', async (_name, key) => {
    const client = async () => {
      const authorization = `Bearer ${await booted.identity.tokenFor(own.person)}`;
      const headers = {
        authorization,
        'content-type': 'application/json; charset=utf-8',
        ...(key !== undefined && { 'idempotency-key': key }),
      };
      return fetch(`${booted.service.url}/api/v1/clues`, { method: 'POST', headers, body: JSON.stringify(told) });
    };
    const answer = await client();
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, 'clue-intake.invalid-idempotency-key']);
  });

  test('a key is forgotten after seven days, unless an import used it', async () => {
    const keys = [randomUUID(), randomUUID(), randomUUID()];
    for (const key of keys) await own.client.post('clues', told, { key });
    const age = `UPDATE clue_intake.idempotency_keys SET created_at = now() - interval '8 days', kept_for_ever = $2 WHERE key = $1`;
    await booted.database.query(age, [keys[0], false]);
    await booted.database.query(age, [keys[1], true]);
    await register();
    const left = await booted.database.query('SELECT key FROM clue_intake.idempotency_keys WHERE key = ANY($1)', [keys]);
    expect(new Set(left)).toEqual(new Set([{ key: keys[1] }, { key: keys[2] }]));
  });

  test('A27-races: one key twice at once makes one clue; both hear of it', async () => {
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3, 4].map(() => own.client.post('clues', told, { key })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(idOf)).size).toBe(1);
  });

  test('A27-races: a first call that is still running is told of', async () => {
    const key = randomUUID();
    const { agencyId, person } = own;
    const values = [agencyId, person.id, key, 'unreal'];
    const holder = await holdOpen(
      `INSERT INTO clue_intake.idempotency_keys (agency_id, actor_id, key, request_hash) VALUES ($1, $2, $3, $4)`,
      values,
    );
    const answer = await own.client.post('clues', told, { key });
    await holder.release();
    expect(refused(answer)).toEqual([409, 'clue-intake.idempotency-in-flight']);
    expect(answer.headers.get('retry-after')).toBe('1');
    expect((await own.client.post('clues', told, { key })).status).toBe(201);
  });

  test('A27-races: of fifty officers who accept at once exactly one wins', async () => {
    const id = await register();
    await own.client.post(`clues/${id}/triage`, triage, { version: 1 });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => own.client.post(`clues/${id}/accept`, { route: 'criminal' }, { version: 2 })),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 412)).toHaveLength(49);
    const facts = `SELECT 1 FROM clue_intake.outbox WHERE fact = 'clue.accepted' AND subject_id = $1`;
    expect(await booted.database.query(facts, [id])).toHaveLength(1);
  });

  test('B61-same-tip-50: one tip fifty times with one key is one clue', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => own.client.post('clues', told, { key })));
    expect(new Set(answers.map(idOf)).size).toBe(1);
  });
});

/** Another connection that holds what it wrote until it is released. */
async function holdOpen(sql: string, values: unknown[]): Promise<{ release: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: booted.database.superUrl });
  await client.connect();
  await client.query('BEGIN');
  await client.query(sql, values);
  return {
    release: async () => {
      await client.query('ROLLBACK');
      await client.end();
    },
  };
}

describe('forging a place in a list', () => {
  const cursor = (text: string) => Buffer.from(text).toString('base64url');
  test.each([
    ['no place', 'unreal'],
    ['no id', cursor('2026-01-01T00:00:00.000Z|')],
    ['dashes for an id', cursor(`2026-01-01T00:00:00.000Z|${'-'.repeat(36)}`)],
    ['a far year', cursor(`+012026-01-01T00:00:00.000Z|${randomUUID()}`)],
    ['SQL', cursor(`2026-01-01T00:00:00.000Z|' OR 1=1 --`)],
    ['a word for a time', cursor(`yesterday|${randomUUID()}`)],
  ])('A13-forged-cursor: %s is refused', async (_name, forged) => {
    const answer = await own.client.get(`clues?cursor=${encodeURIComponent(forged)}`);
    expect(refused(answer)).toEqual([400, 'clue-intake.invalid-cursor']);
  });

  test('A13-forged-cursor: the cursor of another agency shows nothing of it', async () => {
    await register();
    await register();
    const { body } = await own.client.get('clues?limit=1');
    const answer = await stranger.get(`clues?cursor=${String(body['next'])}&limit=200`);
    const items = answer.body['items'] as { agencyId: string }[];
    expect(items.filter(({ agencyId }) => agencyId === own.agencyId)).toEqual([]);
  });
});

describe('looking for another way in', () => {
  const plain = async (method: string, path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
      const { hostname, port } = new URL(booted.service.url);
      const call = request({ hostname, port, method, path, headers }, (answer) => {
        let body = '';
        answer.on('data', (chunk) => (body += String(chunk)));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
      });
      call.on('error', reject).end();
    });
  const bearer = async () => ({ authorization: `Bearer ${await booted.identity.tokenFor(own.person)}` });

  test.each(['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'TRACE'])(
    'A22-path-tricks: %s on a known path is refused',
    async (method) => {
      const answer = await plain(method, '/api/v1/clues', await bearer());
      expect([405, 404]).toContain(answer.status);
      if (answer.status === 405) expect(answer.headers['allow']).toBe('GET, POST');
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    },
  );

  test('A22-path-tricks: a method override changes nothing', async () => {
    const headers = { ...(await bearer()), 'x-http-method-override': 'POST' };
    expect((await plain('GET', '/api/v1/clues', headers)).status).toBe(200);
  });

  test.each([
    '/api/v1/clues/',
    '/api/v1//clues',
    '/API/v1/clues',
    '/api/v1/CLUES',
    '/api/v1/%2e%2e/v1/clues/..',
    '/api/v0/clues',
    '/api/clues',
    '/clues',
    '/docs',
    '/api',
    '/api-json',
    '/admin',
    '/metrics/',
  ])('A22-path-tricks, A23-forgotten-doors: %s leads nowhere', async (path) => {
    const answer = await plain('GET', path, await bearer());
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'clue-intake.not-found', status: 404 });
  });

  test('A23-forgotten-doors: health and metrics hold nothing of anybody', async () => {
    await register();
    for (const path of ['/livez', '/readyz', '/metrics', '/openapi.json']) {
      const answer = await plain('GET', path);
      expect(answer.status).toBe(200);
      expect(answer.headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
      expect(answer.body).not.toMatch(/Unreal|[0-9a-f]{8}-[0-9a-f]{4}-4/);
    }
  });

  test.each([
    'agencyId',
    'ownerId',
    'status',
    'version',
    'createdAt',
    'recordedAt',
    'sealed',
    'roles',
    'receivedByAgencyId',
    'asPublished',
  ])('A24-mass-assignment: %s in a body is refused', async (field) => {
    const answer = await own.client.post('clues', { ...told, [field]: randomUUID() });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: `/${field}`, code: 'unknown-field' }] } });
  });

  test('a role without the function is refused before any row is looked at', async () => {
    const registrar = booted.as(await booted.registry.officer(own.agencyId, 'registrar'));
    const answers = [
      await registrar.post(`clues/${await register()}/triage`, triage, { version: 1 }),
      await registrar.post(`clues/${randomUUID()}/triage`, triage, { version: 1 }),
    ];
    for (const answer of answers) expect(refused(answer)).toEqual([403, 'clue-intake.function-not-for-role']);
  });
});

describe('coming with a wrong token', () => {
  const ask = async (headers: Record<string, string>, path = 'clues') => {
    const answer = await fetch(`${booted.service.url}/api/v1/${path}`, { headers });
    const body = (await answer.json()) as Record<string, unknown>;
    return { status: answer.status, code: body['code'], challenge: answer.headers.get('www-authenticate') };
  };
  const stopped = { status: 401, code: 'clue-intake.unauthenticated', challenge: 'Bearer' };
  const good = () => booted.identity.tokenFor(own.person);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

  test('none, and another scheme', async () => {
    expect(await ask({})).toEqual(stopped);
    expect(await ask({ authorization: 'Basic dW5yZWFsOnVucmVhbA==' })).toEqual(stopped);
  });

  test('A36-alg-none and A45-tampered: without or with a broken signature', async () => {
    const [head = '', payload = '', signature = ''] = (await good()).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const forged = part({ ...claims, agency_id: randomUUID() });
    for (const token of [`${part({ alg: 'none', typ: 'at+jwt' })}.${payload}.`, `${head}.${forged}.${signature}`])
      expect(await ask({ authorization: `Bearer ${token}` })).toEqual(stopped);
  });

  test('A38-wrong-audience, A39-wrong-issuer, A40-time-claims, A41-id-token and A43-kid-injection', async () => {
    const wrong = [
      { audience: 'somebody-else' },
      { issuer: 'http://nowhere.example' },
      { expiresIn: '-1m' },
      { expiresIn: '1h' },
      { type: 'JWT' },
      { kid: "../../etc/passwd' OR 1=1" },
    ];
    for (const change of wrong) {
      const token = await booted.identity.tokenFor(own.person, change);
      expect(await ask({ authorization: `Bearer ${token}` })).toEqual(stopped);
    }
  });

  test('A50-two-tokens: two headers, or one in the query', async () => {
    const token = await good();
    expect(await ask({}, `clues?access_token=${token}`)).toEqual(stopped);
    const { hostname, port } = new URL(booted.service.url);
    const status = await new Promise<number>((resolve, reject) => {
      const headers = ['host', 'a', 'authorization', `Bearer ${token}`, 'authorization', `Bearer ${token}`];
      const call = request({ hostname, port, path: '/api/v1/clues', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      call.on('error', reject).end();
    });
    expect(status).toBe(401);
  });

  test('A47-removed-user: a released officer is out within five seconds', async () => {
    const person = await booted.registry.officer(own.agencyId, 'registrar');
    const client = booted.as(person);
    expect((await client.get('clues')).status).toBe(200);
    await booted.database.query(`UPDATE clue_intake.assignments SET state = 'released' WHERE officer_id = $1`, [person.id]);
    await until('the released officer is refused', async () => (await client.get('clues')).status === 403, 6);
  }, 10_000);

  test('a token of an agency that nobody knows has no function', async () => {
    const nobody = booted.as({ id: randomUUID(), agencyId: randomUUID() });
    expect(refused(await nobody.post('clues', told))).toEqual([403, 'clue-intake.function-not-for-role']);
  });
});
