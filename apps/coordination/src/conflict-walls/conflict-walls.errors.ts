import { DomainError } from '@homeward/contracts';

const conflict = (code: string, detail: string) => new DomainError('conflict', `coordination.${code}`, detail);

export const wallNotFound = () => new DomainError('not-found', 'coordination.wall-not-found', 'Not found.');
export const wallStandsAlready = () => conflict('wall-stands-already', 'This wall stands already.');
export const wallLiftedAlready = () => conflict('wall-lifted-already', 'The wall has been lifted.');
export const wallExcludesLead = () =>
  conflict('wall-excludes-lead', 'The agency that leads the matter is not kept away from it: hand the matter over first.');
export const wallAboutOthers = () =>
  conflict('wall-about-others', 'Only the agency that leads the matter keeps another agency away from it.');
export const wallLiftNotForRole = () =>
  new DomainError('forbidden', 'coordination.wall-lift-not-for-role', 'Only the level above lifts a wall.');
