import { bootService, type BootedService } from '@homeward/testing';
import { coordination } from '../../../apps/coordination/src/service.js';
import { hear, publishPacks, registered } from '../../../apps/coordination/src/trial/duty-trial.js';
import { unrealAgency, unrealHolder } from '../../../apps/coordination/src/trial/notice-trial.js';
import { registerUnrealClue } from '../../../apps/coordination/src/trial/unreal-matters.js';

/** The real service with its ringer, agencies whose desks are taken, and one duty of which the others are copies. */
export interface World {
  booted: BootedService;
  agencies: readonly string[];
  template: Template;
}

/** A duty that a real fact has opened, and its matter. */
export interface Template {
  dutyId: string;
  matterId: string;
}

const agencyCount = 20;

/** Starts the service and tells it of agencies and officers that do not exist. */
export async function openWorld(kafka: string): Promise<World> {
  const booted = await bootService(coordination, { kafka });
  try {
    const { database } = booted;
    await database.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    const agencies: string[] = [];
    for (let count = 0; count < agencyCount; count += 1) {
      const agency = await unrealAgency(booted, 'human-resources', 'county', '350102');
      await unrealHolder(booted, agency, 'case-officer', 'unit-head', 'duty-officer', 'agency-head');
      agencies.push(agency);
    }
    const [first = ''] = agencies;
    await publishPacks(booted.service, first);
    return { booted, agencies, template: await makeTemplate(booted, first) };
  } catch (error) {
    await booted.stop();
    throw error;
  }
}

async function makeTemplate(booted: BootedService, agencyId: string): Promise<Template> {
  const clue = await registerUnrealClue(booted.service, agencyId);
  await hear(booted.service, registered(clue, { agencyId, at: new Date().toISOString(), data: { severity: 'crisis' } }));
  const [duty] = await booted.database.query<{ id: string }>(
    `SELECT id FROM coordination.duties WHERE matter_id = $1 AND duty_type = 'HW-CLU-01'`,
    [clue.matterId],
  );
  if (!duty) throw new Error('The fact has opened no duty.');
  return { dutyId: duty.id, matterId: clue.matterId };
}
