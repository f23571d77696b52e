import { currentStage, matterJourneyId, SampleNotes, type MatterView } from '@homeward/journeys';
import { Client } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { engineAt } from './config.js';
import { JourneyTrial } from './journey-trial.js';
import { packWorkflows } from './workflow-code.js';

type Told = Parameters<SampleNotes['of']>;

/** Journeys on a server whose clock is moved by the test alone. Once one journey has signalled another, that clock stands still: what needs it begins a trial of its own. */
export interface SkippingTrial {
  trial: JourneyTrial;
  env: TestWorkflowEnvironment;
  stop: () => Promise<void>;
}

export async function startSkippingTrial(): Promise<SkippingTrial> {
  const path = engineAt('HOMEWARD_TEMPORAL_TEST_SERVER');
  const env = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
  // A plain client: results awaited through the environment's own would move the clock.
  const namespace = env.namespace ?? 'default';
  const client = new Client({ connection: env.connection, namespace });
  const trial = new JourneyTrial({ client, connection: env.nativeConnection, namespace }, await packWorkflows());
  trial.services.now = () => env.currentTimeMs();
  await trial.start();
  return {
    trial,
    env,
    stop: async () => {
      await trial.stop();
      await env.teardown();
    },
  };
}

/** One matter that is told its facts one after the other, as they happen over months. */
export class TrialMatter {
  readonly notes = new SampleNotes();
  readonly journey: string;

  constructor(
    private readonly trial: JourneyTrial,
    readonly id: string,
  ) {
    this.journey = matterJourneyId(id);
  }

  async tell(...facts: Told[]): Promise<void> {
    for (const fact of facts) {
      await this.trial.tell(this.id, this.notes.of(...fact));
      await this.trial.atRest(this.journey);
    }
  }

  view(): Promise<MatterView> {
    return this.trial.handle(this.journey).query(currentStage);
  }

  orders(): string[] {
    const own = this.trial.services.orders.filter((orderId) => orderId.startsWith(`${this.id}/`));
    return own.map((orderId) => orderId.slice(this.id.length + 1));
  }
}
