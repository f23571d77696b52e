import {
  aidPage,
  assessmentPage,
  careServicePage,
  casePage,
  cluePage,
  familyNoticePage,
  followUpPage,
  guardianshipSuitPage,
  identityPage,
  lessonPage,
  placementPage,
  protectionOrderPage,
  protectionRulingPage,
  planPage,
  receptionPage,
  recoveredPersonPage,
  rescuePage,
  reunionPage,
  searchPage,
  supportPage,
} from '@homeward/contracts';
import type * as z from 'zod';

/** The rows of one collection, and the acts that begin new ones. */
interface Work {
  collection: string;
  page: z.ZodType;
  begin: readonly string[];
}

/** The work of each stage: its rows, and the acts that begin new ones where the server allows them. */
export const stages: readonly (readonly [string, readonly Work[]])[] = [
  ['intake', [{ collection: 'clues', page: cluePage, begin: ['registerClue'] }]],
  ['crackdown', [{ collection: 'cases', page: casePage, begin: [] }]],
  [
    'rescue',
    [
      { collection: 'rescues', page: rescuePage, begin: ['planRescue'] },
      { collection: 'recovered-persons', page: recoveredPersonPage, begin: ['recordRecovery'] },
      { collection: 'protection-orders', page: protectionOrderPage, begin: ['applyForProtectionOrder'] },
      { collection: 'protection-rulings', page: protectionRulingPage, begin: ['acceptProtectionOrder'] },
    ],
  ],
  [
    'resettlement',
    [
      { collection: 'receptions', page: receptionPage, begin: ['receivePerson'] },
      { collection: 'placements', page: placementPage, begin: ['proposePlacement'] },
      { collection: 'searches', page: searchPage, begin: ['openSearch'] },
      { collection: 'family-notices', page: familyNoticePage, begin: ['publishFamilyNotice'] },
      { collection: 'identities', page: identityPage, begin: ['confirmIdentity'] },
      { collection: 'reunions', page: reunionPage, begin: ['planReunion'] },
      { collection: 'guardianship-suits', page: guardianshipSuitPage, begin: ['fileGuardianshipSuit'] },
    ],
  ],
  [
    'rehabilitation',
    [
      { collection: 'assessments', page: assessmentPage, begin: ['assessNeeds'] },
      { collection: 'plans', page: planPage, begin: ['agreePlan'] },
      { collection: 'services', page: careServicePage, begin: ['scheduleService', 'recordUnavailableService'] },
      { collection: 'aid', page: aidPage, begin: ['applyForAid'] },
      { collection: 'follow-ups', page: followUpPage, begin: ['holdFollowUp'] },
      { collection: 'supports', page: supportPage, begin: [] },
    ],
  ],
  ['prevention', [{ collection: 'lessons', page: lessonPage, begin: [] }]],
];
