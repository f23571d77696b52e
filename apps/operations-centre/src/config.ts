import * as z from 'zod';

const environment = z.object({
  INSIDE_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  TRUSTED_HOPS: z.coerce.number().int().min(0).max(8).default(0),
});

/** The port of the door for whoever keeps the process running; without one, readiness and measures are not to be had. */
export const insidePort = (variables: NodeJS.ProcessEnv = process.env): number | undefined =>
  environment.parse(variables).INSIDE_PORT;

/** How many proxies of our own stand in front of this one; by what the outermost of them saw, callers are told apart. */
export const trustedHops = (variables: NodeJS.ProcessEnv = process.env): number => environment.parse(variables).TRUSTED_HOPS;
