import * as z from 'zod';
import type { AgencyView } from '../fact.js';
import type { Command, Officer, Sides } from '../commands.js';
import type { Duty } from '../duty.js';

const id = z.string().min(1).max(80);
const given = {
  at: z.iso.datetime({ offset: true }),
  /** The duty as the story names it: `CN-INT-03 clue-1 #1`. */
  dutyId: z.string().min(1).max(200),
  /** An officer of the roster, in whichever of his roles may order it. */
  by: id,
};

/** What an officer of the story orders about a duty. */
export const orderSchema = z.discriminatedUnion('order', [
  z.strictObject({ order: z.literal('acknowledge'), ...given, rung: z.int().min(1) }),
  z.strictObject({ order: z.literal('request-extension'), ...given, extensionId: id }),
  z.strictObject({ order: z.literal('decide-extension'), ...given, extensionId: id, granted: z.boolean() }),
]);
export type ScenarioOrder = z.infer<typeof orderSchema>;

/** Who is who in a story. */
export interface Cast {
  roster: readonly { officerId: string; role: string; agencyId: string }[];
  agencies: readonly AgencyView[];
}

/** The officer who orders, once for each role the roster gives him. */
export function officersBy(by: string, { roster, agencies }: Cast): Officer[] {
  return roster.flatMap(({ officerId, role, agencyId }) => {
    const agency = agencies.find((each) => each.id === agencyId);
    return officerId === by && agency !== undefined ? [{ officerId, role, agency }] : [];
  });
}

/** The order as the duty takes it; null where the story does not know the agency that owes. */
export function commandOf(order: ScenarioOrder, duty: Duty, by: Officer, { agencies }: Cast): Command | null {
  const agencyOf = (agencyId: string | null): AgencyView | null => agencies.find((each) => each.id === agencyId) ?? null;
  const owner = agencyOf(duty.agencyId);
  if (owner === null) return null;
  const sides: Sides = { owner, counterpart: agencyOf(duty.counterpartAgencyId) };
  if (order.order === 'acknowledge') return { kind: 'acknowledge', rung: order.rung, by, sides };
  const { extensionId } = order;
  if (order.order === 'request-extension')
    return { kind: 'request-extension', requestId: `${extensionId} ${order.at}`, extensionId, by };
  const asked = duty.inputs.extensions.find((each) => each.extensionId === extensionId && each.decidedAt === null);
  return { kind: 'decide-extension', requestId: asked?.requestId ?? extensionId, granted: order.granted, by, sides };
}
