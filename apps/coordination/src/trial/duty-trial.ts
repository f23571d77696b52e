import { randomUUID } from 'node:crypto';
import { clueRegistered, clueTriaged, exactly, type Fact, type FactContract, type Occurred } from '@homeward/contracts';
import { createDataSource, type InTransaction } from '@homeward/database';
import { serviceActor } from '@homeward/security';
import { IN_TRANSACTION, type RunningService, type ServiceDefinition } from '@homeward/service-kit';
import { DutiesFactsService } from '../duties/duties.facts.service.js';
import { DutyFollowing } from '../duties/duty-following.js';
import { DutyOtherSides } from '../duties/duty-other-sides.js';
import { publishShippedPacks } from '../duties/publish-packs.js';
import { coordination } from '../service.js';
import { asService } from './unreal-matters.js';

const classification = {
  severity: 'normal',
  subjectKinds: ['woman'],
  violationKinds: ['employment-discrimination'],
  purposes: ['criminal'],
  riskFlags: [],
  minor: false,
};

export interface UnrealTelling {
  key: string;
  agencyId: string;
  data: object;
  at: string | Occurred;
  recordedAt?: string;
  implied?: boolean;
  historical?: boolean;
}

/** A fact that never happened, of the kind that a contract describes. */
export function factOf({ service, name, version }: FactContract, told: UnrealTelling): Fact {
  const occurred = typeof told.at === 'string' ? exactly(told.at) : told.at;
  return {
    id: randomUUID(),
    source: service,
    name,
    version,
    key: told.key,
    seq: '1',
    agencyId: told.agencyId,
    actorId: randomUUID(),
    onBehalfOf: null,
    occurred,
    recordedAt: told.recordedAt ?? occurred.notAfter,
    implied: told.implied ?? false,
    historical: told.historical ?? false,
    traceparent: null,
    data: told.data,
  };
}

/** A clue and its matter, of which the duties are told. */
export interface ToldClue {
  matterId: string;
  clueId: string;
}

export const unrealClue = (): ToldClue => ({ matterId: randomUUID(), clueId: randomUUID() });

type ClueTelling = Omit<UnrealTelling, 'key' | 'data'> & { data?: object };

export const registered = ({ matterId, clueId }: ToldClue, { data, ...told }: ClueTelling): Fact =>
  factOf(clueRegistered, {
    ...told,
    key: matterId,
    data: {
      clueId,
      matterNumber: '0123456789AB',
      opensMatter: true,
      channel: 'media',
      ...classification,
      anonymous: false,
      reporterClass: 'public',
      sensitivity: 'ordinary',
      discovererLevel: 'county',
      discoveredAt: null,
      ...data,
    },
  });

export const triaged = ({ matterId, clueId }: ToldClue, { data, ...told }: ClueTelling): Fact =>
  factOf(clueTriaged, {
    ...told,
    key: matterId,
    data: { clueId, ...classification, located: false, disposition: 'own', ...data },
  });

/** A federation has offered a clue to the police, as a matter of some urgency. */
export function offeredToPolice(
  { matterId, clueId }: ToldClue,
  { from, to, at }: { from: string; to: string; at: string },
  transferId = randomUUID(),
): Fact {
  const offered = { service: 'coordination' as const, name: 'transfer.offered', version: 1, data: undefined as never };
  const parties = {
    ...{ toAgencyId: to, toAgencyType: 'public-security' },
    ...{ fromAgencyId: from, fromAgencyType: 'womens-federation' },
  };
  const course = { purpose: 'criminal', severity: 'high', viaPetition: false, administrativeFile: false, nrm: false };
  const data = { transferId, clueId, ...parties, ...course, material: true };
  return factOf(offered, { key: matterId, agencyId: from, at, data });
}

/** The duties hear a fact the way the transport brings it: in one transaction, as the service itself, for the agency that acted. */
export async function hear({ app }: RunningService, ...facts: readonly Fact[]): Promise<void> {
  for (const fact of facts)
    await app.get<InTransaction>(IN_TRANSACTION)(
      {
        agencyId: fact.agencyId,
        actorId: serviceActor('coordination'),
        purpose: 'apply-fact',
        requestId: fact.id,
        occurred: fact.occurred,
        recordedAt: fact.recordedAt,
        implied: fact.implied,
        historical: fact.historical,
      },
      async (tx) => {
        await app.get(DutiesFactsService).hear(tx, fact);
        await app.get(DutyFollowing).hear(tx, fact);
        await app.get(DutyOtherSides).hear(tx, fact);
      },
    );
}

export async function publishPacks(service: RunningService, agencyId: string): Promise<void> {
  await asService(service, agencyId, publishShippedPacks);
}

/** A database that a test looks into above all walls. */
interface Looked {
  database: {
    query: <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;
    migratorUrl: (service: ServiceDefinition) => string;
  };
}

/** Sets the clock of the duties to a moment, from which it runs on; only the migrator can. */
export async function setClock({ database }: Looked, to: string): Promise<void> {
  const owner = await createDataSource({
    url: database.migratorUrl(coordination),
    schema: 'coordination',
    applicationName: 'spec-clock',
    entities: [],
    migrations: [],
    poolSize: 1,
  }).initialize();
  const ahead = (Date.parse(to) - Date.now()) / 1_000;
  await owner.query(
    `CREATE OR REPLACE FUNCTION coordination.duty_clock() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
       AS $$ SELECT now() + interval '${ahead} seconds' $$`,
  );
  await owner.destroy();
}

export interface StoredDuty {
  id: string;
  version: number;
  duty_type: string;
  state: string;
  due_at: Date;
  met_at: Date | null;
  missed_at: Date | null;
  late: string;
  recorded_late: boolean;
  historical: boolean;
  implied: boolean;
  agency_id: string;
  counterpart_agency_id: string | null;
  next_fires_at: Date | null;
  subject_id: string;
}

/** What really lies in the table for a matter, in the order of types. */
export const dutiesOf = ({ database }: Looked, matterId: string): Promise<StoredDuty[]> =>
  database.query<StoredDuty>('SELECT * FROM coordination.duties WHERE matter_id = $1 ORDER BY duty_type, occurrence', [matterId]);

export interface ToldDuty {
  fact: string;
  version: number;
  payload: Record<string, unknown>;
  agency_id: string;
  occurred: Occurred;
  historical: boolean;
  implied: boolean;
}

/** The facts about duties that a matter has published, in their order. */
export async function toldOf({ database }: Looked, matterId: string): Promise<ToldDuty[]> {
  return database.query<ToldDuty>(
    `SELECT fact, subject_version AS version, payload, agency_id, occurred, historical, implied FROM coordination.outbox WHERE key = $1 AND subject_type = 'duty' ORDER BY seq`,
    [matterId],
  );
}
