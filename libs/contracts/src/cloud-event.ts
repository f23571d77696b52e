import * as z from 'zod';
import { serviceNames } from './codes.js';
import { factBody, type Fact } from './fact.js';

/** Why a record cannot be read; the record is parked under this reason. */
export type UnreadableReason = 'undecodable' | 'missing-header' | 'null-value';

export class UnreadableRecord extends Error {
  constructor(
    readonly reason: UnreadableReason,
    message: string,
  ) {
    super(message);
  }
}

/** A record as it lies in Kafka: CloudEvents 1.0, binary mode, all strings. */
export interface FactRecord {
  key: string;
  headers: Record<string, string>;
  value: string;
}

const uuid = z.uuid();
const attributes = z.object({
  ce_specversion: z.literal('1.0'),
  ce_id: uuid,
  ce_type: z.string().regex(/^homeward\.[a-z0-9.-]+\.v\d+$/),
  ce_source: z.string().regex(/^\/homeward\/[a-z-]+$/),
  ce_subject: uuid,
  ce_time: z.iso.datetime(),
  ce_sequence: z.string().regex(/^[1-9]\d*$/),
  ce_agencyid: uuid,
  ce_actorid: z.string().max(64).optional(),
  ce_onbehalfof: z.string().max(64).optional(),
  traceparent: z
    .string()
    .regex(/^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/)
    .optional(),
});

export function encodeFact(fact: Fact): FactRecord {
  const headers: Record<string, string> = {
    ce_specversion: '1.0',
    ce_id: fact.id,
    ce_type: `homeward.${fact.name}.v${fact.version}`,
    ce_source: `/homeward/${fact.source}`,
    ce_subject: fact.key,
    ce_time: fact.recordedAt,
    ce_sequence: fact.seq,
    ce_agencyid: fact.agencyId,
    'content-type': 'application/json',
  };
  if (fact.actorId !== null) headers['ce_actorid'] = fact.actorId;
  if (fact.onBehalfOf !== null) headers['ce_onbehalfof'] = fact.onBehalfOf;
  if (fact.traceparent !== null) headers['traceparent'] = fact.traceparent;
  const { occurred, implied, historical, data } = fact;
  return { key: fact.key, headers, value: JSON.stringify({ occurred, implied, historical, data }) };
}

/** Reads a record strictly; `data` is not checked against its contract yet. Throws `UnreadableRecord`. */
export function decodeFact(record: { key: string | null; headers: Record<string, string>; value: string | null }): Fact {
  if (record.value === null) throw new UnreadableRecord('null-value', 'The record has no value.');
  const head = attributes.safeParse(record.headers);
  if (!head.success)
    throw new UnreadableRecord('missing-header', `Header ${String(head.error.issues[0]?.path[0])} is missing or wrong.`);
  const ce = head.data;
  const source = serviceNames.find((service) => ce.ce_source === `/homeward/${service}`);
  if (!source || record.key !== ce.ce_subject)
    throw new UnreadableRecord('missing-header', 'Source or key does not fit the record.');
  const body = factBody.safeParse(parsed(record.value));
  if (!body.success) throw new UnreadableRecord('undecodable', 'The body is not a fact.');
  const type = /^homeward\.(.+)\.v(\d+)$/.exec(ce.ce_type);
  return {
    id: ce.ce_id,
    source,
    name: type?.[1] ?? '',
    version: Number(type?.[2]),
    key: ce.ce_subject,
    seq: ce.ce_sequence,
    agencyId: ce.ce_agencyid,
    actorId: ce.ce_actorid ?? null,
    onBehalfOf: ce.ce_onbehalfof ?? null,
    recordedAt: ce.ce_time,
    traceparent: ce.traceparent ?? null,
    ...body.data,
  };
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch (cause) {
    throw new UnreadableRecord('undecodable', `The body is not JSON: ${cause instanceof Error ? cause.name : 'unreadable'}.`);
  }
}
