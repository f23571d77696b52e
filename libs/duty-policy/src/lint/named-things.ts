import { words, type Words } from './words.js';

const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
const provinces =
  '北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|徐州|丰县';
const provincesInEnglish =
  'Beijing|Tianjin|Hebei|Shanxi|Inner Mongolia|Liaoning|Jilin|Heilongjiang|Shanghai|Jiangsu|Zhejiang|Anhui|Fujian|Jiangxi|Shandong|Henan|Hubei|Hunan|Guangdong|Guangxi|Hainan|Chongqing|Sichuan|Guizhou|Yunnan|Tibet|Shaanxi|Gansu|Qinghai|Ningxia|Xinjiang|Xuzhou|Fengxian|London|Manchester|Birmingham';

const persons = [
  new RegExp(`[${surnames}]某`, 'u'),
  /某某/u,
  new RegExp(`[${surnames}]\\p{Script=Han}{1,2}(?:先生|女士|小姐|同志|法官|检察官|警官)`, 'u'),
  /\b(?:Mr|Mrs|Ms|Miss|Dr|Officer|Judge|Inspector)\.? [A-Z][a-z]+/u,
  /(?<!\d)\d{17}[\dXx](?!\d)/u,
  /(?<!\d)1[3-9]\d{9}(?!\d)/u,
];
const cases = [
  /[（(〔[]\d{4}[）)〕\]][^，。；\s]{1,24}?\d+号/u,
  /(?:女子|儿童|拐卖|被害人|杀人|失踪)案(?!件)/u,
  /\b[Cc]ase (?:[Nn]o\.?|number) ?\d/u,
  /\bthe [A-Z][a-z]+(?: [A-Z][a-z]+)? case\b/u,
];
const places = [
  new RegExp(provinces, 'u'),
  new RegExp(`\\b(?:${provincesInEnglish})\\b`, 'u'),
  /\p{Script=Han}{2,4}(?:自治区|自治州|街道办|派出所)/u,
  /\b[A-Z][a-z]+ (?:County|Township|Village|Prefecture|Street|Road)\b/u,
];

/** Whether a text names a person, a case or, unless it is a local rule, a place. */
export function nameIn(text: string, mayNamePlace: boolean): Words | null {
  if (persons.some((pattern) => pattern.test(text))) return words('个人', 'a person');
  if (cases.some((pattern) => pattern.test(text))) return words('个案', 'a case');
  return !mayNamePlace && places.some((pattern) => pattern.test(text)) ? words('地点', 'a place') : null;
}
