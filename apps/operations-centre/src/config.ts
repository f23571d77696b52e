import * as z from 'zod';

const environment = z.object({ INSIDE_PORT: z.coerce.number().int().min(0).max(65_535).optional() });

/** The port of the door for whoever keeps the process running; without one, readiness and measures are not to be had. */
export const insidePort = (variables: NodeJS.ProcessEnv = process.env): number | undefined =>
  environment.parse(variables).INSIDE_PORT;
