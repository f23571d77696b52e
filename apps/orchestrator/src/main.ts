import { createLogger } from '@homeward/service-kit';
import { packedWorkflows, readConfig } from './config.js';
import { runOrchestrator } from './run-orchestrator.js';

await runOrchestrator(createLogger('orchestrator'), () => ({
  config: readConfig(),
  workflowBundle: { codePath: packedWorkflows },
}));
