import * as z from 'zod';

/** Whether this process rings; a test of one hand stops the other. */
export function isRinging(variables: NodeJS.ProcessEnv = process.env): boolean {
  return z.enum(['on', 'off']).default('on').parse(variables['RINGER']) === 'on';
}
