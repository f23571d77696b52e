import { describe, expect, test } from '@jest/globals';
import { Kafka, type CloudEvent } from 'cloudevents';
import { decodeFact, encodeFact, UnreadableRecord } from './cloud-event.js';
import type { Fact } from './fact.js';
import { exactly } from './occurred.js';

const fact: Fact = {
  id: '7d9f1a60-0000-4000-8000-000000000001',
  source: 'clue-intake',
  name: 'clue.registered',
  version: 1,
  key: '7d9f1a60-0000-4000-8000-000000000002',
  seq: '7',
  agencyId: '7d9f1a60-0000-4000-8000-000000000003',
  actorId: '7d9f1a60-0000-4000-8000-000000000004',
  onBehalfOf: null,
  occurred: exactly('2026-11-26T08:00:00Z'),
  recordedAt: '2026-11-26T08:00:01.000Z',
  implied: false,
  historical: true,
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  data: { clueId: '7d9f1a60-0000-4000-8000-000000000005' },
};

describe('a fact as a record', () => {
  test('is read back as it was', () => {
    expect(decodeFact(encodeFact(fact))).toEqual(fact);
    const bare = { ...fact, actorId: null, traceparent: null, onBehalfOf: 'officer' };
    expect(decodeFact(encodeFact(bare))).toEqual(bare);
  });

  test('is a CloudEvent to whoever reads it by the standard', () => {
    const { key, headers, value } = encodeFact(fact);
    const event = Kafka.toEvent({ key, headers, value, body: value } as never) as CloudEvent<{ data: unknown }>;
    expect(event.validate()).toBe(true);
    expect(event).toMatchObject({
      specversion: '1.0',
      id: fact.id,
      type: 'homeward.clue.registered.v1',
      source: '/homeward/clue-intake',
      subject: fact.key,
      time: fact.recordedAt,
      agencyid: fact.agencyId,
    });
  });
});

describe('a record that is no fact', () => {
  const { key, headers, value } = encodeFact(fact);
  const without = (name: string) => Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name));

  test.each([
    ['null-value', { key, headers, value: null }],
    ['missing-header', { key, headers: without('ce_id'), value }],
    ['missing-header', { key, headers: { ...headers, ce_sequence: '0' }, value }],
    ['missing-header', { key, headers: { ...headers, ce_source: '/homeward/nobody' }, value }],
    ['missing-header', { key, headers: { ...headers, ce_specversion: '0.3' }, value }],
    ['missing-header', { key: fact.id, headers, value }],
    ['undecodable', { key, headers, value: '{' }],
    ['undecodable', { key, headers, value: '{"data":{}}' }],
    ['undecodable', { key, headers, value: value.replace('"implied"', '"more":1,"implied"') }],
  ])('is unreadable: %s', (reason, record) => {
    const attempt = () => decodeFact(record);
    expect(attempt).toThrow(UnreadableRecord);
    expect(attempt).toThrow(expect.objectContaining({ reason }));
  });
});
