/** An officer as the policies see them: for one agency, with the roles held there today. */
export interface Principal {
  officerId: string;
  agencyId: string;
  agencyKind: string;
  level: string;
  roles: readonly string[];
}

/** `<service>:<verbNoun>`, for example `clue-intake:registerClue`. */
export type Action = string;

export type AttributeValue = string | boolean | number;

/** What is decided about: a function as such (may anybody of these roles do this at all?), or one row. */
export type ResourceRef = { kind: 'function' } | { kind: 'row'; id: string; attributes: Readonly<Record<string, AttributeValue>> };

export interface DecisionContext {
  purpose: string;
  /** The matter is shared with the principal's agency for reading. */
  sharedRead: boolean;
  /** A wall of conflict stands between the principal and the matter. */
  walled: boolean;
  /** The import had to assume this act. */
  implied: boolean;
}

export interface DecisionRequest {
  principal: Principal;
  action: Action;
  resource: ResourceRef;
  context: DecisionContext;
}

/** `policyIds` go into the audit entry: the agency's lawyer can read which rule decided. */
export interface Decision {
  allow: boolean;
  policyIds: readonly string[];
}

/** The policy decision point. */
export interface Authorizer {
  decide(request: DecisionRequest): Decision;
}
