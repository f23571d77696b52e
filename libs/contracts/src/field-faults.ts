import { knownRefusals, refusalWords } from './refusal-words.js';
import type { Words } from './refusals.js';

/** What may be wrong with any field, whatever it is called. */
const everywhere: Record<string, Words> = {
  'unknown-field': { en: 'This field is not known here.', zh: '此处没有该字段。' },
  'unknown-parameter': { en: 'This parameter is not known here.', zh: '此处没有该参数。' },
  'repeated-parameter': { en: 'This parameter stands twice.', zh: '该参数重复出现。' },
  'invalid-header': { en: 'This header does not fit what is expected here.', zh: '该请求头不符合要求。' },
  'invalid-type': { en: 'This is missing or of another kind.', zh: '缺少此项或类型不符。' },
  'invalid-value': { en: 'This value is not one of the known ones.', zh: '取值不在允许范围内。' },
  'invalid-format': { en: 'This is not written as expected.', zh: '格式不正确。' },
  'invalid-union': { en: 'This fits none of the known forms.', zh: '不符合任何一种允许的形式。' },
  'invalid-key': { en: 'This key is not expected here.', zh: '键名不符合要求。' },
  'invalid-element': { en: 'An entry does not fit what is expected here.', zh: '其中一项不符合要求。' },
  'too-small': { en: 'This is too short, too few or too small.', zh: '内容过短、数量过少或数值过小。' },
  'too-big': { en: 'This is too long, too many or too large.', zh: '内容过长、数量过多或数值过大。' },
  'not-multiple-of': { en: 'This number is not expected here.', zh: '数值不符合要求。' },
  invalid: { en: 'This does not fit what is expected here.', zh: '内容不符合要求。' },
  duplicate: { en: 'This stands here already.', zh: '此项重复。' },
  'age-contradicts-minor': {
    en: 'The age band and whether this is a minor contradict each other.',
    zh: '年龄段与是否未成年人相互矛盾。',
  },
  'empty-body': { en: 'Nothing was sent.', zh: '未收到内容。' },
  'byte-order-mark': { en: 'The text starts with a byte-order mark.', zh: '文本不能以字节顺序标记开头。' },
  'not-json': { en: 'This is not JSON.', zh: '不是有效的 JSON。' },
  'too-deep': { en: 'This is nested too deep.', zh: '嵌套层数过多。' },
  'duplicate-key': { en: 'This key stands twice.', zh: '键名重复。' },
  'forbidden-key': { en: 'This key is refused.', zh: '不接受该键名。' },
  'odd-number': { en: 'This number cannot be kept as written.', zh: '该数值无法原样保存。' },
  blank: { en: 'Something has to be written here.', zh: '此项不能为空。' },
  'too-long': { en: 'This is too long.', zh: '内容过长。' },
  'too-many-marks': { en: 'More marks on one letter than any script has.', zh: '单个字符的附加符号过多。' },
  'control-character': { en: 'Control characters are not text.', zh: '含有不可用的控制字符。' },
  'direction-mark': { en: 'A name holds no marks that turn its direction.', zh: '名称中不能有改变文字方向的字符。' },
  'lone-surrogate': { en: 'Half of a character pair cannot be stored.', zh: '含有不完整的字符，无法保存。' },
  nul: { en: 'A NUL character cannot be stored.', zh: '含有空字符，无法保存。' },
};

/** The words for what is wrong with one field; undefined where only the service that refused has any. */
export function fieldFaultWords(service: string, code: string): Words | undefined {
  const own = `${service}.${code}`;
  return knownRefusals.has(own) || knownRefusals.has(code) ? refusalWords(own) : everywhere[code];
}
