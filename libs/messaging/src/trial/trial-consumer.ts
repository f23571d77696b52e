import type { Fact } from '@homeward/contracts';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Ctx, Payload, type MicroserviceOptions } from '@nestjs/microservices';
import { FactContext } from '../fact-context.js';
import { FactsTransport, type FactsTransportOptions } from '../facts-transport.js';
import { OnFact } from '../on-fact.js';
import { engines } from './config.js';
import type { TrialDatabase } from './trial-database.js';
import { rescueCompleted, rescuePlanned } from './trial-facts.js';

/** What a handler does after it has written its effect; a test makes it fail here. */
export type Twist = (fact: Fact) => void | Promise<void>;

/** A service that writes one row of effects for each fact it handles. */
export function trialService(twist: Twist) {
  @Controller()
  class EffectsConsumer {
    @OnFact(rescuePlanned)
    async planned(@Payload() fact: Fact<{ rescueId: string; teams: number }>, @Ctx() { tx }: FactContext): Promise<void> {
      await tx.query('INSERT INTO trial.effects (key, seq, event_id, teams) VALUES ($1, $2, $3, $4)', [
        fact.key,
        fact.seq,
        fact.id,
        fact.data.teams,
      ]);
      await twist(fact);
    }

    @OnFact(rescueCompleted)
    async completed(@Payload() fact: Fact, @Ctx() { tx }: FactContext): Promise<void> {
      await tx.query('INSERT INTO trial.effects (key, seq, event_id) VALUES ($1, $2, $3)', [fact.key, fact.seq, fact.id]);
      await twist(fact);
    }
  }

  @Module({ controllers: [EffectsConsumer] })
  class EffectsModule {}
  return EffectsModule;
}

export interface TrialConsumer {
  transport: FactsTransport<null>;
  stop: () => Promise<void>;
}

export async function trialConsumer(
  database: TrialDatabase,
  twist: Twist,
  more: Partial<FactsTransportOptions<null>>,
): Promise<TrialConsumer> {
  const transport = new FactsTransport<null>({
    service: 'prevention',
    schema: database.schema,
    brokers: engines.brokers,
    inTransaction: (access, work) => database.inTransaction(access, work),
    accessFor: () => null,
    ownAccess: () => null,
    ...more,
  });
  const app = await NestFactory.createMicroservice<MicroserviceOptions>(trialService(twist), {
    strategy: transport,
    logger: false,
  });
  await app.listen();
  return { transport, stop: () => app.close() };
}
