import type { Rows } from '@homeward/service-kit';
import type { Plan } from './plan.js';
import { PlanEntity } from './plan.entity.js';
import { planNotFound } from './plans.errors.js';

/** Where plans lie, and how an unknown one is answered. */
export const planRows: Rows<Plan> = { name: 'plans', table: PlanEntity, notFound: planNotFound };
