import { isBlank, occurredInput, resolveOccurred } from '@homeward/contracts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { zoneOf } from './actors.js';
import { readChronicles, type Chronicle } from './chronicle.js';
import { knownFacts, planOf } from './plan.js';
import { inStoryOrder } from './story-order.js';
import { faultsOf, refsOf } from './trial-contracts.js';
import { refusedByPeople } from './trial-people.js';

const day = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2026-10-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const dated = fc.oneof(
  day.map((date) => ({ date, precision: 'day' as const })),
  day.map((date) => ({ date: date.slice(0, 7), precision: 'month' as const })),
  day.map((date) => ({ date: date.slice(0, 4), precision: 'year' as const })),
  fc.constant({ date: null, precision: 'unknown' as const }),
);
const agency = fc.constantFrom(
  'police',
  'mps',
  'procuratorate',
  'court-basic',
  'court-high',
  'civil-affairs',
  'hospital',
  'public',
  'ngo',
  'competent-authority',
  'guild',
);

const words = fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => !isBlank(text));

const event = fc
  .tuple(
    dated,
    fc.record({
      fact_type: fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...knownFacts) },
        fc.constantFrom(null, 'moon.landed', 'rescue.planned', 'matter.closed'),
      ),
      agency,
      persons: fc.constantFrom(undefined, null, 0, 1, 2, 7, 72, 10_932, 100_000),
      planned: optional(fc.boolean()),
      time: optional(fc.constantFrom('05:30', '23:59:59')),
      not_before: optional(day),
      not_after: optional(day),
      end_date: optional(day),
      region: fc.constantFrom(undefined, null, '520000', '999999'),
      what: words,
    }),
  )
  .map(([when, rest]) => ({ ...when, ...rest }));

const story: fc.Arbitrary<Chronicle> = fc
  .record({
    id: fc.stringMatching(/^[a-z]{1,9}$/),
    title: words,
    kind: fc.constantFrom('case' as const, 'operation' as const),
    jurisdiction: fc.constantFrom('CN', 'GB', 'US', 'GR', 'VN', 'nowhere'),
    regions: fc.constantFrom<Chronicle['regions'][]>(
      null,
      [],
      [{ country: 'CN', gbt2260: '350100' }],
      [{ country: 'VN', gbt2260: null }],
    ),
    victims: fc.constantFrom(
      null,
      { count: 1, count_quality: 'exact', age_band: 'under 14' },
      { count: null, age_band: 'adult', sex: 'female' },
    ),
    events: fc.array(event, { maxLength: 14 }),
  })
  .map(({ events, ...rest }) => ({ ...rest, events: events.map((each, at) => ({ ...each, id: `e${at + 1}` })) }));

describe('planning any chronicle of the format', () => {
  test('tells every event once, sends only what the routes know, and needs no answer it has not got', () => {
    fc.assert(
      fc.property(story, (chronicle) => {
        const { steps, told } = planOf(chronicle);
        expect(told.map(({ eventId }) => eventId).sort()).toEqual(chronicle.events.map(({ id }) => id).sort());
        expect(steps.flatMap(faultsOf)).toEqual([]);
        const given = new Set<string>();
        for (const { path, body, query, seen, gives } of steps) {
          for (const row of [...refsOf([path, body, query]), ...(seen === undefined ? [] : [seen])]) expect(given).toContain(row);
          if (gives !== undefined) given.add(gives);
        }
        expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
      }),
      { numRuns: 100 },
    );
  });

  test('invents no day: what was not published has no text, and every time can be read', () => {
    fc.assert(
      fc.property(story, (chronicle) => {
        const published = new Set(chronicle.events.flatMap(({ date }) => date ?? []));
        for (const { body, implied, kind, actor } of planOf(chronicle).steps) {
          if (kind === 'find') continue;
          const when = occurredInput.parse(body['occurred']);
          expect(when.text === undefined || published.has(when.text.slice(0, 10))).toBe(true);
          if (implied) expect(when.text).toBeUndefined();
          if (when.notBefore === undefined && when.notAfter === undefined)
            expect(() => resolveOccurred(when, zoneOf(actor.slug), '2026-11-26T00:00:00.000Z')).not.toThrow();
        }
      }),
      { numRuns: 100 },
    );
  });

  test('plans no act that the state of its people would refuse', () => {
    fc.assert(
      fc.property(story, (chronicle) => {
        expect(refusedByPeople(planOf(chronicle))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['victim.identified', 'police', 'person-already-identified'],
    ['person.recovered', 'police', 'person-already-recovered'],
    ['support.ended', 'civil-affairs', 'support-already-ended'],
  ])('notes %s of somebody of whom it was told before', (fact, by, why) => {
    const told = (id: string, month: string) =>
      ({ id, date: `2020-${month}-01`, precision: 'day', fact_type: fact, agency: by, persons: 1, what: 'x' }) as const;
    const victims = { count: 1, count_quality: 'exact', age_band: 'child' };
    const events = [told('e1', '01'), told('e2', '02')];
    const plan = planOf({ id: 'a', title: 'A', kind: 'case', jurisdiction: 'CN', victims, events });
    expect(plan.told).toEqual([
      { eventId: 'e1', as: 'act' },
      { eventId: 'e2', as: 'note', why },
    ]);
    expect(plan.steps.filter(({ eventId }) => eventId === 'e2').map(({ fact }) => fact)).toEqual(['matter.noted']);
    expect(refusedByPeople(plan)).toEqual([]);
  });

  test('gives a reason for a fact of ours that would need an invention, and none for other words', () => {
    const told = (id: string, fact: string) =>
      ({ id, date: '2020-01-01', precision: 'day', fact_type: fact, agency: 'police', what: 'x' }) as const;
    const events = [told('e1', 'clue.registered'), told('e2', 'rescue.planned'), told('e3', 'moon.landed')];
    expect(planOf({ id: 'a', title: 'A', kind: 'case', jurisdiction: 'CN', events }).told).toEqual([
      { eventId: 'e1', as: 'act' },
      { eventId: 'e2', as: 'note', why: 'needs-more-than-told' },
      { eventId: 'e3', as: 'note' },
    ]);
  });

  test.each([
    ['clue.dismissed', ['police clue.registered', 'police clue.dismissed', 'public clue.registered', 'police moon.landed'], 'act'],
    ['clue.dismissed', ['police clue.registered', 'police clue.dismissed', 'police case.filed'], 'state-does-not-fit'],
    ['transfer.accepted', ['police clue.registered', 'procuratorate transfer.accepted'], 'act'],
    ['transfer.accepted', ['government transfer.accepted'], 'transfer-without-sender'],
    ['transfer.refused', ['police clue.transferred', 'procuratorate transfer.refused', 'police case.filed'], 'act'],
    ['transfer.refused', ['procuratorate transfer.refused'], 'state-does-not-fit'],
    ['transfer.withdrawn', ['police clue.transferred', 'police transfer.withdrawn'], 'act'],
    ['transfer.withdrawn', ['police clue.registered', 'police transfer.withdrawn'], 'state-does-not-fit'],
    ['transfer.redirected', ['police clue.transferred', 'procuratorate transfer.redirected'], 'needs-more-than-told'],
    [
      'transfer.redirected',
      [
        ...['police clue.transferred', 'civil-affairs clue.registered', 'civil-affairs clue.transferred'],
        ...['procuratorate transfer.accepted', 'procuratorate transfer.redirected', 'police transfer.accepted'],
      ],
      'needs-more-than-told',
    ],
    [
      'transfer.redirected',
      ['police clue.registered', 'procuratorate transfer.redirected', 'court-basic transfer.accepted'],
      'state-does-not-fit',
    ],
    ['case.closed', ['police filing.refused', 'police case.closed'], 'act'],
    ['case.closed', ['police case.filed', 'police case.closed'], 'state-does-not-fit'],
    ['filing.supervised', ['police filing.refused', 'procuratorate filing.supervised', 'police case.filed'], 'act'],
    ['filing.supervised', ['police filing.refused', 'police filing.supervised'], 'needs-more-than-told'],
    ['plan.agreed', ['civil-affairs needs.assessed', 'civil-affairs plan.agreed', 'civil-affairs support.ended'], 'act'],
  ])('tells %s of the story %j as %s', (fact, story, how) => {
    const events = story.map((line, at) => {
      const [by = '', name = ''] = line.split(' ');
      return { id: `e${at}`, date: `2020-01-0${at + 1}`, precision: 'day', fact_type: name, agency: by, what: 'x' } as const;
    });
    const plan = planOf({ id: 'a', title: 'A', kind: 'case', jurisdiction: 'CN', events });
    const told = plan.told.find(({ eventId }) => eventId === events.find(({ fact_type: each }) => each === fact)?.id);
    expect(told?.why ?? told?.as).toBe(how);
    expect(plan.steps.flatMap(faultsOf)).toEqual([]);
    expect(refusedByPeople(plan)).toEqual([]);
  });

  test('R47: recovers somebody once more after a hand-over', () => {
    const told = (id: string, fact: string, by: string) =>
      ({ id, date: '2020-01-01', precision: 'day', fact_type: fact, agency: by, persons: 1, what: 'x' }) as const;
    const victims = { count: 1, count_quality: 'exact', age_band: 'child' };
    const events = [
      told('e1', 'person.recovered', 'police'),
      told('e2', 'placement.started', 'civil-affairs'),
      told('e3', 'person.recovered', 'police'),
    ];
    const plan = planOf({ id: 'a', title: 'A', kind: 'case', jurisdiction: 'CN', victims, events });
    expect(plan.told.map(({ as }) => as)).toEqual(['act', 'act', 'act']);
    expect(refusedByPeople(plan)).toEqual([]);
  });

  test('reads back what it wrote', () => {
    fc.assert(
      fc.property(story, (chronicle) => {
        const text = JSON.stringify({ format: 'homeward-chronicles/1', chronicles: [chronicle] });
        expect(readChronicles(JSON.parse(text))).toHaveProperty('chronicles');
      }),
    );
  });
});

describe('noting what was planned', () => {
  const planned = {
    id: 'e2',
    date: '2031-12-31',
    precision: 'day',
    fact_type: 'operation.closed',
    agency: 'mps',
    what: 'x',
    planned: true,
  } as const;
  const opened = {
    id: 'e1',
    date: '2030-01-01',
    precision: 'day',
    fact_type: 'operation.opened',
    agency: 'mps',
    what: 'x',
  } as const;
  const noted = (more: object) => {
    const story: Chronicle = { id: 'a', title: 'A', kind: 'operation', jurisdiction: 'CN', events: [opened, planned], ...more };

    return planOf(story).steps.at(-1)?.body['occurred'];
  };

  test('gives no day that had not come when the story was written down', () => {
    expect(noted({})).toEqual({ precision: 'unknown' });
    expect(noted({ compiled: '2032-01-01' })).toEqual({ precision: 'day', text: '2031-12-31' });
  });
});

describe('putting events in order', () => {
  const at = (id: string, date: string | null) =>
    ({ id, date, precision: date === null ? 'unknown' : 'day', fact_type: null, agency: 'police', what: '' }) as const;
  const order = (...dates: (string | null)[]) =>
    inStoryOrder(dates.map((date, index) => at(String(index), date)))
      .map(({ id }) => id)
      .join('');

  test('keeps the story where the dates do not speak against it', () => {
    expect(order('2020-01-02', null, '2020-01-02', '2020-01-03')).toBe('0123');
  });

  test('lets a proven date go first', () => {
    expect(order('2021-01-01', null, '2020-01-01')).toBe('201');
  });
});

describe('reading a file of chronicles', () => {
  const good = { id: 'a', title: 'A', kind: 'case', jurisdiction: 'CN', events: [] };
  const read = (chronicles: object[], format = 'homeward-chronicles/1') => readChronicles({ format, chronicles });

  test('lets fields through that it does not know', () => {
    expect(read([{ ...good, extra: { a: 1 } }])).toHaveProperty('chronicles');
  });

  test('refuses what is not of the format, and says where', () => {
    expect(readChronicles('{')).toMatchObject({ faults: [{ pointer: '' }] });
    expect(read([good], 'other/2')).toMatchObject({ faults: [{ pointer: '/format' }] });
    expect(read([{ ...good, events: [{ id: 'e1' }] }])).toMatchObject({
      faults: expect.arrayContaining([expect.objectContaining({ pointer: '/chronicles/0/events/0/date' })]),
    });
    const event = { id: 'e1', fact_type: null, agency: 'police', what: 'x' };
    for (const [date, precision] of [
      ['2023-02-30', 'day'],
      ['2013', 'month'],
      [null, 'day'],
      ['2013-08', 'unknown'],
    ] as const)
      expect(read([{ ...good, events: [{ ...event, date, precision }] }])).toMatchObject({
        faults: [{ pointer: '/chronicles/0/events/0/date' }],
      });
    const events = [{ ...event, date: '2020-01-01', precision: 'day' }];
    const deadline = { id: 'd1', from_event: 'e1', to_event: 'e1' };
    expect(read([{ ...good, events, deadlines: [{ ...deadline, limit: { value: 3, unit: 'months' } }] }])).toHaveProperty(
      'chronicles',
    );
    for (const [wrong, pointer] of [
      [{ limit: { value: 0.5, unit: 'months' } }, '/chronicles/0/deadlines/0/limit/value'],
      [{ to_event: 'nowhere' }, '/chronicles/0/deadlines/0/to_event'],
    ] as const)
      expect(read([{ ...good, events, deadlines: [{ ...deadline, ...wrong }] }])).toMatchObject({ faults: [{ pointer }] });
    expect(read([good, good])).toMatchObject({ faults: [{ pointer: '/chronicles/1/id' }] });
  });
});
