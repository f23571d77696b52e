import * as z from 'zod';

const figure = z.number().nullable();

/** How one service fares, for those who keep it running; a figure is null while the service does not tell it. */
export const serviceFigures = z.strictObject({
  service: z.string(),
  answers: z.boolean(),
  /** Facts of other services that wait to be read. */
  consumerLag: figure,
  parkedRecords: figure,
  /** Keys behind a fact that is still missing. */
  keysBehindGaps: figure,
  heldOldestSeconds: figure,
  outboxOldestSeconds: figure,
  dutiesOverdueArmed: figure,
});
export type ServiceFigures = z.infer<typeof serviceFigures>;

export const systemFigures = z.strictObject({ at: z.iso.datetime(), services: z.array(serviceFigures) });
export type SystemFigures = z.infer<typeof systemFigures>;
