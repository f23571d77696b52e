import { registryRefusals } from './coordination-registry.refusals.js';
import { dutiesRefusals } from './duties.refusals.js';
import { clueIntakeRefusals } from './clue-intake.refusals.js';
import { deskRefusals } from './desk.refusals.js';
import { investigationRefusals } from './investigation.refusals.js';
import { lateRecordingRefusals } from './late-recordings.refusals.js';
import { matterRefusals } from './matters.refusals.js';
import { rehabilitationRefusals } from './rehabilitation.refusals.js';
import { resettlementRefusals } from './resettlement.refusals.js';
import { supervisionRefusals } from './supervisions.refusals.js';
import { wallRefusals } from './walls.refusals.js';
import { noticeRefusals } from './notices.refusals.js';
import { packRefusals } from './packs.refusals.js';
import { tipRefusals } from './tips.refusals.js';
import { transferRefusals } from './transfers.refusals.js';
import { preventionRefusals } from './prevention.refusals.js';
import { rescueRefusals } from './rescue.refusals.js';
import { sharedRefusals, type Words } from './refusals.js';

const catalogue: Record<string, Words> = {
  ...sharedRefusals,
  ...clueIntakeRefusals,
  ...tipRefusals,
  ...investigationRefusals,
  ...supervisionRefusals,
  ...matterRefusals,
  ...transferRefusals,
  ...resettlementRefusals,
  ...rehabilitationRefusals,
  ...registryRefusals,
  ...dutiesRefusals,
  ...lateRecordingRefusals,
  ...noticeRefusals,
  ...wallRefusals,
  ...packRefusals,
  ...rescueRefusals,
  ...preventionRefusals,
  ...deskRefusals,
};

/** The words for a refusal code, with or without the service in front of a shared one. */
export function refusalWords(code: string): Words {
  return catalogue[code] ?? catalogue[code.slice(code.indexOf('.') + 1)] ?? sharedRefusals.internal;
}

/** Every refusal code that has words; a code without them fails the build. */
export const knownRefusals: ReadonlySet<string> = new Set(Object.keys(catalogue));
