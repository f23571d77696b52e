import 'reflect-metadata';
import { runService } from '@homeward/service-kit';
import { rescue } from './service.js';

await runService(rescue);
