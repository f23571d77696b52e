import type { ValueTransformer } from 'typeorm';

/** Instants are ISO strings in UTC everywhere in our code; the driver's own Date objects stay inside it. */
export const isoInstant: ValueTransformer = {
  to: (value: string | null | undefined) => value,
  from: (value: Date | string | null) => (value === null ? null : new Date(value).toISOString()),
};
