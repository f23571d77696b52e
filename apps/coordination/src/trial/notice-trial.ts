import { randomUUID } from 'node:crypto';
import type { AgencyType, Level, Role } from '@homeward/contracts';
import type { FiredRung } from '@homeward/duty-policy';
import { IN_TRANSACTION, ownAccess, type RunningService, type ServiceDefinition } from '@homeward/service-kit';
import type { InTransaction } from '@homeward/database';
import type { EntityManager } from 'typeorm';
import { DutyPolicies } from '../duties/duty-policies.js';
import { DutyRows } from '../duties/duty-rows.js';
import { NoticesFiringService } from '../notices/notices.firing.service.js';
import { hear, registered, setClock, unrealClue } from './duty-trial.js';

/** A service that a test has booted, as far as these trials look at it. */
interface Booted {
  service: RunningService;
  database: {
    query: <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;
    migratorUrl: (service: ServiceDefinition) => string;
  };
  registry: {
    agency: (kind: AgencyType, level: Level, regionCode: string | null) => Promise<string>;
    officer: (agencyId: string, ...roles: Role[]) => Promise<UnrealHolder>;
  };
}

/** An officer who does not exist. */
interface UnrealHolder {
  id: string;
  agencyId: string;
}

/** An agency that stands in the registry and is known to every service. */
export async function unrealAgency(booted: Booted, kind: AgencyType, level: Level, regionCode: string | null): Promise<string> {
  const id = await booted.registry.agency(kind, level, regionCode);
  await booted.database.query(
    `INSERT INTO coordination.registered_agencies (id, version, kept_by, kind, level, country, region_code, time_zone, name_en, name_zh,
       valid_from, for_history, status, recorded_at)
     VALUES ($1, 1, $1, $2, $3, 'CN', $4, 'Asia/Shanghai', 'Unreal Shelter Office', '虚构庇护处', '1900-01-01', false, 'registered', now())`,
    [id, kind, level, regionCode],
  );
  return id;
}

/** An officer who does not exist, with roles in the registry and in the rights of every service. */
export async function unrealHolder(booted: Booted, agencyId: string, ...roles: Role[]): Promise<UnrealHolder> {
  const officer = await booted.registry.officer(agencyId, ...roles);
  await booted.database.query(
    `INSERT INTO coordination.registered_officers (id, version, agency_id, sealed_name, status, recorded_at)
     VALUES ($1, 1, $2, 'sealed', 'active', now())`,
    [officer.id, agencyId],
  );
  for (const role of roles)
    await booted.database.query(
      `INSERT INTO coordination.role_assignments (id, version, officer_id, agency_id, role, valid_from, status)
       VALUES ($1, 1, $2, $3, $4, '1900-01-01', 'held')`,
      [randomUUID(), officer.id, agencyId, role],
    );
  return officer;
}

/** A crisis clue that an agency has just registered, and the duty that it opened. */
export async function unrealCrisis(booted: Booted, agencyId: string, at: string): Promise<{ matterId: string; dutyId: string }> {
  const clue = unrealClue();
  await setClock(booted, at);
  await hear(booted.service, registered(clue, { agencyId, at, data: { severity: 'crisis' } }));
  const [duty] = await booted.database.query<{ id: string }>(
    `SELECT id FROM coordination.duties WHERE matter_id = $1 AND duty_type = 'HW-CLU-01'`,
    [clue.matterId],
  );
  if (!duty) throw new Error('No duty was opened.');
  return { matterId: clue.matterId, dutyId: duty.id };
}

/** Runs work as the part that rings and sends does. */
const asRinger = <Result>({ service }: Booted, agencyId: string, work: (tx: EntityManager) => Promise<Result>): Promise<Result> =>
  service.app.get<InTransaction>(IN_TRANSACTION)(ownAccess('coordination', 'ring-duties', agencyId), work);

/** Runs work on behalf of an officer, behind the walls that stand before one. */
export function asOfficer<Result>(
  { service }: Booted,
  officer: UnrealHolder,
  work: (tx: EntityManager) => Promise<Result>,
): Promise<Result> {
  const access = { ...ownAccess('coordination', 'ring-duties', officer.agencyId), actorId: officer.id, purpose: 'handle-matter' };
  return service.app.get<InTransaction>(IN_TRANSACTION)(access, work);
}

export type UnrealRung = Pick<FiredRung, 'rung' | 'act' | 'targets'> & Partial<Pick<FiredRung, 'proposal' | 'passed'>>;

/** A rung of a duty fires at a moment. */
export async function fireUnreal(
  booted: Booted,
  { agencyId, dutyId }: { agencyId: string; dutyId: string },
  rung: UnrealRung & { now: string },
): Promise<void> {
  const { app } = booted.service;
  const { now, ...fired } = rung;
  await asRinger(booted, agencyId, async (tx) => {
    const running = await app.get(DutyRows).one(tx, dutyId);
    if (!running) throw new Error('No such duty.');
    const { policy } = await app.get(DutyPolicies).current(tx);
    const firedRung = { ack: true, proposal: null, legalTarget: false, passed: [], ...fired };
    await app.get(NoticesFiringService).ofFiredRung(tx, running.duty, { fired: firedRung, policy, now });
  });
}
