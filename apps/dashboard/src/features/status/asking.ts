import * as z from 'zod';
import { read } from '../../api/call.js';
import { Refused } from '../../api/failures.js';

/** How a service answered. */
export interface Asked {
  service: string;
  answers: boolean;
  ms: number | null;
}

/** A short question that each service answers, if only with a no. */
const questions = {
  'operations-centre': 'desk',
  'clue-intake': 'clues?limit=1',
  investigation: 'cases?limit=1',
  rescue: 'rescues?limit=1',
  resettlement: 'placements?limit=1',
  rehabilitation: 'plans?limit=1',
  prevention: 'lessons?limit=1',
  coordination: 'agencies?limit=1',
} as const;

/** Asks every service once. */
export const askAll = (language: string): Promise<Asked[]> =>
  Promise.all(Object.entries(questions).map(([service, path]) => ask(service, path, language)));

async function ask(service: string, path: string, language: string): Promise<Asked> {
  const begun = performance.now();
  const took = () => Math.round(performance.now() - begun);
  try {
    await read(path, z.unknown(), { language });
    return { service, answers: true, ms: took() };
  } catch (error) {
    // A refusal is an answer too.
    if (error instanceof Refused) return { service, answers: true, ms: took() };
    return { service, answers: false, ms: null };
  }
}
