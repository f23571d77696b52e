import type { Finding } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyClock } from '../duties/duty-clock.js';
import { DutyPolicies } from '../duties/duty-policies.js';
import { RowPractice } from '../duty-statistics/row-practice.js';
import { findingsOf } from './pack-lint.js';

/** Reads a pack as the linter does today: beside all that is in force, and with what has become of its rows. */
@Injectable()
export class PackLinter {
  constructor(
    private readonly policies: DutyPolicies,
    private readonly clock: DutyClock,
    private readonly practice: RowPractice,
  ) {}

  async findings(tx: EntityManager, content: Record<string, unknown>): Promise<Finding[]> {
    const today = (await this.clock.now(tx)).slice(0, 10);
    const { items } = await this.practice.read(tx, {});
    return findingsOf(content, await this.policies.published(tx), {
      today,
      statistics: new Map(items.map((row) => [row.dutyType, row])),
    });
  }
}
