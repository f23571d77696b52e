import type { Path } from './finding.js';
import { nameIn } from './named-things.js';
import type { ReadPack, ReadRow } from './read-pack.js';
import { packRule, type Complaint } from './world.js';
import { words, type Words } from './words.js';

/** L19: every title stands in both languages, and no text names a person, a place or a case. */
export const texts = packRule('L19', 'error', (pack) => [
  ...pack.rows.flatMap((entry) => ofRow(entry)),
  ...pack.rules.flatMap(({ rule, at }) => titles(rule.title, [...at, 'title'])),
  ...documents(pack),
]);

function ofRow({ row, at }: ReadRow): Complaint[] {
  const isLocal = row.regions !== undefined;
  return [
    ...titles(row.title, [...at, 'title']),
    ...named(row.title.zh, [...at, 'title', 'zh'], isLocal),
    ...named(row.title.en, [...at, 'title', 'en'], isLocal),
    ...(row.note === undefined ? [] : named(row.note, [...at, 'note'], isLocal)),
    ...row.extensions.flatMap(({ ground, mustTell }, index) => [
      ...named(ground, [...at, 'extensions', index, 'ground'], isLocal),
      ...(mustTell === undefined ? [] : named(mustTell, [...at, 'extensions', index, 'mustTell'], isLocal)),
    ]),
    ...(row.waivers ?? []).flatMap(({ reason }, index) => named(reason, [...at, 'waivers', index, 'reason'], isLocal)),
    ...(row.evidenceDocuments ?? []).flatMap((document, index) => titles(document, [...at, 'evidenceDocuments', index])),
  ];
}

function documents({ documents: all }: ReadPack): Complaint[] {
  return Object.entries(all).flatMap(([id, { zh, en }]) => titles({ zh, en }, ['documents', id]));
}

function titles(title: Words, at: Path): Complaint[] {
  return (['zh', 'en'] as const).flatMap((language) => {
    const isWritten = language === 'zh' ? /\p{Script=Han}/u.test(title.zh) : /[A-Za-z]/.test(title.en);
    if (isWritten) return [];
    const missing =
      language === 'zh'
        ? words('缺少中文标题。', 'The Chinese title is missing.')
        : words('缺少英文标题。', 'The English title is missing.');
    return [{ at: [...at, language], message: missing }];
  });
}

// A local row may name the place it is the practice of.
function named(text: string, at: Path, isLocal: boolean): Complaint[] {
  const found = nameIn(text, isLocal);
  return found === null ? [] : [{ at, message: words(`文字指明了${found.zh}。`, `The text names ${found.en}.`) }];
}
