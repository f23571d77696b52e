import type { SampleNotes } from '@homeward/journeys';

export const police = 'unreal-police';
export const federation = 'unreal-federation';

type Told = Parameters<SampleNotes['of']>;

/** What happens in a plain matter with one survivor, fact by fact. */
export const course = {
  registered: ['clue.registered', police, { clueId: 'c1' }],
  accepted: [
    'clue.accepted',
    police,
    { clueId: 'c1', route: 'criminal', agencyType: 'public-security', severity: 'high', violationKinds: [], minor: true },
  ],
  dismissed: ['clue.dismissed', police, { clueId: 'c1', reason: 'unfounded' }],
  identified: ['victim.identified', police, { personId: 'p1', status: 'actual', located: true }],
  sought: ['victim.identified', police, { personId: 'p1', status: 'actual', located: false }],
  recovered: ['person.recovered', police, { personId: 'p1', rescueId: null }],
  received: ['person.received', 'unreal-home', { personId: 'p1' }],
  reunited: ['person.reunited', 'unreal-home', { personId: 'p1' }],
  assessed: ['needs.assessed', federation, { personId: 'p1' }],
  supported: ['support.ended', federation, { personId: 'p1', reason: 'goals-reached' }],
  lessonRecorded: ['lesson.recorded', police, {}],
  closed: ['matter.closed', police, {}],
  reopened: ['matter.reopened', police, { reason: 'new-evidence' }],
} satisfies Record<string, Told>;

/** The police close the case that was opened on the journey's order. */
export const caseClosed = (matterId: string): Told => ['case.closed', police, { caseId: `case-of-${matterId}` }];
