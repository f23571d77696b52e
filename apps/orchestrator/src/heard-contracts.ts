import { knownFacts, type FactContract } from '@homeward/contracts';
import { factsHeardBy } from '@homeward/journeys';

const heard = new Set([...factsHeardBy.matter, ...factsHeardBy.operation]);

/** The contracts of the facts that journeys need. */
export const heardContracts: readonly FactContract[] = knownFacts.filter(({ name }) => heard.has(name));
