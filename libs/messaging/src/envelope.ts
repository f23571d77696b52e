import { serviceNames, topicOf, type ServiceName } from '@homeward/contracts';
import * as z from 'zod';
import type { RawRecord } from './raw-record.js';

/** The topic of each service; a test may publish elsewhere. */
export type TopicOf = (service: ServiceName) => string;

/** What can be told of a record without understanding it: enough to hold back its key. */
export interface Envelope {
  source: string;
  key: string | null;
  seq: string | null;
  eventId: string | null;
}

/** The publisher follows from the topic, which a record cannot choose. */
export function envelopeOf(record: RawRecord, topic: TopicOf = topicOf): Envelope {
  return {
    source: serviceNames.find((service) => topic(service) === record.topic) ?? record.topic,
    key: uuidOrNull(record.key),
    seq: /^[1-9]\d{0,17}$/.exec(record.headers['ce_sequence'] ?? '')?.[0] ?? null,
    eventId: uuidOrNull(record.headers['ce_id'] ?? null),
  };
}

function uuidOrNull(text: string | null): string | null {
  const parsed = z.uuid().safeParse(text);
  return parsed.success ? parsed.data : null;
}
