import type { Fact } from '@homeward/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LiveChangesProjection } from '../live/live-changes.projection.js';
import { ClockProjection } from './clock.projection.js';
import { MatterProjection } from './matter.projection.js';
import { WorkProjection } from './work.projection.js';

/** Facts about agencies and officers belong to no matter, and a wall of conflict leaves no trace in its own; the rights of the schema keep what is needed of them. */
const aboutNoMatter = /^(agency|officer|liaison|region|wall)\./;

/** Keeps the desk's rows from the facts of all services. Each fact costs the same, however long the history is. */
@Injectable()
export class ProjectionService {
  constructor(
    private readonly matters: MatterProjection,
    private readonly clocks: ClockProjection,
    private readonly work: WorkProjection,
    private readonly live: LiveChangesProjection,
  ) {}

  async hear(tx: EntityManager, fact: Fact): Promise<void> {
    if (aboutNoMatter.test(fact.name)) return;
    const openClocks = await this.clocks.apply(tx, fact);
    await this.work.apply(tx, fact);
    await this.matters.apply(tx, fact, openClocks);
    await this.live.apply(tx, fact);
  }
}
