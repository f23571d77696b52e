import { refusalsOf } from '@homeward/contracts';

const { conflict, field, notFound } = refusalsOf('rehabilitation');

export const aidNotFound = () => notFound('aid-not-found', 'No such application.');
export const sourceUnknown = (source: string) => field('/source', 'source-unknown', `${source} is no known source of help.`);
export const originAgencyUnknown = () => field('/originAgencyId', 'origin-agency-unknown', 'This agency is unknown.');
export const aidNotApplied = (id: string, status: string) => conflict('aid-not-applied', `The application ${id} is ${status}.`);
export const aidNotProposed = (id: string, status: string) => conflict('aid-not-proposed', `The application ${id} is ${status}.`);
