import type { Words } from './refusals.js';

/** Refusals of notices and of the addresses they go to. */
export const noticeRefusals = {
  'coordination.notice-not-found': { en: 'Not found.', zh: '未找到。' },
  'coordination.notice-already-read': { en: 'The notice has been read.', zh: '该通知已读。' },
  'coordination.contact-point-not-found': { en: 'Not found.', zh: '未找到。' },
  'coordination.contact-point-removed': { en: 'This address is used no more.', zh: '该联系方式已停用。' },
  'coordination.not-a-mail-address': { en: 'This is no mail address.', zh: '邮件地址格式不正确。' },
  'coordination.role-or-officer': { en: 'Name a role or an officer, one of the two.', zh: '岗位与人员须二者择一填写。' },
  'coordination.target-not-allowed': {
    en: 'Messages may not be sent to this address.',
    zh: '不允许向该地址发送。',
  },
  'coordination.not-an-officer-here': { en: 'The officer holds no role in this agency.', zh: '该人员未在本机构任职。' },
} as const satisfies Record<string, Words>;
