import { randomUUID } from 'node:crypto';
import type { FactContext } from '@homeward/messaging';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, type ApiAnswer, type ApiClient, type BootedService } from '@homeward/testing';
import { coordination } from '../service.js';
import { asService, registerUnrealClue, unrealFact, type UnrealMatter } from '../trial/unreal-matters.js';
import { NotesConsumer } from './notes.consumer.js';

let booted: BootedService;
let police: string;
let officer: ApiClient;
let stranger: ApiClient;
let matter: UnrealMatter;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  police = await booted.registry.agency('public-security');
  officer = booted.as(await booted.registry.officer(police, 'case-officer'));
  stranger = booted.as(await booted.registry.officer(await booted.registry.agency('health'), 'case-officer'));
  matter = await registerUnrealClue(booted.service, police);
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

const text = 'Unreal: the notice was pasted on the door of Unreal Person One.';
const handling = { purpose: 'handle-matter' };
const code = (answer: ApiAnswer) => [answer.status, (answer.body as { code?: string }).code?.replace('coordination.', '')];
const noted = (key: string) =>
  booted.database.query<{ key: string; historical: boolean }>(
    `SELECT key, historical FROM coordination.outbox WHERE key = $1 AND fact = 'matter.noted'`,
    [key],
  );

describe('writing a note', () => {
  test('puts one fact on the timeline of the matter and keeps the text sealed', async () => {
    const answer = await officer.post('notes', { matterId: matter.matterId, code: 'statement-published', text });
    expect(answer).toMatchObject({ status: 201, body: { matterId: matter.matterId, status: 'written' } });
    const { id } = answer.body as { id: string };
    expect((await noted(matter.matterId)).length).toBe(1);
    const [row] = await booted.database.query<{ sealed_text: string }>('SELECT sealed_text FROM coordination.notes WHERE id = $1', [
      id,
    ]);
    expect(row?.sealed_text).toMatch(/^v1\|/);
    const page = await officer.get<{ items: object[] }>(`notes?matterId=${matter.matterId}`);
    expect(page.body.items).toMatchObject([{ id, code: 'statement-published', agencyId: police }]);
    expect(JSON.stringify(page.body)).not.toContain('door');
    expect((await officer.get(`notes/${id}?include=text`, handling)).body['text']).toBe(text);
    expect(code(await officer.get(`notes/${id}?include=text`))).toEqual([400, 'purpose-required']);
    expect((await officer.get(`notes/${id}`, handling)).body['text']).toBeUndefined();
  });

  test('is refused without one place, in a matter of others, and by whoever has no such function', async () => {
    const told = { code: 'statement-published', text };
    expect(code(await officer.post('notes', told))).toEqual([400, 'note-without-place']);
    const both = { ...told, matterId: matter.matterId, operationId: randomUUID() };
    expect(code(await officer.post('notes', both))).toEqual([400, 'note-without-place']);
    const [hidden, unknown] = [matter.matterId, randomUUID()];
    for (const matterId of [hidden, unknown])
      expect(code(await stranger.post('notes', { ...told, matterId }))).toEqual([404, 'matter-not-found']);
    const statistician = booted.as(await booted.registry.officer(police, 'statistician'));
    expect((await statistician.post('notes', { ...told, matterId: matter.matterId })).status).toBe(403);
    expect((await noted(matter.matterId)).length).toBe(1);
  });

  test('a share reads the note; without one it is not there', async () => {
    const { id } = (await officer.post('notes', { matterId: matter.matterId, code: 'visited', text })).body as { id: string };
    expect(code(await stranger.get(`notes/${id}`))).toEqual([404, 'note-not-found']);
    const court = await booted.registry.agency('court');
    const reader = booted.as(await booted.registry.officer(court, 'court-officer'));
    await booted.registry.share(matter.matterId, court);
    expect((await reader.get(`notes/${id}?include=text`, handling)).body).toMatchObject({ id, code: 'visited' });
    expect((await reader.get(`notes/${id}?include=text`, handling)).body['text']).toBeUndefined();
  });

  test('a note on an operation belongs to the operation; its agency and an import may write, nobody else', async () => {
    const operationId = randomUUID();
    const told = { operationId, code: 'figures-published', text };
    expect(code(await officer.post('notes', told))).toEqual([404, 'operation-not-found']);
    const fact = unrealFact(operationId, police, { operationId, endsOn: null, predecessorId: null });
    await asService(booted.service, police, (tx) =>
      booted.service.app.get(NotesConsumer).operationOpened(fact, { tx } as FactContext),
    );
    expect(await officer.post('notes', told)).toMatchObject({ status: 201, body: { matterId: null } });
    expect(code(await stranger.post('notes', told))).toEqual([404, 'operation-not-found']);
    const importer = booted.as(await booted.registry.officer(await booted.registry.agency('procuratorate'), 'importer'));
    const published = { ...told, occurred: { text: '2022', precision: 'year' } };
    expect((await importer.post('notes', published, { purpose: 'historical-import' })).status).toBe(201);
    expect((await noted(operationId)).map(({ historical }) => historical)).toEqual([false, true]);
    expect((await officer.get<{ items: object[] }>(`notes?operationId=${operationId}`)).body.items.length).toBe(1);
  });
});
