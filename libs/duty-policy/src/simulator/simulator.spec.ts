import { describe, expect, test } from '@jest/globals';
import { compareSimulations, replayFixture, savedFixture, told } from './rehearsal.js';
import { readScenario, type Scenario } from './scenario.js';
import { shippedScenarios } from './shipped-scenarios.js';
import { Simulation } from './simulation.js';

const stories = shippedScenarios.map((file) => {
  const { scenario, errors } = readScenario(file);
  if (scenario === null) throw new Error(JSON.stringify(errors));
  return scenario;
});
const story = (name: string): Scenario => stories.find((scenario) => scenario.name === name) as Scenario;
const filing = story('filing-supervision');

describe('telling a shipped story again (N16)', () => {
  test('has the nine of them, each under the mark', () => {
    expect(stories).toHaveLength(9);
    expect(stories.every(({ mark }) => mark === '推演 SIMULATION')).toBe(true);
  });

  test.each(stories.map((scenario) => [scenario.name, scenario] as const))('%s comes out as it was saved', (_, scenario) => {
    expect(scenario.expected?.length).toBeGreaterThan(5);
    expect(replayFixture(scenario)).toEqual({ missing: [], unexpected: [] });
  });

  test('has a matter for each of the 39 steps of filing supervision', () => {
    const matters = new Set(filing.facts.map(({ matterId }) => matterId));

    expect(matters.size).toBe(39);
  });
});

describe('moving the clock of a simulation (N16)', () => {
  test('lists the proposed correction notice on day 16, and sends nothing', () => {
    const simulation = new Simulation(filing);
    const happened = simulation.jump('2026-10-09T00:00:01+08:00');
    const proposed = happened.filter(({ dutyType, rung }) => dutyType === 'CN-SUP-03' && rung?.proposal === 'correction-notice');

    expect(proposed.some(({ subject }) => subject === 'c-20')).toBe(true);
    expect(proposed[0]).toMatchObject({
      at: '2026-10-08T16:00:01.000Z',
      rung: { act: 'propose', officers: ['agency-head of police-a', 'prosecutor of procuratorate-a'] },
    });
    expect(simulation.now).toBe('2026-10-08T16:00:01.000Z');
  });

  test('steps from one thing that happens to the next', () => {
    const simulation = new Simulation(story('urgent-protection-order'));
    const steps = [simulation.step(), simulation.step(), simulation.step()];

    expect(steps.map((entries) => entries?.map(({ what }) => what))).toEqual([
      ['protection-order.applied'],
      ['protection-order.accepted', 'duty.opened'],
      ['protection-order.urgency-found', 'duty.opened', 'duty.cancelled'],
    ]);
    expect(simulation.now).toBe('2026-02-13T08:00:00.000Z');
  });

  test('ends where nothing more can happen', () => {
    const simulation = new Simulation({ ...filing, facts: [] });

    expect(simulation.step()).toBeNull();
    expect(simulation.runToEnd()).toEqual([]);
  });

  test('explains a duty as it stands', () => {
    const simulation = new Simulation(filing);
    simulation.jump('2026-09-20T00:00:00+08:00');

    expect(simulation.explain('CN-SUP-03 c-20 #1', 'en')?.due?.date).toBe('2026-10-08');
    expect(simulation.explain('unheard-of', 'en')).toBeNull();
  });
});

describe('ordering something in a simulation (N16)', () => {
  const extended = story('extension-and-acknowledgement');
  const orders = extended.orders ?? [];

  test('lets who may grant more time and take note, and refuses who may not, as in earnest', () => {
    const happened = new Simulation(extended).runToEnd();

    expect(happened.filter(({ what }) => what.endsWith(' refused')).map(({ what, reason }) => [what, reason])).toEqual([
      ['decide-extension refused', 'approver-not-entitled'],
      ['acknowledge refused', 'ack-not-recipient'],
      ['request-extension refused', 'extension-too-late'],
    ]);
    expect(happened.filter(({ what }) => /extended|acknowledged|moved/.test(what)).map(({ what }) => what)).toEqual([
      'duty.extended',
      'duty.moved',
      'duty.acknowledged',
    ]);
  });

  test('holds the next rung back for whoever took note', () => {
    const third = (scenario: Scenario) => new Simulation(scenario).runToEnd().find(({ rung }) => rung?.rung === 3)?.at;
    const unheard = { ...extended, orders: orders.filter(({ order }) => order !== 'acknowledge') };

    expect([third(unheard), third(extended)]).toEqual(['2026-03-10T01:00:00.000Z', '2026-03-11T00:30:00.000Z']);
  });

  test('says where a story names no such duty', () => {
    const lost = { ...extended, orders: orders.slice(0, 1).map((order) => ({ ...order, dutyId: 'CN-INT-03 nobody #1' })) };
    const refused = new Simulation(lost).runToEnd().find(({ what }) => what === 'request-extension refused');

    expect(refused).toMatchObject({ reason: 'no-such-duty', dutyType: null, subject: 'CN-INT-03 nobody #1' });
  });
});

describe('comparing two policies in one story', () => {
  test('shows the lines that differ, under the mark', () => {
    const order = story('urgent-protection-order');
    const { mark, onlyBefore, onlyAfter } = compareSimulations(order, { packs: ['base'], calendars: ['cn'], agreements: [] });

    expect(mark).toBe('推演 SIMULATION');
    expect(onlyBefore.some((line) => line.includes('CN-PRO-01b'))).toBe(true);
    expect(onlyAfter).toEqual([]);
  });

  test('follows an agreement between two agencies (R67)', () => {
    const order = story('federation-to-procuratorate');
    const agreement = {
      id: 'agreement-1',
      parties: ['federation-a', 'procuratorate-a'],
      overrides: [{ row: 'HW-TRF-02a', duration: { value: 1, unit: 'workingDays' as const } }],
      validFrom: null,
      validTo: null,
    };
    const { onlyAfter } = compareSimulations(order, { ...order, agreements: [agreement] });

    expect(onlyAfter).toContain('2026-09-23T10:00:00+08:00 duty.opened HW-TRF-02a open due 2026-09-25T00:00:00+08:00 [transfer-1]');
  });
});

describe('saving a story', () => {
  test('marks its name and keeps what came of it', () => {
    const { name, scenario } = savedFixture({ ...story('consent-withdrawal'), expected: [] });

    expect(name).toBe('推演 SIMULATION consent-withdrawal.json');
    expect(readScenario(scenario).scenario?.expected ?? []).toEqual(told(story('consent-withdrawal')));
  });
});

describe('reading a story', () => {
  const pointers = (change: object): string[] => readScenario({ ...filing, ...change }).errors.map(({ pointer }) => pointer);

  test.each<[string, string, object]>([
    ['without the mark', '/mark', { mark: 'REAL' }],
    ['with a fact of an agency nobody knows', '/facts/0/agencyId', { facts: [{ ...filing.facts[0], agencyId: 'nobody' }] }],
    [
      'with an officer of an agency nobody knows',
      '/roster/0/agencyId',
      { roster: [{ officerId: 'x', role: 'liaison', agencyId: 'nobody' }] },
    ],
    [
      'with an order of an officer nobody knows',
      '/orders/0/by',
      { orders: [{ order: 'acknowledge', at: filing.now, dutyId: 'CN-SUP-03 c-20 #1', by: 'nobody', rung: 1 }] },
    ],
    ['with a moment without a zone', '/now', { now: '2026-09-18T09:00:00' }],
    ['with an unknown field', '/outbox', { outbox: [] }],
    ['without an end', '/until', { until: undefined }],
    ['that reaches too far', '/until', { until: '9999-01-01T00:00:00Z' }],
    ['that ends before it begins', '/until', { until: '2000-01-01T00:00:00Z' }],
    ['with a pack nobody ships', '/packs/0', { packs: ['atlantis'] }],
    ['with a pack that cannot be read', '/packs/0/duties', { packs: [{ schema: 'homeward.duty-pack/1' }] }],
    ['with a calendar that cannot be read', '/calendars/0/years', { calendars: [{ schema: 'homeward.calendar/1' }] }],
  ])('refuses one %s, at %s', (_, pointer, change) => {
    expect(pointers(change)).toContain(pointer);
  });

  test('refuses a pack nobody ships by its name', () => {
    expect(() => new Simulation({ ...filing, packs: ['atlantis'] })).toThrow('atlantis');
  });

  test('does not reach further than ten years', () => {
    expect(() => new Simulation(filing).jump('2200-01-01T00:00:00Z')).toThrow('ten years');
  });
});
