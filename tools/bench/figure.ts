import { machine, type Machine } from './machine.js';
import type { Quantiles } from './quantiles.js';

/** How many times a statement ran for one piece of the work measured. */
export interface StatementShare {
  perPiece: number;
  /** How long the database worked on it, in milliseconds. */
  msPerPiece: number;
  text: string;
}

/** One measured thing, with the same done by bare SQL beside it. */
export interface Figure {
  what: string;
  outstanding: number;
  unit: 'ms' | 's';
  measured: Quantiles;
  raw: Quantiles | null;
  /** Measured to raw, of the value that the aim is about. */
  ratio: number | null;
  aim: string | null;
  statements: number | null;
  /** The most frequent statements of one piece. */
  shares: readonly StatementShare[];
  /** What was checked about it, in words. */
  notes: readonly string[];
  machine: Machine;
}

type Told = Pick<Figure, 'what' | 'outstanding' | 'measured'> & Partial<Omit<Figure, 'ratio' | 'machine'>>;

/** A figure, with the machine as it is now. */
export function figure({ raw = null, ...told }: Told): Figure {
  const ratio = raw && told.measured.p99 / raw.p99;
  return { unit: 'ms', aim: null, statements: null, shares: [], notes: [], ...told, raw, ratio, machine: machine() };
}
