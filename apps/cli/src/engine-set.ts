import type { PostgresServer } from '@homeward/engines';
import type { Installation } from './installation.js';
import type { Steps } from './steps.js';

/** Temporal's namespace, the same on every machine. */
export const namespace = 'homeward';

/** The engines by the names they are asked for. */
export const engineNames = ['postgres', 'kafka', 'temporal', 'temporal-ui'] as const;
export type EngineName = (typeof engineNames)[number];

/** The steps that start the engines: each can be waited for, all have to be. */
export interface StartingEngines {
  postgres: Promise<void>;
  kafka: Promise<void>;
  temporal: Promise<void>;
  all: readonly Promise<void>[];
}

/** One way to have the three engines on this machine. */
export interface EngineSet {
  /** The engines that run; with their process number where it is a process of ours. */
  running: () => Promise<Map<EngineName, number | undefined>>;
  start: (steps: Steps) => StartingEngines;
  stops: readonly { step: string; stop: () => Promise<boolean> }[];
  server: () => Promise<PostgresServer>;
  purge: () => Promise<void>;
}

/** Makes the engines of one kind for an installation. */
export type MakeEngineSet = (installation: Installation) => EngineSet;
