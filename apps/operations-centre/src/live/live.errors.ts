import { DomainError } from '@homeward/contracts';

export const tooManyStreams = () =>
  new DomainError('conflict', 'operations-centre.too-many-streams', 'Close another live view, or ask again later.');
