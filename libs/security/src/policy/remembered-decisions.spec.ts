import { describe, expect, test } from '@jest/globals';
import type { AttributeValue, Decision, DecisionRequest } from './authorizer.js';
import { RememberedDecisions } from './remembered-decisions.js';

const rules = {
  one: 'permit (principal, action, resource is Row) when { resource.agencyId == principal.agencyId && resource has draftedBy };',
};
const question = (attributes: Record<string, AttributeValue>, changes: Partial<DecisionRequest> = {}): DecisionRequest => ({
  principal: { officerId: 'officer-1', agencyId: 'agency-1', agencyKind: 'prosecution', level: 'county', roles: ['clerk'] },
  action: 'clue-intake:readClue',
  resource: { kind: 'row', id: String(Math.random()), attributes },
  context: { purpose: 'handle-matter', sharedRead: false, walled: false, implied: false },
  ...changes,
});

function asking(): { ask: (request: DecisionRequest) => Decision; count: () => number } {
  const decisions = new RememberedDecisions(rules);
  let asked = 0;
  const decide = (): Decision => ({ allow: true, policyIds: [String((asked += 1))] });
  return { ask: (request) => decisions.of(request, decide), count: () => asked };
}

describe('remembering decisions', () => {
  test('decides once about rows that differ in nothing a rule asks about', () => {
    const { ask, count } = asking();
    const first = ask(question({ agencyId: 'agency-1', matterId: 'matter-1' }));
    expect(ask(question({ agencyId: 'agency-1', matterId: 'matter-2' }))).toBe(first);
    expect(count()).toBe(1);
  });

  test.each<[string, DecisionRequest]>([
    ['another agency', question({ agencyId: 'agency-2' })],
    ['an attribute that is there', question({ agencyId: 'agency-1', draftedBy: '' })],
    ['another action', question({ agencyId: 'agency-1' }, { action: 'clue-intake:triageClue' })],
    ['another officer', question({ agencyId: 'agency-1' }, { principal: { ...question({}).principal, officerId: 'officer-2' } })],
    ['other roles', question({ agencyId: 'agency-1' }, { principal: { ...question({}).principal, roles: [] } })],
    ['a wall', question({ agencyId: 'agency-1' }, { context: { ...question({}).context, walled: true } })],
    ['a share', question({ agencyId: 'agency-1' }, { context: { ...question({}).context, sharedRead: true } })],
    ['the function as such', question({}, { resource: { kind: 'function' } })],
  ])('decides again about %s', (_name, other) => {
    const { ask, count } = asking();
    ask(question({ agencyId: 'agency-1' }));
    ask(other);
    expect(count()).toBe(2);
  });

  test('is refused where a rule is about one row', () => {
    expect(() => new RememberedDecisions({ odd: 'permit (principal, action, resource == Row::"row-1");' })).toThrow(
      'odd names a single row or officer',
    );
  });
});
