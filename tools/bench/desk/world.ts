import { randomUUID } from 'node:crypto';
import { bootService, type ApiClient, type BootedService } from '@homeward/testing';
import { operationsCentre } from '../../../apps/operations-centre/src/service.js';
import { tell } from '../../../apps/operations-centre/src/trial/tell.js';
import { wholeHistory } from '../../../apps/operations-centre/src/trial/whole-history.js';

/** The real desk, agencies that share the matters between them, and one office that takes part in all. */
export interface DeskWorld {
  booted: BootedService;
  agencies: readonly string[];
  office: string;
  /** An officer of the first agency, and one of the office. */
  clients: { agency: ApiClient; office: ApiClient };
  /** A matter that real facts have made; the others are copies of it. */
  template: string;
}

const agencyCount = 100;

/** Starts the desk and tells it of agencies and officers that do not exist. */
export async function openDeskWorld(kafka: string): Promise<DeskWorld> {
  const booted = await bootService(operationsCentre, { kafka });
  try {
    const { registry } = booted;
    const agencies: string[] = [];
    for (let count = 0; count < agencyCount; count += 1) agencies.push(await registry.agency('public-security'));
    const [first = '', second = ''] = agencies;
    const office = await registry.agency('public-security', 'province', '350000');
    const client = async (agencyId: string) => booted.as(await registry.officer(agencyId, 'unit-head', 'duty-officer'));
    const clients = { agency: await client(first), office: await client(office) };
    const template = randomUUID();
    await tell(booted.service, ...wholeHistory({ matterId: template, operationId: randomUUID(), agencies: [first, second] }));
    return { booted, agencies, office, clients, template };
  } catch (error) {
    await booted.stop();
    throw error;
  }
}
