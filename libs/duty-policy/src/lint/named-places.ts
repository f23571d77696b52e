// Names of prefectures without the word for their kind, where they mean nothing else.
const prefectures =
  '石家庄|唐山|秦皇岛|邯郸|邢台|张家口|承德|沧州|廊坊|衡水|太原|阳泉|晋城|朔州|晋中|运城|忻州|临汾|吕' +
  '梁|呼和浩特|包头|乌海|赤峰|鄂尔多斯|呼伦贝尔|巴彦淖尔|乌兰察布|兴安|锡林郭勒|阿拉善|沈阳|大连|鞍山|抚' +
  '顺|丹东|锦州|营口|阜新|辽阳|盘锦|铁岭|葫芦岛|长春|辽源|延边|哈尔滨|齐齐哈尔|鸡西|鹤岗|双鸭山|伊春|' +
  '佳木斯|七台河|牡丹江|黑河|绥化|大兴安岭|南京|无锡|徐州|常州|苏州|南通|连云港|淮安|盐城|扬州|镇江|泰' +
  '州|宿迁|杭州|宁波|温州|嘉兴|湖州|绍兴|衢州|舟山|台州|合肥|芜湖|蚌埠|淮南|马鞍山|淮北|铜陵|安庆|黄' +
  '山|滁州|阜阳|宿州|亳州|池州|宣城|福州|厦门|莆田|泉州|漳州|龙岩|宁德|南昌|景德镇|萍乡|九江|鹰潭|赣' +
  '州|吉安|宜春|抚州|济南|青岛|淄博|枣庄|东营|烟台|潍坊|济宁|泰安|威海|临沂|德州|聊城|滨州|菏泽|郑州' +
  '|洛阳|平顶山|安阳|鹤壁|焦作|濮阳|许昌|漯河|三门峡|南阳|商丘|驻马店|武汉|黄石|十堰|宜昌|襄阳|鄂州|' +
  '荆门|孝感|荆州|黄冈|咸宁|随州|恩施|长沙|株洲|湘潭|衡阳|邵阳|岳阳|张家界|益阳|郴州|永州|怀化|娄底|' +
  '湘西|广州|韶关|深圳|珠海|汕头|佛山|江门|湛江|茂名|肇庆|惠州|梅州|汕尾|阳江|清远|东莞|潮州|揭阳|云' +
  '浮|南宁|柳州|桂林|梧州|北海|防城港|钦州|贵港|玉林|贺州|崇左|三亚|三沙|儋州|成都|攀枝花|泸州|德阳|' +
  '绵阳|广元|遂宁|乐山|南充|眉山|宜宾|达州|雅安|资阳|阿坝|甘孜|贵阳|六盘水|遵义|铜仁|黔西南|黔东南|昆' +
  '明|曲靖|玉溪|保山|昭通|丽江|普洱|临沧|楚雄|西双版纳|大理|怒江|迪庆|拉萨|日喀则|昌都|林芝|那曲|西安' +
  '|铜川|宝鸡|咸阳|渭南|延安|汉中|榆林|商洛|兰州|嘉峪关|金昌|武威|张掖|酒泉|庆阳|陇南|临夏|西宁|果洛' +
  '|银川|石嘴山|吴忠|乌鲁木齐|克拉玛依|吐鲁番|哈密|昌吉|博尔塔拉|巴音郭楞|阿克苏|克孜勒苏|喀什|伊犁|塔城' +
  '|阿勒泰';
// Those that are also a common word, or stand across two words, count only with the word for their kind.
const wordy =
  '来宾|白银|日照|大同|保定|安康|阿里|山南|海东|海西|海北|海南|黄南|玉树|定西|天水|广安|六安|大庆|内' +
  '江|中卫|毕节|开封|新乡|南平|新余|中山|三明|长治|四平|通化|平凉|自贡|周口|朝阳|海口|安顺|文山|河源' +
  '|河池|百色|巴中|固原|信阳|白山|白城|松原|本溪|德宏|黔南|甘南|凉山|丽水|和田|红河|上饶|通辽|金华|' +
  '常德';
const provinces =
  '北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|丰县';
const inEnglish =
  'Beijing|Tianjin|Hebei|Shanxi|Inner Mongolia|Liaoning|Jilin|Heilongjiang|Shanghai|Jiangsu|Zhejiang|Anhui|Fujian|Jiangxi|Shandong|Henan|Hubei|Hunan|Guangdong|Guangxi|Hainan|Chongqing|Sichuan|Guizhou|Yunnan|Tibet|Shaanxi|Gansu|Qinghai|Ningxia|Xinjiang|Xuzhou|Fengxian|Nanjing|Suzhou|Hangzhou|Ningbo|Wenzhou|Guangzhou|Shenzhen|Dongguan|Foshan|Wuhan|Chengdu|Kunming|Changsha|Zhengzhou|Jinan|Qingdao|Shenyang|Dalian|Harbin|Changchun|Shijiazhuang|Taiyuan|Hohhot|Nanchang|Hefei|Fuzhou|Xiamen|Nanning|Haikou|Guiyang|Lhasa|Lanzhou|Xining|Yinchuan|Urumqi|Wuxi|London|Manchester|Birmingham|Leeds|Liverpool|Bristol|Sheffield|Nottingham|Cardiff|Glasgow|Edinburgh';
const notInCounties = '和与或及的在向到由各本全该市省区乡镇级同一所自每某受';

const patterns = [
  new RegExp(provinces, 'u'),
  new RegExp(prefectures, 'u'),
  new RegExp(`(?:${wordy})(?:市|州|地区|盟)`, 'u'),
  new RegExp(`(?:(?![${notInCounties}])\\p{Script=Han}){2}县(?![级域城委里长以内外])`, 'u'),
  new RegExp(`\\b(?:${inEnglish})\\b`, 'u'),
  /\p{Script=Han}{2,4}(?:自治区|自治州|街道办|派出所)/u,
  /\b[A-Z][a-z]+ (?:County|Township|Village|Prefecture|Street|Road)\b/u,
];

/** Whether a text names a place: a province, a prefecture, a county, a street, or a city by its English name. */
export const namesPlace = (text: string): boolean => patterns.some((pattern) => pattern.test(text));
