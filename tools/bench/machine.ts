import { cpus, loadavg, totalmem } from 'node:os';

/** The machine as it was while something was measured: figures of two machines, or of two loads, are not compared. */
export interface Machine {
  cores: number;
  memoryGigabytes: number;
  /** How many processes wanted to run, over the last minute. */
  load: number;
}

export const machine = (): Machine => ({
  cores: cpus().length,
  memoryGigabytes: Math.round(totalmem() / 2 ** 30),
  load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
});
