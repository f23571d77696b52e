import {
  decideArrest,
  declineProsecution,
  giveRightsNotice,
  initiateProsecution,
  receiveFile,
  recordJudgment,
  requestArrest,
} from '@homeward/contracts';
import { agency, caseField, needed, suspect, victim, type ActLayout } from './layout.js';

const aboutSuspect = { title: 'whom', fields: [caseField, suspect] };

/** The forms of arrest, prosecution and judgment: the police ask, the procuratorate decides, the court judges. */
export const prosecutionLayouts: Readonly<Record<string, ActLayout>> = {
  requestArrest: {
    schema: requestArrest,
    asksWhen: true,
    groups: [aboutSuspect, { title: 'receiver', fields: [agency('addresseeAgencyId', 'procuratorate'), 'major'] }],
  },
  decideArrest: {
    schema: decideArrest,
    asksWhen: true,
    groups: [aboutSuspect, { title: 'decision', fields: ['outcome'] }],
  },
  receiveFile: {
    schema: receiveFile,
    outsideMatter: true,
    asksWhen: true,
    groups: [{ title: 'file', fields: [caseField, 'inCustody', 'fastTrack'] }],
  },
  giveRightsNotice: {
    schema: giveRightsNotice,
    asksWhen: true,
    groups: [{ title: 'whom', fields: [caseField, victim, 'told'] }],
  },
  initiateProsecution: {
    schema: initiateProsecution,
    asksWhen: true,
    groups: [
      aboutSuspect,
      { title: 'offences', fields: [needed({ path: 'offences', as: 'offences' })] },
      { title: 'receiver', fields: [agency('courtAgencyId', 'court')] },
    ],
  },
  declineProsecution: {
    schema: declineProsecution,
    asksWhen: true,
    groups: [aboutSuspect, { title: 'reason', fields: ['reason'] }],
  },
  recordJudgment: {
    schema: recordJudgment,
    asksWhen: true,
    groups: [aboutSuspect, { title: 'result', fields: ['outcome', 'effective'] }],
  },
};
