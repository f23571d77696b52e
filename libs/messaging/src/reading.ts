import { decodeFact, UnreadableRecord, type Fact, type FactContract } from '@homeward/contracts';
import { envelopeOf, type TopicOf } from './envelope.js';
import { largestFact } from './limits.js';
import type { ParkReason } from './park-reason.js';
import type { RawRecord } from './raw-record.js';

/** What a consumer understands: the facts it handles, and every fact that exists, as far as it was told. */
export interface Understanding {
  handled: readonly FactContract[];
  known?: readonly FactContract[] | undefined;
  topicOf?: TopicOf | undefined;
}

export type Reading =
  | { kind: 'handled'; fact: Fact; contract: FactContract }
  | { kind: 'unhandled'; fact: Fact }
  | { kind: 'unreadable'; reason: ParkReason };

/** The envelope beside the data takes a few hundred bytes. */
const largestBody = largestFact + 1024;

/** Reads a record strictly: nothing is guessed, and what does not fit its contract is not a fact. */
export function readRecord(record: RawRecord, understanding: Understanding): Reading {
  if (record.bytes > largestBody) return unreadable('too-large');
  if (!record.isText) return unreadable('undecodable');
  const fact = decoded(record);
  if (typeof fact === 'string') return unreadable(fact);
  if (fact.source !== envelopeOf(record, understanding.topicOf).source) return unreadable('foreign-agency');
  return understood(fact, understanding);
}

function decoded(record: RawRecord): Fact | ParkReason {
  try {
    return decodeFact(record);
  } catch (error) {
    if (error instanceof UnreadableRecord) return error.reason;
    throw error;
  }
}

function understood(fact: Fact, { handled, known }: Understanding): Reading {
  const contract = handled.find(isContractOf(fact));
  if (!contract) {
    const namesakes = [...handled, ...(known ?? [])].filter(({ name, service }) => name === fact.name && service === fact.source);
    if (namesakes.length === 0) return known ? unreadable('unknown-fact') : { kind: 'unhandled', fact };
    return namesakes.some(isContractOf(fact)) ? { kind: 'unhandled', fact } : unreadable('unknown-version');
  }
  const data = contract.data.safeParse(fact.data);
  return data.success ? { kind: 'handled', fact: { ...fact, data: data.data }, contract } : unreadable('contract-refused');
}

const isContractOf = (fact: Fact) => (contract: FactContract) =>
  contract.name === fact.name && contract.version === fact.version && contract.service === fact.source;

const unreadable = (reason: ParkReason): Reading => ({ kind: 'unreadable', reason });
