import { LOG, type Part } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DutyAlarms, type Alarm } from './duty-alarms.js';
import { DutyBell } from './duty-bell.js';

const pollMs = 50;
const outageWaitMs = 1_000;
const together = 500;
const sideBySide = 3;
const oneByOne = 100;

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

  /** The next look is 50 ms after the last one began, however long that took. */
  private async run(): Promise<void> {
    while (!this.isStopping) {
      const begun = performance.now();
      const isAnswered = await this.turn();
      const pauseMs = isAnswered ? pollMs - (performance.now() - begun) : outageWaitMs;
      if (!this.isStopping && pauseMs > 0) await this.wait(pauseMs);
    }
  }

  /** Rings all that is due. False when the database did not answer. */
  private async turn(): Promise<boolean> {
    try {
      if (await this.ringSome()) await Promise.all(Array.from({ length: sideBySide }, () => this.ringRest()));
      return true;
    } catch (error) {
      this.log.warn({ err: error }, 'the ringer waits for the database');
      return false;
    }
  }

  private async ringRest(): Promise<void> {
    while (!this.isStopping && (await this.ringSome()));
  }

  /** True when more may be due. */
  private async ringSome(): Promise<boolean> {
    try {
      const { due, left } = await this.bell.ringDue('ringer', together);
      await this.ringEach(left);
      return due === together;
    } catch (error) {
      this.log.warn({ err: error }, 'steps are fired one by one');
      await this.ringEach(await this.bell.own('ringer', (tx) => this.alarms.take(tx, oneByOne)));
      return false;
    }
  }

  private async ringEach(alarms: readonly Alarm[]): Promise<void> {
    const waiting = [...alarms];
    await Promise.all(
      Array.from({ length: sideBySide }, async () => {
        for (let alarm = waiting.shift(); alarm && !this.isStopping; alarm = waiting.shift()) await this.ringAlone(alarm);
      }),
    );
  }

  /** A duty that cannot be rung holds up no other; it comes again when its turn is over. */
  private async ringAlone(alarm: Alarm): Promise<void> {
    try {
      await this.bell.ring('ringer', alarm);
    } catch (error) {
      this.log.error({ err: error, dutyId: alarm.dutyId }, 'a step could not be fired');
    }
  }

  private async wait(pauseMs: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      setTimeout(resolve, pauseMs);
    });
  }
}
