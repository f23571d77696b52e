import { encodeFact, exactly, type Fact } from '@homeward/contracts';
import { describe, expect, test } from '@jest/globals';
import { HTTP, type CloudEvent } from 'cloudevents';
import { envelopeOf } from './envelope.js';
import { recordOf } from './outbox-row.js';
import { rawRecord, type RawRecord } from './raw-record.js';
import { readRecord } from './reading.js';
import { shardOf } from './shard.js';
import { agencyId, rescueCompleted, rescuePlanned } from './trial/trial-facts.js';

const key = '0d2a7a64-5d44-4c05-9a3f-3f1c2b6e8a11';
const planned: Fact = {
  id: '7f4c2f1e-91a5-4b8b-8c58-5f2d7b0f9c01',
  source: 'rescue',
  name: 'rescue.planned',
  version: 1,
  key,
  seq: '12',
  agencyId,
  actorId: 'service:rescue',
  onBehalfOf: null,
  occurred: exactly('2026-02-13T02:20:00Z'),
  recordedAt: '2026-02-13T02:20:01.250Z',
  implied: false,
  historical: true,
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  data: { rescueId: key, teams: 2 },
};

/** The record as the driver hands it over: bytes. */
function arrived(fact: Fact, more: Partial<RawRecord> = {}): RawRecord {
  const { headers, value } = encodeFact(fact);
  const message = {
    key: Buffer.from(fact.key),
    value: Buffer.from(value),
    headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, Buffer.from(text)])),
    offset: '41',
    timestamp: '0',
    attributes: 0,
  };
  return { ...rawRecord('rescue.facts.v1', 3, message), ...more };
}

const handled = [rescuePlanned];
const reasonOf = (record: RawRecord, known?: (typeof rescueCompleted)[]): string => {
  const reading = readRecord(record, { handled, known });
  return reading.kind === 'unreadable' ? reading.reason : reading.kind;
};

describe('a fact on its way through Kafka', () => {
  test('arrives as it was sent', () => {
    expect(readRecord(arrived(planned), { handled })).toEqual({ kind: 'handled', fact: planned, contract: rescuePlanned });
  });

  test('is the same record each time it is made from its row', () => {
    const row = {
      event_id: planned.id,
      key,
      seq: '12',
      fact: 'rescue.planned',
      fact_version: 1,
      payload: planned.data,
      traceparent: planned.traceparent,
      agency_id: agencyId,
      actor_id: 'service:rescue',
      on_behalf_of: null,
      occurred: planned.occurred,
      recorded_at: new Date(planned.recordedAt),
      implied: false,
      historical: true,
    };
    expect(recordOf(row, 'rescue')).toEqual(encodeFact(planned));
  });

  test('is a CloudEvent to a reader that knows nothing of ours', () => {
    const { headers, value } = arrived(planned);
    const asHttp = Object.fromEntries(Object.entries(headers).map(([name, text]) => [name.replace(/^ce_/, 'ce-'), text]));
    const event = HTTP.toEvent({ headers: asHttp, body: value }) as CloudEvent<{ data: unknown }>;
    expect(event).toMatchObject({
      specversion: '1.0',
      id: planned.id,
      type: 'homeward.rescue.planned.v1',
      source: '/homeward/rescue',
      subject: key,
      time: planned.recordedAt,
      sequence: '12',
      agencyid: agencyId,
      datacontenttype: 'application/json',
    });
    expect(event.data?.data).toEqual(planned.data);
    expect(event.validate()).toBe(true);
  });
});

describe('reading a record', () => {
  test('passes over a fact that nobody here handles', () => {
    expect(reasonOf(arrived({ ...planned, name: 'rescue.completed' }))).toBe('unhandled');
    expect(reasonOf(arrived({ ...planned, name: 'rescue.completed' }), [rescueCompleted])).toBe('unhandled');
  });

  test('names what is wrong with one that cannot be read', () => {
    expect(reasonOf(arrived({ ...planned, name: 'rescue.dreamt' }), [rescueCompleted])).toBe('unknown-fact');
    expect(reasonOf(arrived({ ...planned, version: 2 }))).toBe('unknown-version');
    expect(reasonOf(arrived({ ...planned, data: { rescueId: key, teams: 2, name: 'Testperson' } }))).toBe('contract-refused');
    expect(reasonOf(arrived(planned, { topic: 'coordination.facts.v1' }))).toBe('foreign-agency');
    expect(reasonOf(arrived(planned, { value: null }))).toBe('null-value');
    expect(reasonOf(arrived(planned, { value: '{' }))).toBe('undecodable');
    expect(reasonOf(arrived(planned, { value: null, isText: false }))).toBe('undecodable');
    expect(reasonOf(arrived(planned, { bytes: 20_000 }))).toBe('too-large');
    expect(reasonOf(arrived(planned, { key: '1f2a7a64-5d44-4c05-9a3f-3f1c2b6e8a11' }))).toBe('missing-header');
    expect(reasonOf(arrived(planned, { headers: {} }))).toBe('missing-header');
  });

  test('never guesses at bytes: no text, repeated headers and a missing key stay missing', () => {
    const record = rawRecord('rescue.facts.v1', 0, {
      key: Buffer.from([0xff]),
      value: Buffer.from([0xc3, 0x28]),
      headers: { ce_id: [Buffer.from('a'), Buffer.from('b')], ce_type: Buffer.from([0xfe]), ce_source: '/homeward/rescue' },
      offset: '7',
      timestamp: '0',
      attributes: 0,
    });
    expect(record).toMatchObject({ key: null, value: null, isText: false, headers: { ce_source: '/homeward/rescue' } });
  });
});

describe('telling where an unreadable record belongs', () => {
  test('takes the publisher from the topic, and only what has the right shape from the record', () => {
    const sent = arrived(planned, { value: '{' });
    expect(envelopeOf(sent)).toEqual({ source: 'rescue', key, seq: '12', eventId: planned.id });
    const odd = { ...sent, key: 'somebody', headers: { ce_sequence: '012', ce_source: '/homeward/coordination' } };
    expect(envelopeOf(odd)).toEqual({ source: 'rescue', key: null, seq: null, eventId: null });
  });
});

describe('the shard of a key', () => {
  test('is one of eight and follows from the key alone', () => {
    expect([shardOf(key), shardOf('ff000000-0000-4000-8000-000000000000')]).toEqual([5, 7]);
  });
});
