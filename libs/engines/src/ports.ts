import type { TemporalPorts } from './temporal-settings.js';

/** The ports of all engines of one instance. */
export interface EnginePorts {
  postgres: number;
  kafka: number;
  kafkaController: number;
  temporal: TemporalPorts;
}

/** How many neighbouring ports the engines take. */
export const enginePortCount = 14;

/** The engines' ports, one after the other from the first. */
export const enginePorts = (first: number): EnginePorts => ({
  postgres: first,
  kafka: first + 1,
  kafkaController: first + 2,
  temporal: {
    frontend: first + 3,
    ui: first + 4,
    http: first + 5,
    metrics: first + 6,
    history: first + 7,
    matching: first + 8,
    worker: first + 9,
    frontendMembership: first + 10,
    historyMembership: first + 11,
    matchingMembership: first + 12,
    workerMembership: first + 13,
  },
});
