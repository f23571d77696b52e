import { DomainError } from '@homeward/contracts';
import { conflict } from '../acts/refusals.errors.js';

export const lessonNotFound = () => new DomainError('not-found', 'prevention.lesson-not-found', 'No such lesson.');
export const lessonAlreadyRecorded = (id: string) => conflict('lesson-already-recorded', `The lesson ${id} is recorded.`);
