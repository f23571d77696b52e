import 'reflect-metadata';
import { runService } from '@homeward/service-kit';
import { prevention } from './service.js';

await runService(prevention);
