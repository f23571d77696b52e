import 'reflect-metadata';
import { LOG, runService } from '@homeward/service-kit';
import type { Logger } from 'pino';
import { ProvinceSeed } from './seed/province-seed.js';
import { coordination } from './service.js';

await runService(coordination, {
  seed: async ({ app }) => {
    const agencies = await app.get(ProvinceSeed).fill();
    app.get<Logger>(LOG).info({ count: agencies }, 'seeded');
  },
});
