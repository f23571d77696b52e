import { agencyRegistered, dutyExtensionRequested, dutyMoved, dutyStartProposed, matterNoted } from '@homeward/contracts';
import type { PassesOver } from '@homeward/messaging';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyPolicies } from './duty-policies.js';
import type { PolicyIndex } from './policy-index.js';

// What is heard of whatever the packs say.
const heard = new Set<string>([
  agencyRegistered.name,
  dutyExtensionRequested.name,
  dutyMoved.name,
  dutyStartProposed.name,
  matterNoted.name,
]);

/** The facts that no pack in force looks at and nobody else listens for, such as most of those by which coordination tells of its own duties. */
@Injectable()
export class PassedFacts implements PassesOver {
  constructor(private readonly policies: DutyPolicies) {}

  readonly likely = (name: string): boolean => {
    const { last } = this.policies;
    return last !== null && isNothing(name, last);
  };

  readonly surely = async (tx: EntityManager, names: ReadonlySet<string>): Promise<boolean> => {
    const index = await this.policies.current(tx);
    return [...names].every((name) => isNothing(name, index));
  };
}

const isNothing = (name: string, index: PolicyIndex): boolean => !heard.has(name) && index.needsOf(name) === null;
