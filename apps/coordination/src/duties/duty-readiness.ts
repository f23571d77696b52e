import { Readiness } from '@homeward/service-kit';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DutyBell } from './duty-bell.js';
import { DutyPolicies } from './duty-policies.js';

/** Without a pack in force no fact would open a duty: the service is not ready before packs are published. */
@Injectable()
export class DutyReadiness implements OnModuleInit {
  constructor(
    private readonly readiness: Readiness,
    private readonly bell: DutyBell,
    private readonly policies: DutyPolicies,
  ) {}

  onModuleInit(): void {
    this.readiness.add('duties', async () => {
      const arePublished = await this.bell.own('ringer', (tx) => this.policies.arePublished(tx));
      return arePublished ? null : 'no policy pack is in force';
    });
  }
}
