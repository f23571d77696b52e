import { calledDesk } from '@homeward/contracts';
import { rolesAt } from '@homeward/duty-policy';

/** Where a notice goes: a desk of an agency, not a person. Who sits there is asked when it is sent. */
export interface Desk {
  agencyId: string;
  role: string;
}

/** The last resort: somebody is always on duty. */
export const dutyDesk = 'duty-officer';

/** The desks that the ladders know. */
export const desks = calledDesk.shape.desk.options;

/** Where those sit who publish policy; no ladder names it. */
export const publishingDesk = 'policy-publisher';

/** Where those sit who write it. */
export const editingDesk = 'policy-editor';

/** The desks at which an officer with these roles sits, in an agency where somebody holds each of the others. */
export const desksOf = (roles: readonly string[], heldByAnybody: ReadonlySet<string>): string[] =>
  [...desks, publishingDesk, editingDesk].filter((desk) => {
    const seated = rolesAt(desk).find((role) => heldByAnybody.has(role));
    return seated !== undefined && roles.includes(seated);
  });
