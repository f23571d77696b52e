import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import type { Action } from './authorizer.js';

/** Policy texts by file name, `clues.cedar` → its text. */
export type PolicyTexts = Readonly<Record<string, string>>;

/** What the files say: every rule by its id, and every action with the groups it belongs to. */
export interface ReadPolicies {
  rules: Record<string, string>;
  actions: ReadonlyMap<Action, ReadonlySet<ActionGroup>>;
}

export const actionGroups = ['read', 'write', 'decide', 'importable'] as const;
export type ActionGroup = (typeof actionGroups)[number];

const actionName = /^[a-z]+(-[a-z]+)*:[a-z][A-Za-z]+$/;

/** Reads the files: a rule names itself with `@id`, and a permit says with `@group` to which groups its actions belong. */
export function readPolicies(texts: PolicyTexts): ReadPolicies {
  const rules: Record<string, string> = {};
  const actions = new Map<Action, Set<ActionGroup>>();
  for (const [file, text] of Object.entries(texts)) {
    for (const rule of rulesOf(file, text)) {
      const json = jsonOf(file, rule);
      const id = json.annotations?.['id'];
      if (!id) throw new Error(`${file}: a rule has no @id:\n${rule}`);
      if (rules[id] !== undefined) throw new Error(`${file}: two rules have the id ${id}.`);
      rules[id] = rule;
      const groups = groupsOf(file, id, json.annotations?.['group']);
      if (groups.length > 0) for (const action of actionsOf(json)) actions.set(action, joined(actions.get(action), groups));
    }
  }
  for (const [action, groups] of actions) requireOneWall(action, groups);
  return { rules, actions };
}

function rulesOf(file: string, text: string): string[] {
  const parts = cedar.policySetTextToParts(text);
  if (parts.type === 'failure') throw new Error(`${file}: ${messagesOf(parts.errors)}`);
  if (parts.policy_templates.length > 0) throw new Error(`${file}: templates are not used.`);
  return parts.policies;
}

function jsonOf(file: string, rule: string): cedar.PolicyJson {
  const answer = cedar.policyToJson(rule);
  if (answer.type === 'failure') throw new Error(`${file}: ${messagesOf(answer.errors)}`);
  return answer.json;
}

function groupsOf(file: string, id: string, annotation: string | undefined): ActionGroup[] {
  return (annotation ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const group = actionGroups.find((known) => known === word);
      if (!group) throw new Error(`${file}: ${id} names the group ${word}; known are ${actionGroups.join(', ')}.`);
      return group;
    });
}

function actionsOf({ action }: cedar.PolicyJson): Action[] {
  if (action.op === 'All' || ('slot' in action && action.slot)) return [];
  const entities = 'entities' in action ? action.entities : 'entity' in action ? [action.entity] : [];
  return entities.map((entity) => ('__entity' in entity ? entity.__entity.id : entity.id));
}

function joined(known: Set<ActionGroup> | undefined, groups: readonly ActionGroup[]): Set<ActionGroup> {
  return new Set([...(known ?? []), ...groups]);
}

/** The walls forbid by group, so an action outside both, or in both, would slip past one of them. */
function requireOneWall(action: Action, groups: ReadonlySet<ActionGroup>): void {
  if (!actionName.test(action)) throw new Error(`${action} is not named <service>:<verbNoun>.`);
  if (groups.has('read') === groups.has('write')) throw new Error(`${action} must be in exactly one of the groups read and write.`);
}

export function messagesOf(errors: readonly cedar.DetailedError[]): string {
  return errors.map(({ message }) => message).join('; ');
}
