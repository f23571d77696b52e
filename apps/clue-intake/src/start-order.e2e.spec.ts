import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createLogger, openSecrets, startService, type ServiceDefinition } from '@homeward/service-kit';
import { bootService, type BootedService } from '@homeward/testing';
import { HttpAdapterHost } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:net';
import { clueIntake } from './service.js';

/** Whether the door was open when the parts were started; empty where they never were. */
const doors: boolean[] = [];
const watched: ServiceDefinition = {
  ...clueIntake,
  parts: (get) => [
    ...(clueIntake.parts?.(get) ?? []),
    {
      start: () => void doors.push((get(HttpAdapterHost).httpAdapter.getHttpServer() as Server).listening),
      stop: async () => undefined,
    },
  ],
};

let booted: BootedService;

beforeAll(async () => {
  booted = await bootService(watched);
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

describe('starting a service', () => {
  test('opens the door before facts and orders are taken', () => {
    expect(doors).toEqual([true]);
  });

  test('takes no facts and no orders where the door cannot be opened', async () => {
    const port = Number(new URL(booted.service.url).port);
    const config = { ...booted.config, port };
    const starting = startService({
      definition: watched,
      config,
      log: createLogger('clue-intake', 'silent'),
      secrets: await openSecrets(config),
    });
    await expect(starting).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(doors).toHaveLength(1);
  }, 30_000);

  test('lets a command work beside it that knows who hears facts, and tells, hears, rings and carries out nothing', async () => {
    const config = { ...booted.config, port: 0 };
    const [log, secrets] = [createLogger('clue-intake', 'silent'), await openSecrets(config)];
    const beside = await startService({ definition: watched, config, log, secrets, isAlone: true });
    try {
      expect([...beside.facts.getHandlers().keys()]).toEqual([...booted.service.facts.getHandlers().keys()]);
      expect(beside.facts.getHandlers().size).toBeGreaterThan(0);
      expect(await beside.facts.redrive({ source: 'coordination', key: randomUUID() })).toMatchObject({ applied: 0, left: 0 });
      expect(doors).toHaveLength(1);
    } finally {
      await beside.stop();
    }
  }, 30_000);
});
