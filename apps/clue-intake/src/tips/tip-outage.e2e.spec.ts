import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, type BootedService } from '@homeward/testing';
import { clueIntake } from '../service.js';
import { TipVisitor } from '../trial/tip-visitor.js';
import { shortTip } from '../trial/unreal-tip.js';

let booted: BootedService;
let visitor: TipVisitor;

beforeAll(async () => {
  // Where nothing is said of Kafka and Temporal, nothing listens at their addresses.
  booted = await bootService(clueIntake);
  visitor = new TipVisitor(booted.service.url);
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

describe('while only the database is there', () => {
  test('a region without any desk is told at once, and nothing is acknowledged', async () => {
    const page = await visitor.send(await visitor.fillIn('en', { ...shortTip, region: 'unknown' }), 'send');
    expect([page.status, page.heading, page.code]).toEqual([503, 'Please call', '']);
  }, 30_000);

  test('R20: a report is taken, durable, receipted and can be looked up; its facts wait', async () => {
    await booted.registry.agency('public-security');
    const { code } = await visitor.report('zh', { ...shortTip, region: 'unknown' });
    expect((await visitor.look('zh', code)).code).toBe('已收到');
    const waiting = await booted.database.query('SELECT fact FROM clue_intake.outbox WHERE published_at IS NULL ORDER BY key, seq');
    expect(waiting).toEqual([{ fact: 'clue.registered' }, { fact: 'receipt.issued' }]);
    expect((await fetch(`${booted.service.url}/readyz`)).status).toBe(200);
  }, 40_000);

  test('a failure of the database keeps the answers on the page and acknowledges nothing', async () => {
    const check = await new TipVisitor(booted.service.url, { 'homeward-caller': 'unreal-other' }).fillIn('en', shortTip);
    await booted.database.query('ALTER TABLE clue_intake.clues RENAME TO unreal');
    const failed = await visitor.send(check, 'send');
    expect([failed.status, failed.headers.get('retry-after')]).toEqual([503, '5']);
    expect(failed.text).not.toMatch(/clue_intake|unreal|relation/);
    await booted.database.query('ALTER TABLE clue_intake.unreal RENAME TO clues');
    expect((await visitor.send(failed, 'send')).code).toMatch(/^.{4}-/);
  }, 30_000);
});
