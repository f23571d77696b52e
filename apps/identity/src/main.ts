import { readFile } from 'node:fs/promises';
import { createLogger } from '@homeward/service-kit';
import { readConfig } from './config.js';
import { makeProvider } from './provider.js';
import { startServer } from './server.js';

const log = createLogger('identity');
try {
  const config = readConfig();
  const secret = (await readFile(config.secretFile, 'utf8')).trim();
  const running = await startServer(makeProvider(config, secret), config, log);
  log.info({ port: config.port }, 'ready');
  const stop = (signal: NodeJS.Signals): void => {
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), config.shutdownLimitSeconds * 1_000).unref();
    void running.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  log.fatal(
    { err: { name: error instanceof Error ? error.name : 'unknown' } },
    error instanceof Error ? error.message : 'no start',
  );
  process.exitCode = 1;
}
