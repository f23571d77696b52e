import 'reflect-metadata';
import { runService } from '@homeward/service-kit';
import { investigation } from './service.js';

await runService(investigation);
