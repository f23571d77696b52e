import { describe, expect, test } from '@jest/globals';
import { shippedPacks } from '../shipped.js';
import { lint, shippedFactRegister } from './lint.js';
import {
  after,
  before,
  type Change,
  changed,
  cn,
  errors,
  extend,
  found,
  ids,
  inner,
  inPack,
  ladder,
  type Loose,
  rung,
  set,
  today,
  wait,
} from './sample-packs.js';

describe('linting the shipped packs', () => {
  test('finds no error (N01)', () => {
    expect(errors(found(shippedPacks)).map(({ rule, file, pointer }) => `${rule} ${file}${pointer}`)).toEqual([]);
  });

  test('knows every fact they wait for', () => {
    expect(shippedFactRegister.size).toBe(296);
  });
});

const pause = {
  from: { fact: 'expertise.ordered', condition: null },
  to: { fact: 'expertise.reported', condition: null },
  onResume: 'continue',
};
/** Makes a row the local one in place of a limit of seven days that a law sets and no rest day moves. */
const local =
  (fields: Loose): Change =>
  (row, pack) => {
    const replaced = inner(pack, 'duties', ids.indexOf('CN-SUP-02'));
    Object.assign(replaced, { rollRule: 'none' });
    delete replaced['rollBasis'];
    Object.assign(row, structuredClone(replaced), { id: row['id'], regions: ['350000'], localOverrideOf: 'CN-SUP-02' }, fields);
  };

// CN-SUP-03: fifteen days, rolls; CN-PRO-01b: 24 hours; CN-INT-01: at once; CN-PLC-04b: thirty days at least; CN-INT-03: two extensions.
const bad: [string, string, string, Change, string?][] = [
  ['L01', 'an unknown field', '/custom', set('custom', true), 'CN-SUP-03'],
  [
    'L01',
    'an unknown field of a condition',
    '/opensOn/0/condition/severity',
    (row) => (inner(row, 'opensOn', 0)['condition'] = { path: 'clueId', op: 'eq', value: 'x', severity: 1 }),
  ],
  ['L01', 'a missing field', '/kind', (row) => delete row['kind']],
  ['L01', 'a wrong word', '/duration/unit', (row) => (inner(row, 'duration')['unit'] = 'weeks')],
  [
    'L01',
    'a wrong operator',
    '/opensOn/0/condition/op',
    (row) => (inner(row, 'opensOn', 0)['condition'] = { path: 'caseId', op: 'like', value: 'x' }),
  ],
  ['L01', 'a ladder it does not have', '/ladder', set('ladder', 'unheard-of')],
  ['L01', 'guards on a limit', '/guards', set('guards', ['case.filed'])],
  ['L01', 'a schedule on a limit', '/schedule', set('schedule', [{ value: 3, unit: 'calendarDays' }])],
  ['L01', 'a tolerance on days', '/tolerance', set('tolerance', { value: 5, unit: 'minutes', origin: 'default' })],
  ['L01', 'a region outside the jurisdiction', '/jurisdiction', set('jurisdiction', 'GB-EAW')],
  ['L01', 'a cap that never caps', '/cap', set('cap', { value: 15, unit: 'calendarDays', origin: 'law' })],
  ['L01', 'a rest-day basis without a rule', '/rollBasis', set('rollRule', 'none')],
  ['L01', 'an inherited subject without a parent', '/subject', set('subject', 'inherited')],
  ['L01', 'a replaced row that does not exist', '/supersedes/0', set('supersedes', ['CN-XXX-01'])],
  ['L01', 'a waiver that waives nothing', '/waivers/0', set('waivers', [{ lint: 'L22', reason: 'none' }])],
  ['L01', 'a blocking target', '/blocksClosing', (row) => Object.assign(row, { kind: 'target', blocksClosing: true })],
  [
    'L01',
    'a rung that leaves the agency in advise mode',
    '/ladder/0',
    (row) => Object.assign(row, { mode: 'advise', ladder: [rung(1, after(1), ['superior-desk@+1'], 'report-up')] }),
  ],
  [
    'L01',
    'a request nobody can make in time',
    '/extensions/0/requestBefore',
    extend({ requestBefore: { value: 20, unit: 'calendarDays' } }),
  ],
  [
    'L01',
    'a rung before nothing',
    '/ladder/0/offset/side',
    ladder(rung(1, before(0), ['unit-head@own']), rung(2, after(1), ['agency-head@own'])),
  ],
  [
    'L01',
    'a recurring duty that starts anew',
    '/restartsOn',
    (row) => Object.assign(row, { kind: 'recurring', restartsOn: [{ fact: 'case.withdrawn', condition: null }] }),
  ],
  ['L01', 'a guard that no service keeps', '/guards/0', set('guards', ['case.filed']), 'CN-PLC-04b'],
  [
    'L01',
    'a guard for something no service is told of',
    '/guards/0',
    (row) => Object.assign(row, { guards: ['placement.changed'], subject: 'placementId' }),
    'CN-PLC-04b',
  ],
  ['L01', 'a region that never was', '/regions/1', set('regions', ['350000', '999999'])],
  ['L01', 'one opening written twice', '/opensOn/1', (row) => (row['opensOn'] as unknown[]).push(inner(row, 'opensOn', 0))],
  [
    'L01',
    'all of one fact',
    '/satisfiedBy/mode',
    set('satisfiedBy', { mode: 'all', facts: [{ fact: 'case.filed', condition: null }] }),
  ],
  ['L02', 'an id of another row', '/id', set('id', 'CN-SUP-02')],
  ['L02', 'an id of another pack', '/id', set('id', 'HW-TRF-01')],
  ['L02', 'no line of the catalogue', '/row', (row) => delete row['row']],
  ['L03', 'an unknown fact', '/satisfiedBy/facts/0/fact', (row) => (inner(row, 'satisfiedBy', 'facts', 0)['fact'] = 'case.solved')],
  [
    'L03',
    'a path the fact does not have',
    '/opensOn/0/condition/path',
    (row) => (inner(row, 'opensOn', 0)['condition'] = { path: 'weather', op: 'eq', value: 'fine' }),
  ],
  ['L03', 'an owner the fact does not name', '/owner/agency', (row) => (inner(row, 'owner')['agency'] = 'toAgencyId')],
  ['L04', 'nothing that meets it', '/satisfiedBy/facts', (row) => (inner(row, 'satisfiedBy')['facts'] = [])],
  ['L04', 'a fact that opens and meets it', '/satisfiedBy/facts/0', (row) => (inner(row, 'satisfiedBy')['facts'] = row['opensOn'])],
  ['L05', 'no basis', '/legalBasis', set('legalBasis', [])],
  ['L05', 'a document the pack lacks', '/legalBasis/0/document', (row) => (inner(row, 'legalBasis', 0)['document'] = 'unread-law')],
  ['L05', 'an article left out', '/legalBasis/0/article', (row) => (inner(row, 'legalBasis', 0)['article'] = null)],
  ['L06', 'enforcing what was read on secondary pages', '/mode', (row) => (inner(row, 'legalBasis', 0)['confidence'] = 'V3')],
  [
    'L07',
    'local practice without regions',
    '/regions',
    (row) => Object.assign(row, { mode: 'advise', legalBasis: [{ document: 'spp-rules-2019', article: '563', confidence: 'L' }] }),
  ],
  ['L07', 'replacing a row that does not exist', '/localOverrideOf', set('localOverrideOf', 'CN-XXX-01')],
  ['L07', 'loosening a law', '/duration', (row) => Object.assign(row, { localOverrideOf: 'CN-SUP-02' })],
  ['L07', 'a target in place of a limit', '/kind', local({ kind: 'target', blocksClosing: false })],
  ['L07', 'a limit of a law that does not hold up closing', '/blocksClosing', local({ blocksClosing: false })],
  ['L07', 'advice in place of a law', '/mode', local({ mode: 'advise' })],
  [
    'L07',
    'a rest-day rule the law does not have',
    '/rollRule',
    local({ rollRule: 'nextWorkingDay', rollBasis: { assumed: true } }),
  ],
  ['L07', 'a pause the law does not have', '/pauseRules/0', local({ pauseRules: [pause] })],
  [
    'L07',
    'an extension the law does not have',
    '/extensions/0',
    (row, pack) => {
      local({})(row, pack);
      extend({})(row, pack);
    },
  ],
  ['L08', 'at once without a tolerance', '/tolerance', (row) => delete row['tolerance'], 'CN-INT-01'],
  ['L08', 'a zero', '/duration/value', (row) => (inner(row, 'duration')['value'] = 0)],
  ['L08', 'a negative number', '/duration/value', (row) => (inner(row, 'duration')['value'] = -3)],
  ['L08', 'hours that roll', '/rollRule', set('rollRule', 'nextWorkingDay'), 'CN-PRO-01b'],
  ['L08', 'days that start at a moment', '/startRule', set('startRule', 'exact')],
  ['L08', 'a rest-day rule without basis', '/rollBasis', (row) => delete row['rollBasis']],
  [
    'L09',
    'rungs with a gap',
    '/ladder/1/rung',
    ladder(rung(1, before(2), ['unit-head@own']), rung(3, after(1), ['agency-head@own'])),
  ],
  [
    'L09',
    'rungs that fall back',
    '/ladder/1/offset',
    ladder(rung(1, after(2), ['unit-head@own']), rung(2, after(1), ['agency-head@own'])),
  ],
  [
    'L09',
    'one target told twice at once',
    '/ladder/1/offset',
    ladder(rung(1, after(2), ['unit-head@own']), rung(2, after(2, 'calendarDays'), ['unit-head@own', 'agency-head@own'])),
  ],
  ['L10', 'a target nobody can read', '/ladder/0/to/0', ladder(rung(1, after(1), ['everybody']))],
  ['L10', 'a role that does not exist', '/ladder/0/to/0', ladder(rung(1, after(1), ['emperor@own']))],
  ['L10', 'a type that does not exist', '/ladder/0/to/0', ladder(rung(1, after(1), ['unit-head@same:navy']))],
  [
    'L10',
    'an organ that level does not have',
    '/ladder/0/to/0',
    ladder(rung(1, after(1), ['unit-head@national:village-committee'])),
  ],
  ['L10', 'a role the owner does not have', '/ladder/0/to/0', ladder(rung(1, after(1), ['court-president@own']))],
  ['L10', 'nobody to tell', '/ladder/0/to', ladder(rung(1, after(1), []))],
  ['L11', 'a limit that rings only before', '/ladder', ladder(rung(1, before(2), ['unit-head@own']))],
  [
    'L11',
    'a right that ends without warning',
    '/ladder',
    (row) =>
      Object.assign(row, {
        kind: 'maximumValidity',
        blocksClosing: false,
        ladder: [rung(1, after(0, 'minutes'), ['unit-head@own'])],
      }),
  ],
  ['L11', 'a waiting time that holds nothing back', '/guards', set('guards', []), 'CN-PLC-04b'],
  [
    'L12',
    'a rung before every start',
    '/ladder/0/offset',
    ladder(rung(1, before(40, 'calendarDays'), ['unit-head@own']), rung(2, after(1), ['agency-head@own'])),
  ],
  ['L12', 'a rung after every matter', '/ladder/0/offset', ladder(rung(1, after(30, 'years'), ['unit-head@own']))],
  ['L13', 'no approver', '/extensions/0/approver', extend({ approver: undefined })],
  ['L13', 'an approver below the owner', '/extensions/0/approver', extend({ approver: 'caseworker@own' })],
  ['L13', 'a total that is no more', '/extensions/0/value', extend({ mode: 'to', value: 15 })],
  ['L13', 'no limit of times', '/extensions/0/maxTimes', extend({ maxTimes: 1000 })],
  [
    'L14',
    'a pause without end',
    '/pauseRules/0/to',
    set('pauseRules', [{ from: { fact: 'expertise.ordered', condition: null }, onResume: 'continue' }]),
  ],
  [
    'L14',
    'a pause that meets',
    '/pauseRules/0/from',
    set('pauseRules', [
      { from: { fact: 'case.filed', condition: null }, to: { fact: 'case.withdrawn', condition: null }, onResume: 'continue' },
    ]),
  ],
  [
    'L15',
    'a duty that opens itself',
    '/opensOn',
    (row) => (row['opensOn'] = [{ fact: 'duty.missed', condition: { path: 'dutyType', op: 'eq', value: 'CN-SUP-03' } }]),
  ],
  [
    'L15',
    'two duties that open each other',
    '/opensOn',
    (row) => (row['opensOn'] = [{ fact: 'duty.missed', condition: { path: 'dutyType', op: 'eq', value: 'CN-SUP-04a' } }]),
  ],
  [
    'L16',
    'an end before the beginning',
    '/validTo',
    (row) => Object.assign(row, { validFrom: '2026-02-01', validTo: '2026-01-01' }),
  ],
  [
    'L17',
    'two rows of one title for one fact',
    '/title',
    (row, pack) =>
      Object.assign(row, {
        title: inner(pack, 'duties', ids.indexOf('CN-SUP-05'), 'title'),
        opensOn: inner(pack, 'duties', ids.indexOf('CN-SUP-05'), 'opensOn'),
        owner: inner(pack, 'duties', ids.indexOf('CN-SUP-05'), 'owner'),
        subject: inner(pack, 'duties', ids.indexOf('CN-SUP-05'), 'subject'),
      }),
    'CN-SUP-07b',
  ],
  [
    'L17',
    'two rows of one title in a province and one of its cities',
    '/title',
    (row, pack) => {
      const first = inner(pack, 'duties', ids.indexOf('CN-SUP-05'));
      Object.assign(first, { regions: ['350000'] });
      Object.assign(row, structuredClone(first), { id: row['id'], regions: ['350100'] });
    },
    'CN-SUP-07b',
  ],
  ['L19', 'no English title', '/title/en', (row) => (inner(row, 'title')['en'] = '')],
  ['L19', 'a title that cannot be seen', '/title/zh', (row) => (inner(row, 'title')['zh'] = '\u200b')],
  ['L01', 'a note that cannot be seen', '/note', set('note', '\u200b')],
  ['L01', 'a ground of extension that is blank', '/extensions/0/ground', extend({ ground: '' })],
  ['L19', 'a Chinese title in English', '/title/zh', (row) => (inner(row, 'title')['zh'] = 'File')],
  ['L19', 'a person in a title', '/title/zh', (row) => (inner(row, 'title')['zh'] = '办理李某某一案')],
  ...(
    [
      ['被害人张丽的回执', 'a person by her name'],
      ['参照董志民案办理', 'a case by the name of a person'],
      ['告知王小明', 'a person as an example'],
      ['Tell Zhang San', 'a person by her name in English'],
      ['As John Smith did', 'a person by his name in English'],
      ['睢宁县的做法', 'a county'],
      ['参照南京做法', 'a prefecture'],
      ['大庆市的做法', 'a prefecture with the word for its kind'],
      ['As in Nanjing', 'a city in English'],
    ] as const
  ).map(([text, what]): [string, string, string, Change] => ['L19', `${what} in a note`, '/note', set('note', text)]),
  ['L19', 'a person in the note of a basis', '/legalBasis/0/note', (row) => (inner(row, 'legalBasis', 0)['note'] = '李某某案')],
  [
    'L19',
    'a place in a document of evidence',
    '/evidenceDocuments/0/zh',
    set('evidenceDocuments', [{ zh: '南京市回执', en: 'receipt' }]),
  ],
  ['L19', 'a place in a note', '/note', set('note', 'As practised in Fengxian.')],
  ['L19', 'a case in a note', '/note', set('note', '参照（2024）虚01刑初1号。')],
  [
    'L20',
    'six rungs',
    '/ladder',
    ladder(...[1, 2, 3, 4, 5, 6].map((n) => rung(n, after(n), [n === 6 ? 'agency-head@own' : 'unit-head@own']))),
  ],
  [
    'L20',
    'a last rung that falls back to the first',
    '/ladder/2/to',
    ladder(rung(1, before(2), ['unit-head@own']), rung(2, after(1), ['agency-head@own']), rung(3, after(2), ['unit-head@own'])),
  ],
  [
    'L26',
    'a day of waiting for a missing child (L26)',
    '/duration',
    (row, pack) => {
      wait(row, pack);
      row['satisfiedBy'] = { mode: 'any', facts: [{ fact: 'case.filed', condition: null }] };
    },
    'CN-PRO-01b',
  ],
  ['L01', 'a confidence nobody defined', '/rowConfidence', set('rowConfidence', 'certain')],
  [
    'L03',
    'a list where one value is asked for',
    '/opensOn/0/condition/value',
    (row) => (inner(row, 'opensOn', 0)['condition'] = { path: 'caseId', op: 'eq', value: ['x'] }),
  ],
  [
    'L03',
    'one value where a list is asked for',
    '/opensOn/0/condition/value',
    (row) => (inner(row, 'opensOn', 0)['condition'] = { path: 'caseId', op: 'in', value: 'x' }),
  ],
  ['L03', 'a condition of nothing', '/opensOn/0/condition/any', (row) => (inner(row, 'opensOn', 0)['condition'] = { any: [] })],
  [
    'L26',
    'a day of tolerance before a missing child is looked for (L26)',
    '/tolerance',
    (row, pack) => {
      wait(row, pack);
      Object.assign(row, {
        duration: { value: 0, unit: 'instant', origin: 'default' },
        tolerance: { value: 1440, unit: 'minutes', origin: 'default' },
        satisfiedBy: { mode: 'any', facts: [{ fact: 'case.filed', condition: null }] },
      });
    },
    'CN-INT-01',
  ],
  [
    'L26',
    'two days until the filing is refused (L26)',
    '/duration',
    (row, pack) => {
      wait(row, pack);
      Object.assign(row, {
        duration: { value: 48, unit: 'hours', origin: 'default' },
        satisfiedBy: { mode: 'any', facts: [{ fact: 'filing.refused', condition: null }] },
      });
    },
    'CN-PRO-01b',
  ],
  [
    'L26',
    'three days before a missing child is looked for (L26)',
    '/duration',
    (row, pack) => {
      wait(row, pack);
      Object.assign(row, {
        kind: 'minimumPeriod',
        blocksClosing: false,
        guards: ['case.filed'],
        duration: { value: 72, unit: 'hours', origin: 'default' },
      });
    },
    'CN-PRO-01b',
  ],
];

describe('refusing a bad row', () => {
  test.each(bad)('%s: %s', (rule, _what, pointer, change, id = 'CN-SUP-03') => {
    const { packs, row } = changed(id, change);

    expect(errors(found(packs))).toContainEqual(expect.objectContaining({ rule, file: 'cn', pointer: `${row}${pointer}` }));
  });

  test.each<[string, string, string, Change]>([
    ['L01', 'an unknown field', '/severity', inPack('severity', 'high')],
    ['L18', 'no time zone', '/timeZone', inPack('timeZone', null)],
    ['L18', 'a zone that does not exist', '/timeZone', inPack('timeZone', 'Asia/Atlantis')],
    ['L01', 'a jurisdiction in words', '/jurisdiction', inPack('jurisdiction', 'China')],
    [
      'L01',
      'a rule with the field of another type',
      '/rules/0/minimumLead',
      (_row, pack) => (inner(pack, 'rules', 0)['minimumLead'] = { value: 1, unit: 'hours' }),
    ],
    ['L01', 'a rule without what it needs', '/rules/0/steps', (_row, pack) => delete inner(pack, 'rules', 0)['steps']],
    [
      'L03',
      'a rule for a fact that does not exist',
      '/rules/0/appliesTo/0',
      (_row, pack) => (inner(pack, 'rules', 0)['appliesTo'] = ['nothing.happened']),
    ],
    ['L18', 'no calendar', '/calendar', inPack('calendar', null)],
    ['L18', 'a circle of packs', '/inherits', inPack('inherits', 'cn')],
    ['L19', 'a person in its title', '/title/zh', inPack('title', { zh: '李某某规则', en: 'Rules' })],
    [
      'L19',
      'a person in a document',
      '/documents/cpl-2018/en',
      (_row, pack) => (inner(pack, 'documents', 'cpl-2018')['en'] = 'Mr Smith'),
    ],
    ['L19', 'a place in the words of a rule', '/rules/0/rule', (_row, pack) => (inner(pack, 'rules', 0)['rule'] = 'As in Nanjing')],
    ['L19', 'a title that cannot be seen', '/title/en', inPack('title', { zh: '虚构规则', en: '\u200b' })],
    [
      'L19',
      'a document whose name cannot be seen',
      '/documents/cpl-2018/zh',
      (_row, pack) => (inner(pack, 'documents', 'cpl-2018')['zh'] = '\u3000'),
    ],
    ['L01', 'a review that is blank', '/review', inPack('review', '')],
    ['L19', 'no title', '/title', (_row, pack) => delete pack['title']],
    [
      'L10',
      'an empty target in a named ladder',
      '/ladders/custody/0/to',
      (_row, pack) => (inner(pack, 'ladders', 'custody', 0)['to'] = []),
    ],
  ])('%s of the pack: %s', (rule, _what, pointer, change) => {
    expect(errors(found(changed('CN-SUP-03', change).packs))).toContainEqual(
      expect.objectContaining({ rule, file: 'cn', pointer }),
    );
  });

  test('L02: one version loaded twice', () => {
    expect(errors(found([cn, cn]))).toContainEqual(expect.objectContaining({ rule: 'L02', file: 'cn', pointer: '/version' }));
  });

  test('L18: two packs that inherit from each other', () => {
    const [one, other] = ['other', 'cn'].map((inherits, index) => ({ ...cn, pack: index === 0 ? 'cn' : 'other', inherits }));

    expect(errors(found([one, other])).filter(({ pointer }) => pointer === '/inherits')).toHaveLength(2);
  });

  test('L06: memory in force', () => {
    const { packs, row } = changed('CN-SUP-03', (each, pack) => {
      pack['status'] = 'in-force';
      inner(each, 'legalBasis', 0)['confidence'] = 'M';
    });

    expect(errors(found(packs))).toContainEqual(expect.objectContaining({ rule: 'L06', pointer: `${row}/mode` }));
  });

  test('L10: everybody behind a wall', () => {
    const findings = found([cn], { walled: ['unit-head@own', 'joint-office@same'] });

    expect(errors(findings)).toContainEqual(
      expect.objectContaining({ rule: 'L10', file: 'cn', pointer: '/ladders/standard/1/to' }),
    );
  });

  test.each([
    ['overlap', '2026-06-01'],
    ['gap', '2026-07-02'],
  ])('L16: %s between two versions of a pack', (_, validFrom) => {
    const { packs, row } = changed(
      'CN-SUP-03',
      (each, pack) => Object.assign(each, { validFrom, validTo: null }) && (pack['version'] = '2026.2.0'),
    );
    const former = changed('CN-SUP-03', set('validTo', '2026-06-30')).packs[1];
    const findings = found([former, packs[1]]).filter(({ rule, pointer }) => rule === 'L16' && pointer.startsWith(row));

    expect(findings.map(({ pointer }) => pointer)).toEqual([`${row}/validFrom`]);
  });

  test('L02: an id that changed its meaning', () => {
    const { packs, row } = changed('CN-SUP-03', (each) =>
      Object.assign(each, {
        opensOn: [{ fact: 'withdrawal.notified', condition: null }],
        duration: { value: 1, unit: 'months', origin: 'law' },
      }),
    );

    expect(found(packs, { published: [cn] })).toContainEqual(expect.objectContaining({ rule: 'L02', pointer: `${row}/id` }));
  });

  test('takes what is not a pack at all without failing', () => {
    const deep: Loose = {};
    deep['duties'] = [deep];

    for (const junk of [null, 1, 'x', [], {}, deep, { duties: null }, { ladders: { a: 3 } }, { duties: [null, 1, []] }])
      expect(errors(found([junk])).length).toBeGreaterThan(0);
    expect(errors(lint([], [null, 3, {}], { today })).length).toBeGreaterThan(2);
  });
});
