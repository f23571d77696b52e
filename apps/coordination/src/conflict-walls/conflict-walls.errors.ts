import { DomainError, refusalsOf } from '@homeward/contracts';
import type { ConflictWall } from './conflict-wall.js';

const { conflict, field, notFound } = refusalsOf('coordination');

export const wallNotFound = () => notFound('wall-not-found', 'Not found.');
export const wallAgencyUnknown = () => field('/excludedAgencyId', 'wall-agency-unknown', 'There is no agency of this id.');
export const wallOfficerUnknown = () =>
  field('/excludedOfficerId', 'wall-officer-unknown', 'The agency to keep away has no officer of this id.');
/** The wall that stands is named to those who may see it. */
export const wallStandsAlready = (standing?: Pick<ConflictWall, 'id' | 'status'>) =>
  new DomainError(
    'conflict',
    'coordination.wall-stands-already',
    'This wall stands already.',
    standing && { blocking: [{ wallId: standing.id, status: standing.status }] },
  );
export const wallLiftedAlready = () => conflict('wall-lifted-already', 'The wall has been lifted.');
export const wallExcludesLead = () =>
  conflict('wall-excludes-lead', 'The agency that leads the matter is not kept away from it: hand the matter over first.');
export const wallAboutOthers = () =>
  conflict('wall-about-others', 'Only the agency that leads the matter keeps another agency away from it.');
export const wallLiftNotForRole = () =>
  new DomainError('forbidden', 'coordination.wall-lift-not-for-role', 'Only the level above lifts a wall.');
