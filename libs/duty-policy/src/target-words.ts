import { words, type Words } from './words.js';

const reaches = ['own', 'counterpart', 'same', '+1', '+2', 'province', 'national'];
const name = /^[a-z-]+$/;

/** Why a text is no target of a ladder, `role@reach` or `role@reach:type`; null where it is one. Whether its role exists is for the linter. */
export function targetFault(text: string): Words | null {
  const [role = '', place, ...more] = text.split('@');
  if (place === undefined || more.length > 0)
    return words('对象写作“角色@位置”，如unit-head@own。', 'A target is written role@reach, such as unit-head@own.');
  if (role === '') return words('@之前缺少角色。', 'A role is missing before @.');
  const [reach = '', type, ...rest] = place.split(':');
  if (!reaches.includes(reach))
    return words(`@之后应为${reaches.join('、')}之一。`, `After @ stands one of ${reaches.join(', ')}.`);
  const isWritten = name.test(role) && rest.length === 0 && (type === undefined || name.test(type));
  return isWritten ? null : words('名称只含小写字母和连字符。', 'A name here has small letters and hyphens only.');
}
