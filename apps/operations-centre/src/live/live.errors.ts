import { refusalsOf } from '@homeward/contracts';

const { conflict } = refusalsOf('operations-centre');

export const tooManyStreams = () => conflict('too-many-streams', 'Close another live view, or ask again later.');
