import {
  approvePlacement,
  carryOutReunion,
  concludeSearch,
  confirmIdentity,
  decideGuardianshipSuit,
  failReunion,
  fileGuardianshipSuit,
  openSearch,
  planReunion,
  proposePlacement,
  proposePlacementChange,
  proposePlacementEnd,
  publishFamilyNotice,
  receivePerson,
  returnPlacement,
} from '@homeward/contracts';
import { agency, long, needed, person, type ActLayout } from './layout.js';

/** The forms of resettlement. */
export const resettlementLayouts: Readonly<Record<string, ActLayout>> = {
  receivePerson: {
    schema: receivePerson,
    asksWhen: true,
    groups: [
      { title: 'whom', fields: [person, 'minor', 'identityKnown', 'parentsKnown'] },
      { title: 'where', fields: ['institutionKind', long('details.needs')] },
    ],
  },
  proposePlacement: {
    schema: proposePlacement,
    note: 'second-person',
    groups: [
      { title: 'whom', fields: [person, 'minor', 'schoolAge'] },
      { title: 'where', fields: ['kind', long('details.place')] },
    ],
  },
  approvePlacement: { schema: approvePlacement, note: 'second-person', groups: [{ title: 'decision', fields: [] }] },
  returnPlacement: { schema: returnPlacement, groups: [{ title: 'decision', fields: [] }] },
  proposePlacementChange: {
    schema: proposePlacementChange,
    note: 'second-person',
    groups: [{ title: 'where', fields: ['kind', 'reason', long('details.place')] }],
  },
  proposePlacementEnd: { schema: proposePlacementEnd, note: 'second-person', groups: [{ title: 'reason', fields: ['reason'] }] },
  openSearch: { schema: openSearch, groups: [{ title: 'whom', fields: [person, long('details.request')] }] },
  concludeSearch: { schema: concludeSearch, groups: [{ title: 'result', fields: ['result', long('details.finding')] }] },
  publishFamilyNotice: {
    schema: publishFamilyNotice,
    asksWhen: true,
    groups: [{ title: 'whom', fields: [person, long('details.text'), 'details.placesOfNotice'] }],
  },
  confirmIdentity: { schema: confirmIdentity, groups: [{ title: 'whom', fields: [person, 'confirmedBy', 'details.reference'] }] },
  planReunion: {
    schema: planReunion,
    note: 'second-person',
    groups: [
      { title: 'whom', fields: [person, 'minor', needed('wish'), 'wishOf', needed('identity')] },
      {
        title: 'where',
        fields: [needed('receiver'), agency('receivingAgencyId'), needed('destinationSafety'), long('details.destination')],
      },
      { title: 'preparation', fields: [long('details.familyAssessment'), 'details.escort'] },
    ],
  },
  carryOutReunion: {
    schema: carryOutReunion,
    asksWhen: true,
    note: 'second-person',
    groups: [{ title: 'whom', fields: ['handedTo', 'details.receipt'] }],
  },
  fileGuardianshipSuit: {
    schema: fileGuardianshipSuit,
    asksWhen: true,
    groups: [{ title: 'whom', fields: [person, 'applicantKind', 'details.courtFileNumber'] }],
  },
  decideGuardianshipSuit: { schema: decideGuardianshipSuit, asksWhen: true, groups: [{ title: 'decision', fields: ['outcome'] }] },
  failReunion: { schema: failReunion, groups: [{ title: 'reason', fields: ['reason', long('details.failure')] }] },
};
