import { LOG, type Part } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DutyAlarms } from './duty-alarms.js';
import { DutyBell } from './duty-bell.js';

const pollMs = 50;
const outageWaitMs = 1_000;
const batch = 64;
const sideBySide = 4;

/** The first hand: looks every 50 ms which steps are due and rings them. It needs the database only. */
@Injectable()
export class DutyRinger implements Part {
  private running: Promise<void> | undefined;
  private isStopping = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly bell: DutyBell,
    private readonly alarms: DutyAlarms,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      const isBacklog = await this.turn();
      if (!this.isStopping && isBacklog !== true) await this.wait(isBacklog === false ? pollMs : outageWaitMs);
    }
  }

  /** True when more is due than one batch takes, null when the database did not answer. */
  private async turn(): Promise<boolean | null> {
    try {
      const due = await this.bell.own('ringer', (tx) => this.alarms.take(tx, batch));
      const waiting = [...due];
      await Promise.all(
        Array.from({ length: sideBySide }, async () => {
          for (let alarm = waiting.shift(); alarm && !this.isStopping; alarm = waiting.shift()) await this.ring(alarm);
        }),
      );
      return due.length === batch;
    } catch (error) {
      this.log.warn({ err: { name: nameOf(error) } }, 'the ringer waits for the database');
      return null;
    }
  }

  /** A duty that cannot be rung holds up no other; it comes again when its turn is over. */
  private async ring(alarm: Parameters<DutyBell['ring']>[1]): Promise<void> {
    try {
      await this.bell.ring('ringer', alarm);
    } catch (error) {
      this.log.error({ err: { name: nameOf(error) }, dutyId: alarm.dutyId }, 'a step could not be fired');
    }
  }

  private async wait(pauseMs: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      setTimeout(resolve, pauseMs);
    });
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
