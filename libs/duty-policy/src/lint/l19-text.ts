import type { Path } from './finding.js';
import { nameIn } from './named-things.js';
import type { ReadPack, ReadRow } from './read-pack.js';
import { packRule, type Complaint } from './world.js';
import { words, type Words } from '../words.js';

/** L19: every title stands in both languages, and no text names a person, a place or a case. */
export const texts = packRule('L19', 'error', (pack) => [
  ...ofHead(pack),
  ...pack.rows.flatMap((entry) => ofRow(entry)),
  ...pack.rules.flatMap(ofRule),
  ...documents(pack),
]);

// A pack may be that of a place, and a law of it bears its name.
function ofHead({ head: { title, review } }: ReadPack): Complaint[] {
  return [...namedWords(title, ['title'], true), ...named(review, ['review'], true)];
}

function documents({ documents: all }: ReadPack): Complaint[] {
  return Object.entries(all).flatMap(([id, { zh, en }]) => [
    ...titles({ zh, en }, ['documents', id]),
    ...namedWords({ zh, en }, ['documents', id], true),
  ]);
}

function ofRow({ row, at }: ReadRow): Complaint[] {
  const isLocal = row.regions !== undefined;
  return [
    ...titles(row.title, [...at, 'title']),
    ...namedWords(row.title, [...at, 'title'], isLocal),
    ...notesOf(row).flatMap(({ way, text = '' }) => named(text, [...at, ...way], isLocal)),
    ...(row.evidenceDocuments ?? []).flatMap((document, index) => [
      ...titles(document, [...at, 'evidenceDocuments', index]),
      ...namedWords(document, [...at, 'evidenceDocuments', index], isLocal),
    ]),
  ];
}

interface Note {
  way: Path;
  text: string | undefined;
}

function notesOf({ note, waivers, legalBasis, rollBasis, extensions, pauseRules }: ReadRow['row']): Note[] {
  return [
    { way: ['note'], text: note },
    ...(waivers ?? []).map(({ reason }, index) => ({ way: ['waivers', index, 'reason'], text: reason })),
    ...legalBasis.map((basis, index) => ({ way: ['legalBasis', index, 'note'], text: basis.note })),
    { way: ['rollBasis', 'note'], text: noteOf(rollBasis) },
    ...pauseRules.map((rule, index) => ({ way: ['pauseRules', index, 'legalBasis', 'note'], text: rule.legalBasis?.note })),
    ...extensions.flatMap((extension, index) => [
      { way: ['extensions', index, 'ground'], text: extension.ground },
      { way: ['extensions', index, 'mustTell'], text: extension.mustTell },
      { way: ['extensions', index, 'legalBasis', 'note'], text: extension.legalBasis?.note },
      { way: ['extensions', index, 'rollBasis', 'note'], text: noteOf(extension.rollBasis) },
    ]),
  ];
}

function noteOf(basis: ReadRow['row']['rollBasis']): string | undefined {
  return basis !== undefined && 'note' in basis ? basis.note : undefined;
}

// What a rule cites it may call by its name, and bodies of a place bear that of the place.
function ofRule({ rule, at }: ReadPack['rules'][number]): Complaint[] {
  return [
    ...titles(rule.title, [...at, 'title']),
    ...namedWords(rule.title, [...at, 'title'], false),
    ...named(rule.rule, [...at, 'rule'], false),
    ...rule.legalBasis.flatMap(({ note = '' }, index) => named(note, [...at, 'legalBasis', index, 'note'], false)),
    ...(rule.groups ?? []).flatMap(({ when, basis }, index) => [
      ...named(when, [...at, 'groups', index, 'when'], false),
      ...named(basis, [...at, 'groups', index, 'basis'], true),
    ]),
    ...(rule.grounds ?? []).flatMap((ground, index) => named(ground, [...at, 'grounds', index], false)),
    ...(rule.organisations ?? []).flatMap((body, index) => named(body, [...at, 'organisations', index], true)),
  ];
}

function namedWords({ zh, en }: Words, at: Path, mayNamePlace: boolean): Complaint[] {
  return [...named(zh, [...at, 'zh'], mayNamePlace), ...named(en, [...at, 'en'], mayNamePlace)];
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
function named(text: string, at: Path, mayNamePlace: boolean): Complaint[] {
  const found = nameIn(text, mayNamePlace);
  return found === null ? [] : [{ at, message: words(`文字指明了${found.zh}。`, `The text names ${found.en}.`) }];
}
