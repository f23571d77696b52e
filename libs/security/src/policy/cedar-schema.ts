import { agencyType, role } from '@homeward/contracts';
import type { SchemaJson } from '@cedar-policy/cedar-wasm/nodejs';
import { actionGroups, type ReadPolicies } from './policy-text.js';
import { rowAttributes } from './row-attributes.js';

/** Nobody signs in as `public`: the door of the public form acts under this name. */
export const publicRole = 'public';

const text = { type: 'String' } as const;
const flag = { type: 'Boolean' } as const;
const record = (attributes: Record<string, object>) => ({ type: 'Record' as const, attributes: attributes as never });

/** The types that policies are checked against at start: a misspelt role, action or attribute stops the service. */
export function cedarSchema(actions: ReadPolicies['actions']): SchemaJson<string> {
  const optional = Object.entries(rowAttributes).map(([name, type]) => [name, { type, required: false }] as const);
  const roles = role.options;
  const appliesTo = {
    principalTypes: ['Officer'],
    resourceTypes: ['Row', 'Function'],
    context: record({ purpose: text, sharedRead: flag, walled: flag, implied: flag }),
  };
  return {
    '': {
      entityTypes: {
        Role: { enum: [publicRole, ...roles] },
        RoleAt: { enum: roles.flatMap((held) => agencyType.options.map((kind) => roleAt(held, kind))) as [string, ...string[]] },
        Officer: {
          memberOfTypes: ['Role', 'RoleAt'],
          shape: record({ officerId: text, agencyId: text, agencyKind: text, level: text, roles: { type: 'Set', element: text } }),
        },
        Row: { shape: record({ agencyId: text, ...Object.fromEntries(optional) }) },
        Function: {},
      },
      actions: {
        ...Object.fromEntries(actionGroups.map((group) => [group, {}])),
        ...Object.fromEntries(
          [...actions].map(([action, groups]) => [action, { memberOf: [...groups].map((id) => ({ id })), appliesTo }]),
        ),
      },
    },
  };
}

/** A role in one kind of organ: `case-officer@public-security`. */
export const roleAt = (held: string, agencyKind: string): string => `${held}@${agencyKind}`;
