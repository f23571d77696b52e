import * as z from 'zod';
import { id, type ServiceName } from './codes.js';
import { occurred, type Occurred } from './occurred.js';

/** One kind of fact: who publishes it, its name, its version and what it says. Ids, codes, dates and booleans only. */
export interface FactContract<Name extends string = string, Data extends z.ZodType = z.ZodType> {
  service: ServiceName;
  name: Name;
  version: number;
  data: Data;
}

/** The name of a fact: the noun of its row and what became of it. */
export const factName = z
  .string()
  .max(64)
  .regex(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/, 'a fact is named `noun.past`');

/** The one envelope. `key` is the matter's id (the row's own id outside any matter), `seq` counts from 1 within source and key without gaps. */
export interface Fact<Data = unknown> {
  id: string;
  source: ServiceName;
  name: string;
  version: number;
  key: string;
  seq: string;
  agencyId: string;
  actorId: string | null;
  onBehalfOf: string | null;
  occurred: Occurred;
  recordedAt: string;
  /** The import had to assume this act: the source does not tell it. */
  implied: boolean;
  /** Recorded history: it pages nobody (`isHistorical`). */
  historical: boolean;
  traceparent: string | null;
  data: Data;
}

export type FactOf<Contract> = Contract extends FactContract<string, infer Data> ? Fact<z.infer<Data>> : never;

const defined: FactContract[] = [];

/** Every fact that exists. A record of any other is set aside as unknown. */
export const knownFacts: readonly FactContract[] = defined;

/** Facts of one service are defined beside each other; the topic follows from the service. */
export const factsOf =
  (service: ServiceName) =>
  <Name extends string, Data extends z.ZodType>(name: Name, version: number, data: Data): FactContract<Name, Data> => {
    const contract = { service, name, version, data };
    defined.push(contract);
    return contract;
  };

/** The topic that carries a service's facts. */
export const topicOf = (service: ServiceName): string => `${service}.facts.v1`;

/** What a record's body holds; everything else of the envelope travels as CloudEvents attributes. */
export const factBody = z.strictObject({ occurred, implied: z.boolean(), historical: z.boolean(), data: z.unknown() });

/** Facts name a person by id only; a group of unknown size is one id. */
export const personId = id;
