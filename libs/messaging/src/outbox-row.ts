import { encodeFact, type Fact, type FactRecord, type Occurred, type ServiceName } from '@homeward/contracts';

/** A row of the outbox that waits to be published, as the driver reads it. */
export interface OutboxRow {
  event_id: string;
  key: string;
  seq: string;
  fact: string;
  fact_version: number;
  payload: unknown;
  traceparent: string | null;
  agency_id: string;
  actor_id: string | null;
  on_behalf_of: string | null;
  occurred: Occurred;
  recorded_at: Date;
  implied: boolean;
  historical: boolean;
}

/** The record that a row becomes; the same row gives the same bytes each time it is sent. */
export function recordOf(row: OutboxRow, source: ServiceName): FactRecord {
  const fact: Fact = {
    id: row.event_id,
    source,
    name: row.fact,
    version: row.fact_version,
    key: row.key,
    seq: row.seq,
    agencyId: row.agency_id,
    actorId: row.actor_id,
    onBehalfOf: row.on_behalf_of,
    occurred: row.occurred,
    recordedAt: row.recorded_at.toISOString(),
    implied: row.implied,
    historical: row.historical,
    traceparent: row.traceparent,
    data: row.payload,
  };
  return encodeFact(fact);
}
