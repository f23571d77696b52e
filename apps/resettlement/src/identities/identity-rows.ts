import type { Rows } from '@homeward/service-kit';
import type { Identity } from './identity.js';
import { IdentityEntity } from './identity.entity.js';
import { identityNotFound } from './identities.errors.js';

/** Where identities lie, and how an unknown one is answered. */
export const identityRows: Rows<Identity> = { name: 'identities', table: IdentityEntity, notFound: identityNotFound };
