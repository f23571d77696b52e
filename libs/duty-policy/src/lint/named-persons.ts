// The hundred most frequent family names and some more; a given name has one or two characters.
const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
const name = `[${surnames}]\\p{Script=Han}{1,2}`;
// Words that begin like a family name.
const notNames =
  '(?!任何|高[度危发中校等级]|方[便式案面可]|文[书件字化]|万一|常[见住用规]|金[额融钱]|白[天日]|余[额下]|马上|程[序度]|江河|史料|易[于受]|于[是此]|许可|何[时处种人]|石[材油]|田[地间]|武[装器]|段[落时]|叶片|黄[色金]|夏[季天]|顾[及虑])';
const ofPerson = '被害人|受害人|嫌疑人|被告人|举报人|报案人|证人|儿童|女童|男童|妇女|女子|男子|诉|救助对象';
const boundary = '(?=[的案等、，。；：）)！？]|\\s|$)';
// A word for a case that is no name before it: 立案, 备案, 方案.
const ordinaryCase = '[立备档报破结受发作涉并办本此该个另大要同命血疑积旧撤销移审答草提议图方专预教]';
const before = '(?:^|[\\s，。；：、（(“《]|参照|对照|按照|根据|例如|在|与|和|及|诉|对)';

const pinyin =
  'Wang|Li|Zhang|Liu|Chen|Yang|Zhao|Huang|Zhou|Wu|Xu|Sun|Hu|Zhu|Gao|Lin|Guo|Ma|Luo|Liang|Zheng|Xie|Han|Tang|Feng|Yu|Dong|Xiao|Cheng|Cao|Yuan|Deng|Shen|Zeng|Peng|Lu|Su|Jiang|Cai|Jia|Wei|Xue|Ye|Yan|Du|Dai|Xia|Zhong|Tian|Ren|Yao|Tan|Liao|Zou|Xiong|Jin|Hao|Kong|Cui|Qiu|Qin|Gu|Hou|Shao|Meng|Duan|Lei|Qian|Yin|Qiao';
const given =
  'John|Jane|James|Mary|Robert|Michael|William|David|Richard|Thomas|Sarah|Emma|Anna|Elizabeth|Margaret|Peter|Paul|George|Susan|Linda|Karen|Daniel|Steven|Andrew|Alice|Laura|Julia|Kevin|Brian|Patrick|Maria|Nicole|Rachel|Rebecca|Hannah';
const institution =
  'Act|Court|Law|Police|Ambulance|Hospital|House|Trust|College|Street|Office|Foundation|Association|University|Society|Centre|Institute';

const patterns = [
  new RegExp(`[${surnames}]某`, 'u'),
  /某某|张三|李四|王五|王小明/u,
  new RegExp(`${name}(?:先生|女士|小姐|同志|法官|检察官|警官)`, 'u'),
  new RegExp(`(?:${ofPerson})${notNames}${name}${boundary}`, 'u'),
  new RegExp(`${before}${notNames}${name}(?<!${ordinaryCase})案(?!件|由|情|卷|号|例|发|值|源)`, 'u'),
  /\b(?:Mr|Mrs|Ms|Miss|Dr|Officer|Judge|Inspector)\.? [A-Z][a-z]+/u,
  new RegExp(`\\b(?:${pinyin}) (?!${institution}\\b)[A-Z][a-z]+\\b`, 'u'),
  new RegExp(`\\b(?:${given}) (?!${institution}\\b)[A-Z][a-z]+\\b`, 'u'),
  /(?<!\d)\d{17}[\dXx](?!\d)/u,
  /(?<!\d)1[3-9]\d{9}(?!\d)/u,
];

/** Whether a text names a person: by a name where persons are spoken of, by a title, or by a number only one person has. */
export const namesPerson = (text: string): boolean => patterns.some((pattern) => pattern.test(text));
