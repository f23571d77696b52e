import { serviceNames, topicOf } from '@homeward/contracts';
import { psql, type PostgresServer } from '@homeward/engines';

const publishers = serviceNames.filter((name) => name !== 'operations-centre');
const schemaOf = (service: string): string => service.replaceAll('-', '_');
const rows = async (server: PostgresServer, statement: string): Promise<string[]> =>
  (await psql(server, 'homeward', statement)).split('\n').filter((line) => line !== '');

/** The ids of all facts told, by the topic they belong to. */
export async function toldFacts(server: PostgresServer): Promise<Map<string, Set<string>>> {
  const told = new Map<string, Set<string>>();
  for (const service of publishers)
    told.set(topicOf(service), new Set(await rows(server, `SELECT event_id FROM ${schemaOf(service)}.outbox`)));
  return told;
}

/** The ids of all facts a service has applied. */
export const appliedFacts = async (server: PostgresServer, service: string): Promise<Set<string>> =>
  new Set(await rows(server, `SELECT event_id FROM ${schemaOf(service)}.inbox`));

/** Facts of a kind that duties are counted from and that coordination has not applied; of any other kind it only moves its heads. */
export async function unheardCauses(server: PostgresServer): Promise<string[]> {
  const told = publishers.map((name) => `SELECT event_id, fact FROM ${schemaOf(name)}.outbox`);
  return rows(
    server,
    `SELECT fact || ' ' || event_id FROM (${told.join(' UNION ALL ')}) t
      WHERE fact IN (SELECT fact FROM coordination.duty_facts)
        AND NOT EXISTS (SELECT 1 FROM coordination.inbox i WHERE i.event_id = t.event_id)`,
  );
}

/** Matters of which some service has heard less, or more, than was told. */
export async function unevenHeads(server: PostgresServer): Promise<string[]> {
  const told = publishers.map((name) => `SELECT '${name}' AS source, key, last_seq FROM ${schemaOf(name)}.outbox_heads`);
  const heard = serviceNames.map((name) => `SELECT consumer, source, key, last_seq FROM ${schemaOf(name)}.inbox_heads`);
  return rows(
    server,
    `SELECT h.consumer || ' of ' || h.source || '/' || h.key FROM (${heard.join(' UNION ALL ')}) h
       LEFT JOIN (${told.join(' UNION ALL ')}) t ON t.source = h.source AND t.key = h.key WHERE h.last_seq IS DISTINCT FROM t.last_seq`,
  );
}

/** Rungs that were told or noted more than once. */
export const doubledRungs = (server: PostgresServer): Promise<string[]> =>
  rows(
    server,
    `SELECT duty_id || ' ' || move || ' ' || rung FROM coordination.duty_log WHERE rung IS NOT NULL
      GROUP BY duty_id, move, rung HAVING count(*) > 1`,
  );

/** How many rungs have fired, by number and act. */
export const firedRungs = (server: PostgresServer): Promise<string[]> =>
  rows(server, `SELECT rung || ' ' || count(*) FROM coordination.duty_rungs WHERE state = 'fired' GROUP BY rung ORDER BY rung`);

/** The services that hold back so many records, or more, of the clues of a matter. */
export async function holding(server: PostgresServer, matterId: string, least: number): Promise<string[]> {
  const held = serviceNames.map(
    (name) => `SELECT '${name}' FROM ${schemaOf(name)}.parked
      WHERE source = 'clue-intake' AND key = '${matterId}' AND state IN ('parked', 'queued') HAVING count(*) >= ${least}`,
  );
  return rows(server, held.join(' UNION ALL '));
}
