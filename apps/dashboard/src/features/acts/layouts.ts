import type { ActLayout } from './layout.js';
import { coordinationLayouts } from './layouts-coordination.js';
import { dutyLayouts } from './layouts-duties.js';
import { intakeLayouts } from './layouts-intake.js';
import { investigationLayouts } from './layouts-investigation.js';
import { preventionLayouts } from './layouts-prevention.js';
import { prosecutionLayouts } from './layouts-prosecution.js';
import { protectionLayouts } from './layouts-protection.js';
import { rehabilitationLayouts } from './layouts-rehabilitation.js';
import { rescueLayouts } from './layouts-rescue.js';
import { resettlementLayouts } from './layouts-resettlement.js';
import { supervisionLayouts } from './layouts-supervision.js';

/** Every form of the desk by the name of its act. */
export const layouts: Readonly<Record<string, ActLayout>> = {
  ...intakeLayouts,
  ...investigationLayouts,
  ...prosecutionLayouts,
  ...supervisionLayouts,
  ...rescueLayouts,
  ...protectionLayouts,
  ...resettlementLayouts,
  ...rehabilitationLayouts,
  ...preventionLayouts,
  ...coordinationLayouts,
  ...dutyLayouts,
};
