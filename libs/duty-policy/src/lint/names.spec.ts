import { describe, expect, test } from '@jest/globals';
import { changed, errors, found, set } from './sample-packs.js';

describe('reading a text that names nobody', () => {
  test.each([
    '被害人方便时告知',
    '儿童任何时候',
    '向被害人说明方案',
    '马上立案，不得拖延',
    '金融案件另行办理',
    '推广安置经验，集中卫生检查',
    '设区的市和县',
    '完毕节点，拆开封存',
    '星期六安排值班',
    '送达被害人及其代理人',
    '嫌疑人在押案件',
    "The Supreme People's Procuratorate decides",
    'St John Ambulance may be heard',
    'Long Term care',
  ])('finds no name in %s (L19)', (text) => {
    const { packs, row } = changed('CN-SUP-03', set('note', text));

    expect(errors(found(packs)).filter(({ pointer }) => pointer.startsWith(`${row}/note`))).toEqual([]);
  });
});
