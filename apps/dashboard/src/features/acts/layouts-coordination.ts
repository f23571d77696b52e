import {
  agreeLateRecording,
  consolidateDuties,
  liftWall,
  raiseWall,
  separateDuties,
  acceptTransfer,
  acknowledgeResult,
  closeMatter,
  contestResult,
  offerTransfer,
  recordLesson,
  redirectTransfer,
  refuseTransfer,
  remindTransfer,
  reopenMatter,
  reportProgress,
  reportResult,
  requestSupplement,
  seeTransfer,
  settleTransfer,
  supplementTransfer,
  withdrawTransfer,
  writeNote,
} from '@homeward/contracts';
import { agency, long, needed, papers, type ActLayout } from './layout.js';

/** The forms of transfers, notes, closing and lessons. */
export const coordinationLayouts: Readonly<Record<string, ActLayout>> = {
  consolidateDuties: {
    schema: consolidateDuties,
    groups: [{ title: 'other-matter', fields: [{ path: 'otherMatterId', as: 'matter' }] }],
  },
  separateDuties: {
    schema: separateDuties,
    groups: [{ title: 'other-matter', fields: [{ path: 'otherMatterId', as: 'matter' }] }],
  },
  raiseWall: {
    schema: raiseWall,
    groups: [
      { title: 'whom', fields: [agency('excludedAgencyId'), { path: 'excludedOfficerId', as: 'officer', empty: 'walls.agency' }] },
      { title: 'reason', fields: ['reason'] },
    ],
  },
  liftWall: { schema: liftWall, groups: [] },
  agreeLateRecording: {
    schema: agreeLateRecording,
    outsideMatter: true,
    note: 'late-act',
    groups: [{ title: 'document', fields: ['document.title', { path: 'document.sha256', as: 'digest' }] }],
  },
  offerTransfer: {
    schema: offerTransfer,
    note: 'disclosure',
    groups: [
      { title: 'receiver', fields: ['wantedAgencyType', agency('toAgencyId'), long('overrideReason')] },
      { title: 'basis', fields: ['purpose', 'severity', 'administrativeFile', 'viaPetition', 'nrm'] },
      { title: 'preview', fields: ['subjectKinds', 'violationKinds'] },
      { title: 'message', fields: [long('text'), long('newFact')] },
      { title: 'papers', fields: [papers] },
    ],
  },
  seeTransfer: { schema: seeTransfer, note: 'codes-only', groups: [{ title: 'what', fields: [] }] },
  acceptTransfer: {
    schema: acceptTransfer,
    note: 'codes-only',
    groups: [{ title: 'responsible', fields: [{ path: 'officerId', as: 'officer', empty: 'form.myself' }] }],
  },
  refuseTransfer: { schema: refuseTransfer, groups: [{ title: 'reason', fields: [needed('reasonCode'), needed(long('text'))] }] },
  redirectTransfer: {
    schema: redirectTransfer,
    groups: [{ title: 'receiver', fields: [agency('suggestedAgencyId'), long('text')] }],
  },
  requestSupplement: { schema: requestSupplement, groups: [{ title: 'what', fields: [long('text')] }] },
  supplementTransfer: {
    schema: supplementTransfer,
    groups: [
      { title: 'what', fields: [long('text')] },
      { title: 'papers', fields: [papers] },
    ],
  },
  withdrawTransfer: { schema: withdrawTransfer, groups: [{ title: 'reason', fields: ['reason'] }] },
  settleTransfer: { schema: settleTransfer, groups: [{ title: 'course', fields: ['how'] }] },
  reportProgress: { schema: reportProgress, groups: [{ title: 'what', fields: [long('text')] }] },
  reportResult: {
    schema: reportResult,
    groups: [
      { title: 'result', fields: ['outcome', long('summary')] },
      { title: 'papers', fields: [papers] },
    ],
  },
  remindTransfer: { schema: remindTransfer, groups: [{ title: 'what', fields: [] }] },
  acknowledgeResult: { schema: acknowledgeResult, groups: [{ title: 'what', fields: [] }] },
  contestResult: { schema: contestResult, groups: [{ title: 'reason', fields: ['reason', long('text')] }] },
  writeNote: { schema: writeNote, asksWhen: true, groups: [{ title: 'what', fields: ['code', long('text')] }] },
  closeMatter: { schema: closeMatter, note: 'under-way', groups: [{ title: 'result', fields: ['outcome'] }] },
  reopenMatter: { schema: reopenMatter, groups: [{ title: 'reason', fields: ['reason'] }] },
  recordLesson: { schema: recordLesson, groups: [{ title: 'what', fields: [long('text')] }] },
};
