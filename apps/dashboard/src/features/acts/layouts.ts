import type { ActLayout } from './layout.js';
import { coordinationLayouts } from './layouts-coordination.js';
import { intakeLayouts } from './layouts-intake.js';
import { investigationLayouts } from './layouts-investigation.js';
import { rehabilitationLayouts } from './layouts-rehabilitation.js';
import { rescueLayouts } from './layouts-rescue.js';
import { resettlementLayouts } from './layouts-resettlement.js';

/** Every form of the desk by the name of its act. */
export const layouts: Readonly<Record<string, ActLayout>> = {
  ...intakeLayouts,
  ...investigationLayouts,
  ...rescueLayouts,
  ...resettlementLayouts,
  ...rehabilitationLayouts,
  ...coordinationLayouts,
};
