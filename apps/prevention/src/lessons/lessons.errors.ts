import { refusalsOf } from '@homeward/contracts';

const { conflict, notFound } = refusalsOf('prevention');

export const lessonNotFound = () => notFound('lesson-not-found', 'No such lesson.');
export const lessonAlreadyRecorded = (id: string) => conflict('lesson-already-recorded', `The lesson ${id} is recorded.`);
