import { LOG, type Part } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DutyAlarms, type Alarm } from './duty-alarms.js';
import { DutyBell } from './duty-bell.js';

const pollMs = 50;
const outageWaitMs = 1_000;
const batch = 1_000;
const together = 100;
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
      const waiting = bundles(due);
      await Promise.all(
        Array.from({ length: sideBySide }, async () => {
          for (let bundle = waiting.shift(); bundle && !this.isStopping; bundle = waiting.shift()) await this.ring(bundle);
        }),
      );
      return due.length === batch;
    } catch (error) {
      this.log.warn({ err: { name: nameOf(error) } }, 'the ringer waits for the database');
      return null;
    }
  }

  /** The duties of an agency in one transaction; where that fails, each by itself. */
  private async ring([first, ...more]: readonly Alarm[]): Promise<void> {
    if (!first) return;
    const all = [first, ...more];
    const left = more.length > 0 ? await this.ringTogether(first.agencyId, all) : all;
    for (const alarm of left) if (!this.isStopping) await this.ringAlone(alarm);
  }

  private async ringTogether(agencyId: string, all: readonly Alarm[]): Promise<readonly Alarm[]> {
    try {
      const ids = all.map(({ dutyId }) => dutyId);
      const left = await this.bell.ringTogether('ringer', agencyId, ids);
      return all.filter(({ dutyId }) => left.includes(dutyId));
    } catch (error) {
      this.log.warn({ err: { name: nameOf(error) }, agencyId, count: all.length }, 'steps are fired one by one');
      return all;
    }
  }

  /** A duty that cannot be rung holds up no other; it comes again when its turn is over. */
  private async ringAlone(alarm: Alarm): Promise<void> {
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

/** What is due of one agency goes together, the earliest first and not too much at once. */
function bundles(due: readonly Alarm[]): Alarm[][] {
  const byAgency = [...Map.groupBy(due, ({ agencyId }) => agencyId).values()];
  return byAgency.flatMap((own) =>
    Array.from({ length: Math.ceil(own.length / together) }, (_, n) => own.slice(n * together, (n + 1) * together)),
  );
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
