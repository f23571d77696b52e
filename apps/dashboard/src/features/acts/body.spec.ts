import { describe, expect, test } from '@jest/globals';
import { bodyOf, firstValues, stillNeeded, theDesk } from './body.js';
import { atFields, faultsOf, refusedFields } from './checking.js';
import { fieldKind } from './field-kind.js';
import { layouts } from './layouts.js';
import { placeAfter } from './places-after.js';
import { justNow } from './when.js';

const register = layouts['registerClue'] as NonNullable<(typeof layouts)[string]>;
const triage = layouts['triageClue'] as NonNullable<(typeof layouts)[string]>;
const matterId = '1f21cfd7-3c89-4103-bcc4-c79bd843e47b';

describe('making a body out of a form', () => {
  test('leaves out what was left open, so that the defaults of the contract hold', () => {
    const values = {
      ...firstValues(register, {}),
      narrative: '虚构线索。',
      violationKinds: ['guardianship'],
      regionCode: '350102',
    };
    const body = bodyOf(register, { values, when: justNow, known: { matterId } });
    expect(body).toMatchObject({ matterId, narrative: '虚构线索。', violationKinds: ['guardianship'], minor: false });
    expect(body).not.toHaveProperty('occurred');
    expect(body).not.toHaveProperty('sourceRef');
    expect(faultsOf(register.schema, body)).toEqual({});
  });

  test('takes along documents by title and digest, and none where none is named (R05)', () => {
    const offer = layouts['offerTransfer'] as NonNullable<(typeof layouts)[string]>;
    const empty = { ...firstValues(offer, {}), purpose: 'criminal' };
    expect(bodyOf(offer, { values: empty, when: justNow, known: { matterId } })).not.toHaveProperty('manifest');
    const [title, sha256] = ['虚构笔录', 'a'.repeat(64)];
    const values = { ...empty, manifest: ['2'], 'manifest.2.title': ` ${title} `, 'manifest.2.sha256': sha256 };
    const body = bodyOf(offer, { values, when: justNow, known: { matterId } });
    expect(body).toMatchObject({ manifest: [{ title, sha256 }] });
    expect(faultsOf(offer.schema, body)).toEqual({});
    const half = bodyOf(offer, { values: { ...values, 'manifest.2.sha256': '' }, when: justNow, known: { matterId } });
    expect(atFields(faultsOf(offer.schema, half), ['purpose', 'manifest'])).toEqual({ manifest: 'missing' });
  });

  test('names the officer who answers for accepted work, or nobody but oneself (R04)', () => {
    const accept = layouts['acceptTransfer'] as NonNullable<(typeof layouts)[string]>;
    const values = firstValues(accept, {});
    expect(bodyOf(accept, { values, when: justNow, known: {} })).toEqual({});
    expect(bodyOf(accept, { values: { ...values, officerId: matterId }, when: justNow, known: {} })).toEqual({
      officerId: matterId,
    });
  });

  test('keeps a day a day', () => {
    const values = firstValues(register, {});
    const body = bodyOf(register, { values, when: { kind: 'day', day: '2026-11-20', time: '' }, known: {} });
    expect(body['occurred']).toEqual({ precision: 'day', text: '2026-11-20' });
  });

  test('asks for what the service needs though the schema lets it be missing (R01)', () => {
    expect(stillNeeded(register, firstValues(register, {}))).toEqual({
      narrative: 'missing',
      violationKinds: 'missing',
      regionCode: 'missing',
    });
  });

  test('claims nothing that somebody has to find out first', () => {
    const reunion = layouts['planReunion'] as NonNullable<(typeof layouts)[string]>;
    expect(firstValues(reunion, {})).toMatchObject({ identity: '', receiver: '', destinationSafety: '' });
    expect(firstValues(register, {})).toMatchObject({ severity: 'normal', narrative: '' });
  });

  test('says yes and no only when somebody did', () => {
    const values = { ...firstValues(triage, {}), violationKinds: ['guardianship'], purposes: ['criminal'], disposition: 'own' };
    const open = bodyOf(triage, { values, when: justNow, known: {} });
    expect(Object.keys(faultsOf(triage.schema, open))).toContain('minor');
    const told = bodyOf(triage, { values: { ...values, severity: 'high', minor: 'no' }, when: justNow, known: {} });
    expect(told).toMatchObject({ minor: false, severity: 'high' });
  });

  test('finds the fault by the path that the service names', () => {
    const problem = { type: '', title: '', status: 400, detail: '', instance: '', code: 'x', traceId: '' };
    const errors = [{ pointer: '/reporter/name', code: 'too-long', detail: '' }];
    expect(refusedFields({ ...problem, errors })).toEqual({ 'reporter.name': 'too-long' });
    const whole = ['', '#header/if-match'].map((pointer) => ({ pointer, code: 'stale-version', detail: 'unreal' }));
    expect(refusedFields({ ...problem, errors: whole })).toEqual({});
  });
});

describe('making a body out of what is composed', () => {
  const prosecute = layouts['initiateProsecution'] as NonNullable<(typeof layouts)[string]>;
  const known = { caseId: matterId, personId: matterId };

  test('R26: charges each offence with the time of its act, and leaves open what nobody knows', () => {
    const values = {
      ...firstValues(prosecute, known),
      courtAgencyId: matterId,
      offences: ['CL-240', 'CL-241'],
      'offences.CL-240.acted': '2014-05',
      'offences.CL-240.rule': 'continued-act',
    };
    const body = bodyOf(prosecute, { values, when: justNow, known });
    expect(body['offences']).toEqual([
      { code: 'CL-240', actOccurred: { precision: 'month', text: '2014-05' }, transitionRule: 'continued-act' },
      { code: 'CL-241' },
    ]);
    expect(faultsOf(prosecute.schema, body)).toEqual({});
  });

  test('finds what is wrong within a field at the field', () => {
    const values = {
      ...firstValues(prosecute, known),
      courtAgencyId: matterId,
      offences: ['CL-240'],
      'offences.CL-240.acted': '?',
    };
    const faults = faultsOf(prosecute.schema, bodyOf(prosecute, { values, when: justNow, known }));
    expect(Object.keys(atFields(faults, ['offences', 'courtAgencyId']))).toEqual(['offences']);
  });

  test('gives a duty back to the desk when the desk is chosen, and not where nothing is; puts it aside until an official time', () => {
    const reassign = layouts['reassignDuty'] as NonNullable<(typeof layouts)[string]>;
    const aside = layouts['putDutyAside'] as NonNullable<(typeof layouts)[string]>;
    expect(stillNeeded(reassign, firstValues(reassign, {}))).toEqual({ holderId: 'missing' });
    expect(bodyOf(reassign, { values: { holderId: theDesk }, when: justNow, known: {} })).toEqual({ holderId: null });
    const values = { until: '2026-11-27T09:00', reason: '虚构：等待回复。' };
    expect(bodyOf(aside, { values, when: justNow, known: {} })['until']).toBe('2026-11-27T01:00:00.000Z');
  });
});

describe('another beginning of a period', () => {
  const propose = layouts['proposeStart'] as NonNullable<(typeof layouts)[string]>;
  const said = { sha256: 'd'.repeat(64), reason: '虚构：回执日期不同。' };
  const bodyWith = (start: string) => bodyOf(propose, { values: { ...said, start }, when: justNow, known: {} });

  test('is a day where only the day is known, and else a time of it', () => {
    expect(bodyWith('2026-03-03')['start']).toEqual({ precision: 'day', text: '2026-03-03' });
    expect(bodyWith('2026-03-03T10:00')['start']).toEqual({ precision: 'instant', text: '2026-03-03T10:00:00+08:00' });
    expect(faultsOf(propose.schema, bodyWith('2026-03-03'))).toEqual({});
  });

  test('is missing, at its own field, where nothing or a time alone is told', () => {
    expect(Object.keys(atFields(faultsOf(propose.schema, bodyWith('')), ['start', 'sha256']))).toEqual(['start']);
    expect(Object.keys(atFields(faultsOf(propose.schema, bodyWith('T10:00')), ['start', 'sha256']))).toEqual(['start']);
  });
});

describe('reading a schema', () => {
  test('knows what each field asks for', () => {
    expect(fieldKind(register.schema, 'severity').kind).toBe('one');
    expect(fieldKind(register.schema, 'minor').kind).toBe('check');
    expect(fieldKind(triage.schema, 'minor').kind).toBe('yes-no');
    expect(fieldKind(register.schema, 'riskFlags').kind).toBe('several');
    expect(fieldKind(register.schema, 'reporter.name').kind).toBe('text');
  });

  test('has no place for a field that the contract does not know', () => {
    expect(() => fieldKind(register.schema, 'colour')).toThrow('colour');
  });
});

describe('going on after an act', () => {
  test('leads to the row, or to the work of its matter', () => {
    expect(placeAfter({ name: '', collection: 'clues', path: null }, { id: 'c', matterId })).toEqual({ to: '/clues/c' });
    expect(placeAfter({ name: '', collection: 'rescues', path: 'start' }, { id: 'r', matterId })).toEqual({
      to: `/matters/${matterId}`,
      tab: 'work',
    });
  });
});
