import type { Rows } from '@homeward/service-kit';
import type { CareService } from './care-service.js';
import { CareServiceEntity } from './care-service.entity.js';
import { careServiceNotFound } from './care-services.errors.js';

/** Where care services lie, and how an unknown one is answered. */
export const careServiceRows: Rows<CareService> = {
  name: 'care_services',
  table: CareServiceEntity,
  notFound: careServiceNotFound,
};
