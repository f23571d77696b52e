import type { Rows } from '@homeward/service-kit';
import type { Assessment } from './assessment.js';
import { AssessmentEntity } from './assessment.entity.js';
import { assessmentNotFound } from './assessments.errors.js';

/** Where assessments lie, and how an unknown one is answered. */
export const assessmentRows: Rows<Assessment> = { name: 'assessments', table: AssessmentEntity, notFound: assessmentNotFound };
