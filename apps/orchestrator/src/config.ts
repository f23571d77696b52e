import { join } from 'node:path';
import { commonConfig, commonEnvironment, readEnvironment, type CommonConfig } from '@homeward/service-kit';
import * as z from 'zod';

/** What the orchestrator is told by its surroundings; it has no database and no secret. */
export type OrchestratorConfig = CommonConfig;

/** Reads the environment of the orchestrator. */
export const readConfig = (variables: NodeJS.ProcessEnv = process.env): OrchestratorConfig =>
  commonConfig(readEnvironment(z.object(commonEnvironment), variables));

/** The workflows as the build packs them, beside the program. */
export const packedWorkflows = join(import.meta.dirname, 'workflows.js');
