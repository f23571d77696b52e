import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, type BootedService } from '@homeward/testing';
import { clueIntake } from '../service.js';
import { TipVisitor } from '../trial/tip-visitor.js';
import { shortTip } from '../trial/unreal-tip.js';
import { receiptCodeFrom } from './receipt-code.js';

let booted: BootedService;

beforeAll(async () => {
  booted = await bootService(clueIntake);
  await booted.registry.agency('public-security');
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

const each = 2_000;
const atOnce = 4;

interface Look {
  isReal: boolean;
  status: number;
  length: number;
  headers: string;
  ms: number;
}

const caller = (): TipVisitor => new TipVisitor(booted.service.url, { 'homeward-caller': randomBytes(9).toString('base64url') });

async function look(code: string, isReal: boolean): Promise<Look> {
  const began = performance.now();
  const { status, text, headers } = await caller().look('en', code);
  const names = [...headers.keys()].sort().join();
  return { isReal, status, length: Buffer.byteLength(text), headers: names, ms: performance.now() - began };
}

/** How often a look under a real code took longer than one under a wrong code: a half where the time tells nothing. */
function shareLonger(real: readonly number[], wrong: readonly number[]): number {
  const all = [...real.map((ms) => ({ ms, isReal: true })), ...wrong.map((ms) => ({ ms, isReal: false }))].sort(
    (a, b) => a.ms - b.ms,
  );
  let [seen, longer] = [0, 0];
  for (const { isReal } of all) {
    if (isReal) longer += seen;
    else seen += 1;
  }
  return longer / (real.length * wrong.length);
}

describe('looking codes up many times', () => {
  test('R12: 2,000 wrong codes and 2,000 looks under real ones differ neither in status nor in length nor in time', async () => {
    const real: string[] = [];
    for (let i = 0; i < 10; i += 1) real.push((await caller().report('en', shortTip)).code);
    const wanted = Array.from({ length: 2 * each }, (_, place) => place % 2 === 0);
    const looks: Look[] = [];
    const work = async (): Promise<void> => {
      for (let isReal = wanted.pop(); isReal !== undefined; isReal = wanted.pop())
        looks.push(await look(isReal ? (real[looks.length % real.length] ?? '') : receiptCodeFrom(randomBytes(15)), isReal));
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    expect(looks).toHaveLength(2 * each);
    expect(new Set(looks.map(({ status, length, headers }) => `${status} ${length} ${headers}`)).size).toBe(1);
    const times = (isReal: boolean) => looks.filter((one) => one.isReal === isReal).map(({ ms }) => ms);
    const share = shareLonger(times(true), times(false));
    expect(Math.abs(share - 0.5)).toBeLessThan(0.06);
  }, 900_000);
});
