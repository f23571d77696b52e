import type { Command } from 'commander';

/** Adds one command, or a family of them, to the program. */
export type AddCommand = (program: Command) => void;
