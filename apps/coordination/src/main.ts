import 'reflect-metadata';
import { runService } from '@homeward/service-kit';
import { coordination } from './service.js';

await runService(coordination);
