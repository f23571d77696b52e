import { randomUUID } from 'node:crypto';
import { exactly, type AgencyType, type CaseOpened, type Fact, type Level, type Role } from '@homeward/contracts';
import type { FactContext } from '@homeward/messaging';
import { MatterGate } from '@homeward/service-kit';
import type { INestApplicationContext } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OpenCase } from '@homeward/journeys';
import { SupervisionsConsumer } from '../supervisions/supervisions.consumer.js';
import { giveOrder, trialOrder } from './trial-orders.js';

interface Answer<Body> {
  status: number;
  body: Body;
}

/** Somebody who calls the service, as a spec has them. */
interface Client {
  get<Body = Record<string, unknown>>(path: string): Promise<Answer<Body>>;
  post<Body = Record<string, unknown>>(path: string, body: unknown, options?: { version?: number }): Promise<Answer<Body>>;
}

/** What a spec booted, as far as it is needed here. */
interface Booted<Officer> {
  service: { app: INestApplicationContext };
  database: { query<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]> };
  registry: {
    agency(kind: AgencyType, level?: Level, regionCode?: string): Promise<string>;
    officer(agencyId: string, ...roles: Role[]): Promise<Officer>;
    share(matterId: string, toAgencyId: string): Promise<void>;
  };
  as: (officer: Officer) => Client;
  applying: <Result>(agencyId: string, work: (tx: EntityManager) => Promise<Result>) => Promise<Result>;
}

/** The organs of a supervision that does not exist, and one that has nothing to do with it. */
export interface TrialOrgans<By extends Client = Client> {
  police: string;
  procuratorate: string;
  higher: string;
  officer: By;
  head: By;
  prosecutor: By;
  chief: By;
  higherProsecutor: By;
}

export async function trialOrgans<Officer>({ registry, as }: Booted<Officer>, regionCode = '350102'): Promise<TrialOrgans> {
  const police = await registry.agency('public-security', 'county', regionCode);
  const procuratorate = await registry.agency('procuratorate', 'county', regionCode);
  const higher = await registry.agency('procuratorate', 'prefecture', '350100');
  return {
    police,
    procuratorate,
    higher,
    officer: as(await registry.officer(police, 'case-officer')),
    head: as(await registry.officer(police, 'agency-head')),
    prosecutor: as(await registry.officer(procuratorate, 'prosecutor')),
    chief: as(await registry.officer(procuratorate, 'chief-prosecutor')),
    higherProsecutor: as(await registry.officer(higher, 'prosecutor')),
  };
}

/** A matter that does not exist, with its case and the organs around it. */
export class TrialSupervisions<Officer> {
  constructor(
    private readonly booted: Booted<Officer>,
    readonly organs: TrialOrgans,
  ) {}

  /** A case of the police in a matter that the procuratorate may read. */
  async caseOf(more: Partial<OpenCase> = {}): Promise<{ caseId: string; matterId: string }> {
    const { police, procuratorate } = this.organs;
    const order = trialOrder(police, { matterId: randomUUID(), ...more });
    const { caseId } = await giveOrder(this.booted.service.app, order);
    await this.booted.registry.share(order.matterId, procuratorate);
    return { caseId, matterId: order.matterId };
  }

  /** Of an unlawful filing only after the case was filed. */
  async open(caseId: string, ground: string, more: object = {}): Promise<string> {
    if (ground === 'unlawful-filing') await this.decideToFile(caseId);
    const body = { caseId, addresseeAgencyId: this.organs.police, ground, trigger: 'complaint', ...more };
    const { body: opened, status } = await this.organs.prosecutor.post<{ id: string }>('supervisions', body);
    if (status !== 201) throw new Error(`Not opened: ${JSON.stringify(opened)}`);
    return opened.id;
  }

  /** A supervision in which the police gave their reasons. */
  async withReasons(ground = 'not-filed'): Promise<{ id: string; caseId: string; matterId: string }> {
    const { prosecutor, officer } = this.organs;
    const { caseId, matterId } = await this.caseOf();
    const id = await this.open(caseId, ground);
    const asked = ground === 'unlawful-filing' ? { abuseEvidence: true } : {};
    await this.through(id, [prosecutor, 'ask-reasons', asked], [officer, 'give-reasons']);
    return { id, caseId, matterId };
  }

  /** One in which a notice was proposed by a prosecutor and decided by the chief prosecutor. */
  async withNotice(ground = 'not-filed'): Promise<{ id: string; caseId: string; matterId: string }> {
    const supervision = await this.withReasons(ground);
    await this.through(supervision.id, [this.organs.prosecutor, 'propose-notice'], [this.organs.chief, 'decide-notice']);
    return supervision;
  }

  /** An act on the newest version. */
  async act(by: Client, id: string, verb: string, body: object = {}): Promise<Answer<Record<string, unknown>>> {
    return by.post(`supervisions/${id}/${verb}`, body, { version: await this.versionOf(id) });
  }

  /** Acts one after the other; tells where the supervision came to. */
  async through(id: string, ...acts: [by: Client, verb: string, body?: object][]): Promise<unknown> {
    let status: unknown;
    for (const [by, verb, body] of acts) {
      const answer = await this.act(by, id, verb, body);
      if (answer.status !== 200) throw new Error(`${verb}: ${JSON.stringify(answer.body)}`);
      status = answer.body['status'];
    }
    return status;
  }

  async versionOf(id: string): Promise<number> {
    const [row] = await this.booted.database.query<{ version: number }>(
      'SELECT max(version) AS version FROM investigation.supervision_moves WHERE supervision_id = $1',
      [id],
    );
    return row?.version ?? 1;
  }

  async statusOf(id: string): Promise<unknown> {
    const { body } = await this.organs.prosecutor.get(`supervisions/${id}`);
    return body['status'];
  }

  /** The facts of a matter, as they wait in the outbox. */
  factsOf(matterId: string): Promise<{ fact: string; agencyId: string; payload: Record<string, unknown> }[]> {
    return this.booted.database.query(
      `SELECT fact, agency_id AS "agencyId", payload FROM investigation.outbox WHERE key = $1 ORDER BY seq`,
      [matterId],
    );
  }

  /** A fact is heard as it would come by Kafka. */
  hear(method: keyof SupervisionsConsumer, fact: Partial<Fact> & { agencyId: string; data: unknown }): Promise<unknown> {
    const consumer = this.booted.service.app.get(SupervisionsConsumer, { strict: false });
    const heard = { occurred: exactly(new Date().toISOString()), ...fact } as unknown as CaseOpened;
    return this.booted.applying(fact.agencyId, (tx) =>
      (consumer[method] as (fact: CaseOpened, context: FactContext) => Promise<void>).call(consumer, heard, { tx } as FactContext),
    );
  }

  /** The newest fact of that name in the matter is heard. */
  async hearAgain(method: keyof SupervisionsConsumer, matterId: string, name: string): Promise<void> {
    const found = (await this.factsOf(matterId)).filter(({ fact }) => fact === name).at(-1);
    if (!found) throw new Error(`No ${name} waits.`);
    await this.hear(method, { key: matterId, agencyId: found.agencyId, data: found.payload });
  }

  /** The clock of a duty of the matter: it runs, its time is over, and it proposes. */
  async runOut(matterId: string, dutyType: string, ownerAgencyId = this.organs.police): Promise<void> {
    const duty = {
      dutyId: randomUUID(),
      dutyType,
      subjectKind: 'other',
      ownerAgencyId,
      counterpartAgencyId: null,
      nextFiresAt: null,
    };
    await this.hear('dutyOpened', { key: matterId, agencyId: ownerAgencyId, data: duty });
    await this.hear('dutyMissed', { key: matterId, agencyId: ownerAgencyId, data: duty });
    await this.hear('dutyEscalated', { key: matterId, agencyId: ownerAgencyId, data: { ...duty, rung: 3, act: 'propose' } });
  }

  /** The police file the case, and the supervision hears of it. */
  async file(caseId: string, matterId: string): Promise<void> {
    await this.decideToFile(caseId);
    await this.hearAgain('caseFiled', matterId, 'case.filed');
  }

  private async decideToFile(caseId: string): Promise<void> {
    const { officer, head } = this.organs;
    await officer.post(`cases/${caseId}/propose-filing`, { decision: 'file', reason: 'filing-ordered' });
    const { version } = (await officer.get<{ version: number }>(`cases/${caseId}`)).body;
    const decided = await head.post(`cases/${caseId}/decide-filing`, {}, { version });
    if (decided.status !== 200) throw new Error(`Not filed: ${JSON.stringify(decided.body)}`);
  }

  /** A person of the matter. */
  async personOf(caseId: string): Promise<string> {
    const body = { status: 'PossibleVictimOfTrafficking', minor: true };
    return (await this.organs.officer.post<{ personId: string }>(`cases/${caseId}/identify-victim`, body)).body.personId;
  }

  closeMatter(matterId: string): Promise<void> {
    const gate = this.booted.service.app.get(MatterGate, { strict: false });
    return this.booted.applying(this.organs.police, (tx) => gate.close(tx, matterId));
  }
}
