import 'reflect-metadata';
import { runService } from '@homeward/service-kit';
import { operationsCentre } from './service.js';

await runService(operationsCentre);
