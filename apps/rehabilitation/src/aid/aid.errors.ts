import { DomainError } from '@homeward/contracts';
import { fieldRefused } from '../acts/acts.errors.js';

const conflict = (code: string, message: string) => new DomainError('conflict', `rehabilitation.${code}`, message);

export const aidNotFound = () => new DomainError('not-found', 'rehabilitation.aid-not-found', 'No such application.');
export const sourceUnknown = (source: string) => fieldRefused('/source', 'source-unknown', `${source} is no known source of help.`);
export const originAgencyUnknown = () => fieldRefused('/originAgencyId', 'origin-agency-unknown', 'This agency is unknown.');
export const aidNotApplied = (id: string, status: string) => conflict('aid-not-applied', `The application ${id} is ${status}.`);
export const aidNotProposed = (id: string, status: string) => conflict('aid-not-proposed', `The application ${id} is ${status}.`);
