import 'reflect-metadata';
import { runService } from '@homeward/service-kit';
import { rehabilitation } from './service.js';

await runService(rehabilitation);
