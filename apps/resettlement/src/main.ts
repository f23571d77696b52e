import 'reflect-metadata';
import { runService } from '@homeward/service-kit';
import { resettlement } from './service.js';

await runService(resettlement);
