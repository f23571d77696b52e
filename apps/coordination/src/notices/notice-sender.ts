import { LOG, Metrics, noAgency, type Part } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DeliveryQueue, type TakenMessage } from './delivery-queue.js';
import { NoticeSending } from './notice-sending.js';

const pollMs = 250;
const outageWaitMs = 1_000;
const sideBySide = 4;
const beginsWithinMs = 15_000;

/** Looks four times a second what has to go out. Several processes may do so at once: each message is taken by one. */
@Injectable()
export class NoticeSender implements Part {
  private readonly attempts;
  private running: Promise<void> | undefined;
  private isStopping = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly sending: NoticeSending,
    queue: DeliveryQueue,
    @Inject(LOG) private readonly log: Logger,
    metrics: Metrics,
  ) {
    this.attempts = metrics.counter('notice_attempts_total', 'Messages tried, by way and by what came of it', [
      'channel',
      'outcome',
    ]);
    metrics.gauge('notice_channel_failing', 'Messages that wait although they have been tried', () =>
      sending.own(noAgency, (tx) => queue.failing(tx)),
    );
    metrics.gauge('escalations_undelivered', 'Messages that should have gone out two minutes ago', () =>
      sending.own(noAgency, (tx) => queue.late(tx)),
    );
  }

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.wake();
    await this.running;
  }

  /** Takes once and sends what was taken. What has not begun when the time is over goes back, long before its lease ends. Returns how many messages were sent. */
  async turn(goesOn: () => boolean = () => true): Promise<number> {
    const end = performance.now() + beginsWithinMs;
    const waiting = await this.sending.take();
    const { length } = waiting;
    await Promise.all(
      Array.from({ length: sideBySide }, async () => {
        while (goesOn() && performance.now() < end) {
          const message = waiting.shift();
          if (!message) return;
          await this.send(message);
        }
      }),
    );
    if (waiting.length > 0) await this.sending.giveBack(waiting);
    return length - waiting.length;
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      const pauseMs = await this.turn(() => !this.isStopping).then((count) => (count > 0 ? 0 : pollMs), this.onOutage);
      if (pauseMs > 0 && !this.isStopping) await this.wait(pauseMs);
    }
  }

  private readonly onOutage = (error: unknown): number => {
    this.log.warn({ err: error }, 'the sender of notices waits for the database');
    return outageWaitMs;
  };

  /** A message that fails in an unknown way is free again when its lease has ended; it holds up no other. */
  private async send(message: TakenMessage): Promise<void> {
    try {
      const outcome = await this.sending.attempt(message);
      this.attempts.inc({ channel: message.channel, outcome });
      const isGivenUp = await this.sending.record(message, outcome);
      if (isGivenUp) this.log.warn({ channel: message.channel, agencyId: message.agencyId }, 'a notice could not be delivered');
    } catch (error) {
      this.log.error({ err: error, channel: message.channel }, 'a notice could not be sent');
    }
  }

  private async wait(pauseMs: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      setTimeout(resolve, pauseMs);
    });
  }
}
