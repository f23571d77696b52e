import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DecisionContext, Principal } from './authorizer.js';
import { cedarAuthorizer } from './cedar-authorizer.js';
import { attributesOf } from './row-attributes.js';

const folder = join(import.meta.dirname, '../../policies');
const authorizer = cedarAuthorizer(folder);
const texts = Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));

const officer = (...roles: string[]): Principal => ({
  officerId: 'officer-1',
  agencyId: 'agency-own',
  agencyKind: 'public-security',
  level: 'county',
  roles,
});
const clue = { id: 'clue-1', agencyId: 'agency-own', matterId: 'matter-1', triagedBy: 'officer-2' };
const live: DecisionContext = { purpose: 'handle-matter', sharedRead: false, walled: false, implied: false };

function decide(principal: Principal, action: string, row: { id: string; agencyId?: string } = clue, context = live) {
  return authorizer.decide({
    principal,
    action: `clue-intake:${action}`,
    resource: { kind: 'row', id: row.id, attributes: attributesOf(row) },
    context,
  });
}

const mayUse = (principal: Principal, action: string, context = live) =>
  authorizer.decide({ principal, action: `clue-intake:${action}`, resource: { kind: 'function' }, context }).allow;

describe('deciding about an own row', () => {
  test('allows what a permit says and names the rule', () => {
    expect(decide(officer('registrar'), 'registerClue')).toEqual({ allow: true, policyIds: ['clues.register'] });
  });

  test('denies by default', () => {
    expect(decide(officer('registrar'), 'acceptClue')).toEqual({ allow: false, policyIds: [] });
    expect(decide(officer(), 'readClue').allow).toBe(false);
    expect(decide(officer('administrator'), 'readClue').allow).toBe(false);
  });

  test('denies an act for a purpose that only looks', () => {
    for (const purpose of ['statistics', 'audit'])
      expect(decide(officer('registrar'), 'registerClue', clue, { ...live, purpose })).toEqual({
        allow: false,
        policyIds: ['walls.no-act-for-looking'],
      });
  });

  test('denies an action that no policy knows', () => {
    expect(decide(officer('case-officer'), 'eraseClue')).toEqual({ allow: false, policyIds: ['unknown-action'] });
  });
});

describe('deciding about the row of another agency', () => {
  const foreign = { ...clue, agencyId: 'agency-other' };

  test('forbids reading it without a share', () => {
    expect(decide(officer('case-officer'), 'readClue', foreign)).toEqual({ allow: false, policyIds: ['walls.read-own-or-shared'] });
  });

  test('allows reading it under a share', () => {
    expect(decide(officer('prosecutor'), 'readClue', foreign, { ...live, sharedRead: true }).allow).toBe(true);
  });

  test('forbids writing it even under a share', () => {
    const decision = decide(officer('case-officer'), 'acceptClue', foreign, { ...live, sharedRead: true });
    expect(decision).toEqual({ allow: false, policyIds: ['walls.write-own-agency'] });
  });

  test('keeps the reporter from a share', () => {
    expect(decide(officer('case-officer'), 'readReporter', foreign, { ...live, sharedRead: true }).allow).toBe(false);
  });

  test('forbids everything when the row does not tell its agency', () => {
    expect(decide(officer('case-officer'), 'readClue', { id: 'clue-1' }).allow).toBe(false);
    expect(decide(officer('case-officer'), 'acceptClue', { id: 'clue-1' }).allow).toBe(false);
  });
});

describe('standing before a wall of conflict (R03)', () => {
  test.each(['readClue', 'acceptClue'])('forbids %s, whatever the role', (action) => {
    const decision = decide(officer('case-officer', 'unit-head'), action, clue, { ...live, walled: true });
    expect(decision).toEqual({ allow: false, policyIds: ['walls.conflict'] });
  });
});

describe('giving up a guarded clue', () => {
  test('needs a unit head', () => {
    expect(decide(officer('unit-head'), 'dismissGuardedClue').allow).toBe(true);
    expect(decide(officer('case-officer'), 'dismissGuardedClue').allow).toBe(false);
  });

  test('is refused to the officer who triaged it', () => {
    const decision = decide(officer('unit-head'), 'dismissGuardedClue', { ...clue, triagedBy: 'officer-1' } as typeof clue);
    expect(decision).toEqual({ allow: false, policyIds: ['clues.four-eyes'] });
  });

  test('is refused when the row does not tell who triaged it, and allowed when nobody has', () => {
    const { triagedBy: _omitted, ...unknown } = clue;
    expect(decide(officer('unit-head'), 'lowerSeverity', unknown).allow).toBe(false);
    expect(decide(officer('unit-head'), 'lowerSeverity', { ...unknown, triagedBy: null } as never).allow).toBe(true);
  });
});

describe('recording history', () => {
  const history: DecisionContext = { ...live, purpose: 'historical-import', implied: true };

  test('is for import accounts', () => {
    expect(decide(officer('importer'), 'acceptClue', clue, history)).toEqual({
      allow: true,
      policyIds: ['walls.import-as-published'],
    });
    expect(decide(officer('case-officer'), 'acceptClue', clue, history).allow).toBe(false);
  });

  test('does not reach the rows of another agency', () => {
    expect(decide(officer('importer'), 'acceptClue', { ...clue, agencyId: 'agency-other' }, history).allow).toBe(false);
  });

  test('gives an import account nothing in live work', () => {
    expect(decide(officer('importer'), 'registerClue').allow).toBe(false);
  });

  test('is the only work in which something may be assumed', () => {
    expect(decide(officer('registrar'), 'registerClue', clue, { ...live, implied: true }).allow).toBe(false);
  });
});

describe('asking whether a function is for a role', () => {
  test('needs no row', () => {
    expect(mayUse(officer('registrar'), 'registerClue')).toBe(true);
    expect(mayUse(officer('registrar'), 'acceptClue')).toBe(false);
    expect(mayUse(officer('unit-head'), 'lowerSeverity')).toBe(true);
  });

  test('knows the purpose', () => {
    expect(mayUse(officer('case-officer'), 'readNarrative')).toBe(true);
    expect(mayUse(officer('case-officer'), 'readNarrative', { ...live, purpose: 'statistics' })).toBe(false);
  });
});

describe('preparing the policies', () => {
  const changed = (from: string, to: string) => () =>
    cedarAuthorizer({ ...texts, 'clues.cedar': (texts['clues.cedar'] ?? '').replaceAll(from, to) });

  test.each([
    ['a misspelt role', 'Role::"registrar"', 'Role::"registrer"', /registrer/],
    ['an attribute that rows do not have', 'resource.triagedBy', 'resource.triagedby', /triagedby/],
    ['a group that does not exist', '@group("read")', '@group("reed")', /reed/],
    ['an action outside the walls', '@group("write decide importable")', '@group("decide")', /exactly one of the groups/],
    ['an action on both sides of the walls', '@group("read")', '@group("read write")', /exactly one of the groups/],
    ['a rule without a name', '@id("clues.close")', '', /no @id/],
    ['two rules of one name', '@id("clues.close")', '@id("clues.read")', /two rules/],
    ['an action without a service', 'clue-intake:closeClue', 'closeClue', /not named/],
    ['text that is no policy', 'permit (', 'permitt (', /clues\.cedar/],
  ])('stops at %s', (_case, from, to, message) => {
    expect(changed(from, to)).toThrow(message);
  });

  test('stops when a forbid names an action that nobody is permitted', () => {
    const lonely = '@id("x") forbid (principal, action == Action::"clue-intake:eraseClue", resource);';
    expect(() => cedarAuthorizer({ ...texts, 'x.cedar': lonely })).toThrow(/eraseClue/);
  });

  test('stops at a folder without policies', () => {
    expect(() => cedarAuthorizer(import.meta.dirname)).toThrow(/No policies/);
  });

  test('lists every action', () => {
    expect([...authorizer.actions]).toContain('clue-intake:readReporter');
  });
});

describe('adding rules', () => {
  const actions = [...authorizer.actions];
  const roles = ['case-officer', 'unit-head', 'importer'];
  const allowedBy = (point: typeof authorizer) =>
    roles.flatMap((held) =>
      actions
        .filter(
          (action) =>
            point.decide({
              principal: officer(held),
              action,
              resource: { kind: 'row', id: clue.id, attributes: attributesOf(clue) },
              context: live,
            }).allow,
        )
        .map((action) => `${held} ${action}`),
    );
  const allowedBefore = allowedBy(authorizer);

  // Two sets of rules forbid every action once; a set for each action would take minutes.
  test.each([0, 1])('never allows more when the rules forbid (half %i of the actions)', (half) => {
    const forbidden = new Set(actions.filter((_action, index) => index % 2 === half));
    const rules = [...forbidden].map(
      (action, index) => `@id("x.${index}") forbid (principal, action == Action::"${action}", resource);`,
    );
    const after = allowedBy(cedarAuthorizer({ ...texts, 'x.cedar': rules.join('\n') }));
    expect(after).toEqual(allowedBefore.filter((pair) => !forbidden.has(pair.slice(pair.indexOf(' ') + 1))));
  });

  test('cannot break the walls by a permit for everything', () => {
    const open = cedarAuthorizer({ ...texts, 'x.cedar': '@id("x") permit (principal, action, resource);' });
    const foreign = { kind: 'row' as const, id: 'clue-9', attributes: { agencyId: 'agency-other' } };
    for (const action of actions)
      expect(open.decide({ principal: officer('administrator'), action, resource: foreign, context: live }).allow).toBe(false);
  });
});
