import 'reflect-metadata';
import { runService } from '@homeward/service-kit';
import { clueIntake } from './service.js';

await runService(clueIntake);
