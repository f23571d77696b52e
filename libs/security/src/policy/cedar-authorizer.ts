import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Action, Authorizer, Decision, DecisionRequest, Principal, ResourceRef } from './authorizer.js';
import { cedarSchema, roleAt } from './cedar-schema.js';
import { messagesOf, readPolicies, type PolicyTexts } from './policy-text.js';
import { RememberedDecisions } from './remembered-decisions.js';

/** A policy point that can also say which actions its policies know. */
export interface CedarAuthorizer extends Authorizer {
  readonly actions: ReadonlySet<Action>;
}

/** Reads, checks and prepares all policies once; anything wrong with them stops the start. Takes the folder of the `.cedar` files, or their texts. */
export function cedarAuthorizer(policies: string | PolicyTexts): CedarAuthorizer {
  const { rules, actions } = readPolicies(typeof policies === 'string' ? textsIn(policies) : policies);
  const schema = cedarSchema(actions);
  requireValid(cedar.validate({ schema, policies: { staticPolicies: rules } }));
  const setId = createHash('sha256')
    .update(JSON.stringify([rules, schema]))
    .digest('hex');
  const prepared = cedar.preparsePolicySet(setId, { staticPolicies: rules });
  if (prepared.type === 'failure') throw new Error(messagesOf(prepared.errors));
  const groups = [...actions].map(([action, memberOf]) => [action, [...memberOf].map((id) => ({ type: 'Action', id }))] as const);
  const actionEntities = new Map(
    groups.map(([id, parents]) => [id, { uid: { type: 'Action', id }, attrs: {}, parents } satisfies cedar.EntityJson]),
  );
  const decisions = new RememberedDecisions(rules);
  return {
    actions: new Set(actions.keys()),
    decide: (request) => {
      const action = actionEntities.get(request.action);
      if (!action) return { allow: false, policyIds: ['unknown-action'] };
      return decisions.of(request, (asked) => decide(setId, asked, action));
    },
  };
}

function textsIn(folder: string): PolicyTexts {
  const files = readdirSync(folder).filter((file) => file.endsWith('.cedar'));
  if (files.length === 0) throw new Error(`No policies in ${folder}.`);
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

function requireValid(answer: cedar.ValidationAnswer): void {
  if (answer.type === 'failure') throw new Error(`The policies cannot be checked: ${messagesOf(answer.errors)}`);
  const wrong = [...answer.validationErrors, ...answer.validationWarnings].map(
    (found) => `${found.policyId}: ${found.error.message}`,
  );
  if (wrong.length > 0) throw new Error(`The policies are wrong: ${wrong.join('; ')}`);
}

function decide(setId: string, request: DecisionRequest, action: cedar.EntityJson): Decision {
  const principal = officerEntity(request.principal);
  const resource = resourceEntity(request.resource);
  const answer = cedar.statefulIsAuthorized({
    preparsedPolicySetId: setId,
    principal: principal.uid,
    action: action.uid,
    resource: resource.uid,
    context: { ...request.context },
    entities: [principal, action, resource],
  });
  if (answer.type === 'failure') return { allow: false, policyIds: ['undecidable'] };
  const { decision, diagnostics } = answer.response;
  // A rule that could not be evaluated may have been the one that forbids.
  if (diagnostics.errors.length > 0) return { allow: false, policyIds: diagnostics.errors.map(({ policyId }) => policyId) };
  return { allow: decision === 'allow', policyIds: diagnostics.reason };
}

function officerEntity({ officerId, agencyId, agencyKind, level, roles }: Principal): cedar.EntityJson {
  return {
    uid: { type: 'Officer', id: officerId },
    attrs: { officerId, agencyId, agencyKind, level, roles: [...roles] },
    parents: roles.flatMap((id) => [
      { type: 'Role', id },
      { type: 'RoleAt', id: roleAt(id, agencyKind) },
    ]),
  };
}

function resourceEntity(resource: ResourceRef): cedar.EntityJson {
  return resource.kind === 'function'
    ? { uid: { type: 'Function', id: 'any' }, attrs: {}, parents: [] }
    : { uid: { type: 'Row', id: resource.id }, attrs: { ...resource.attributes }, parents: [] };
}
