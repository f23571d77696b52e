import { refusalsOf } from '@homeward/contracts';

const { conflict, notFound } = refusalsOf('coordination');

export const noticeNotFound = () => notFound('notice-not-found', 'No such notice.');
export const alreadyRead = (id: string) => conflict('notice-already-read', `The notice ${id} has been read.`);
