import type { AttributeValue } from './authorizer.js';

/**
 * What a policy may ask of a row beside its agency. Each is optional in the policies (`resource has triagedBy && …`); a text that is null in the
 * row reaches them as an empty text, so that "nobody yet" and "not loaded" are different things.
 */
export const rowAttributes = {
  matterId: 'String',
  counterpartAgencyId: 'String',
  unitId: 'String',
  status: 'String',
  triagedBy: 'String',
  requestedBy: 'String',
  draftedBy: 'String',
} as const satisfies Record<string, 'String' | 'Boolean' | 'Long'>;

/** The attributes of a loaded row that policies may read; everything else stays with the service. */
export function attributesOf(row: object): Record<string, AttributeValue> {
  const attributes: Record<string, AttributeValue> = {};
  const values = row as Record<string, unknown>;
  if (typeof values['agencyId'] === 'string') attributes['agencyId'] = values['agencyId'];
  for (const name of Object.keys(rowAttributes)) {
    const value = values[name];
    if (value === null) attributes[name] = '';
    else if (typeof value === 'string') attributes[name] = value;
  }
  return attributes;
}
