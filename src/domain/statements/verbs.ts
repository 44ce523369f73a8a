import { clausesIn, fromSetOf } from '../clauses/clause-sets.ts';
import { kindOfId } from '../ids.ts';
import type {
  ClauseMappingContent,
  Extent,
  MappingKind,
  MembershipContent,
  MembershipKind,
  RelationKind,
  ScopeStatus,
  StatedResponsibility,
  Statement,
} from './statements.ts';

export const MEMBERSHIP_VERBS: Record<MembershipKind, string> = {
  IN_FAMILY: 'belongs to',
  COMPONENT_OF: 'is a component of',
  REPLACED_BY: 'was replaced by',
  UNDER: 'is under',
  CERTIFIES: 'certifies',
  APPLIES_IN: 'applies in',
  HELD_BY: 'is held by',
  ISSUED_BY: 'was issued by',
  ASSESSED_BY: 'was assessed by',
  AUTHORIZED_BY: 'was authorized by',
  ISSUED_OR_ASSESSED_BY: 'was issued or assessed by',
  PUBLISHED_BY: 'is published by',
  OPERATED_BY: 'is operated by',
};

export const RELATION_VERBS: Record<RelationKind, string> = {
  GUIDES: 'is guidance on',
  INTEGRATES: 'helps integrate',
  EXTENDS: 'adds requirements or controls to',
  COMPLEMENTS: 'is used together with',
  REPLACES: 'replaces',
  EDITION_OF: 'is an edition of',
  BASELINE_OF: 'selects a baseline of',
};

export const STATUS_WORDS: Record<ScopeStatus, string> = {
  IN_SCOPE: 'in scope',
  NOT_IN_SCOPE: 'not in scope',
  IN_AUDIT: 'in audit',
  PLANNED: 'planned',
};

const EXTENT_WORDS: Record<Extent, string> = { ALL: '', SELECT: ' in part', UNSPECIFIED: ' to an unstated extent' };

const RESPONSIBILITY_VERBS: Record<StatedResponsibility, string> = {
  CUSTOMER: "is the customer's in",
  SHARED: 'is shared in',
  PROVIDER_PART: "is the provider's in part in",
  PROVIDER: "is the provider's in",
};

export const MAPPING_VERBS: Record<MappingKind, string> = {
  EQUAL: 'equals',
  EQUIVALENT: 'is equivalent to',
  SUBSET_OF: 'is a subset of',
  SUPERSET_OF: 'is a superset of',
  INTERSECTS: 'intersects',
  RELATED: 'is related to',
};

/** A mapping of sets relates only the sets, not the single clauses in them. */
function mappingVerb({ mapping, withFromIds, withToIds }: ClauseMappingContent): string {
  const verb = withFromIds === undefined ? MAPPING_VERBS[mapping] : `is in a set that ${MAPPING_VERBS[mapping]}`;
  return withToIds === undefined ? verb : `${verb} a set with`;
}

/** UNDER is read from clause numbers. Other inferred memberships are guesses from names. */
function membershipVerb({ membership, inferred }: MembershipContent): string {
  const verb = MEMBERSHIP_VERBS[membership];
  return inferred && membership !== 'UNDER' ? `presumably ${verb}` : verb;
}

export interface Verb {
  readonly from: string;
  readonly to: string;
  readonly verb: string;
}

/**
 * Describes an edge between two ends of a statement. A null statement is the edge between a clause and its standard.
 */
export function verbOf(statement: Statement | null, id: string, otherId: string): Verb {
  if (statement === null) {
    const [clause, standard] = kindOfId(id) === 'Clause' ? [id, otherId] : [otherId, id];
    return { from: clause, to: standard, verb: 'is part of' };
  }
  switch (statement.kind) {
    case 'ScopeEntry': {
      const { certificateId, subjectId, environmentId, status, extent } = statement;
      const howFar = extent === null ? '' : EXTENT_WORDS[extent];
      return id === certificateId || otherId === certificateId
        ? { from: certificateId, to: subjectId, verb: `lists${howFar} as ${STATUS_WORDS[status]}` }
        : { from: subjectId, to: environmentId ?? otherId, verb: `is${howFar} ${STATUS_WORDS[status]} in` };
    }
    case 'StandardRelation':
      return { from: statement.fromId, to: statement.toId, verb: RELATION_VERBS[statement.relation] };
    case 'Membership':
      return { from: statement.fromId, to: statement.toId, verb: membershipVerb(statement) };
    case 'Responsibility':
      return {
        from: statement.clauseId,
        to: statement.environmentId,
        verb: RESPONSIBILITY_VERBS[statement.responsibility],
      };
    case 'ClauseMapping': {
      const [from, to] = clausesIn(fromSetOf(statement)).includes(id) ? [id, otherId] : [otherId, id];
      return { from, to, verb: mappingVerb(statement) };
    }
    case 'Leverage':
      return { from: statement.fromId, to: statement.toId, verb: 'leverages' };
    case 'Exception':
      return { from: statement.certificateId, to: statement.clauseId, verb: 'does not cover' };
    case 'Alias':
      throw new Error(`Alias ${statement.id} does not join two nodes.`);
  }
}
