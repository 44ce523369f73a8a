import { EARLIEST_DAY, LATEST_DAY } from '../domain/days.ts';
import { STATEMENT_KINDS, standardIdOfClause } from '../domain/ids.ts';
import { interned } from '../domain/interned.ts';
import {
  ALIAS_KINDS,
  EXTENTS,
  MAPPING_KINDS,
  MEMBERSHIP_KINDS,
  RELATION_KINDS,
  SCOPE_STATUSES,
  type ScopeClaim,
  type ScopeEntry,
  STATED_RESPONSIBILITIES,
  type Stated,
  type Statement,
  type StatementContent,
  scopeSortKey,
} from '../domain/statements/statements.ts';
import { flagOrNull, integer, integerOrNull, text, textOrNull, texts, word, wordOrNull } from '../engine/decode.ts';
import type { RawRow } from '../engine/query.ts';

/**
 * Encodes a statement for the graph, with sort and lookup keys. Unknown bounds and environments become sentinels, which
 * compare fast.
 */
export function encodeContent(content: StatementContent, id: string): RawRow {
  switch (content.kind) {
    case 'ScopeEntry': {
      const { environmentId, validFrom, validUntil, ...said } = content;
      return {
        environmentId: environmentId ?? '',
        validFrom: validFrom ?? EARLIEST_DAY,
        validUntil: validUntil ?? LATEST_DAY,
        sortKey: scopeSortKey(content, id),
        ...said,
      };
    }
    case 'Responsibility':
      return { ...content, standardId: standardIdOfClause(content.clauseId) };
    default:
      return { ...content };
  }
}

export function decodeStatement(row: RawRow, revision: number): Statement {
  const stated = statedOf(row, revision);
  const kind = word(row, 'kind', STATEMENT_KINDS);
  switch (kind) {
    case 'ScopeEntry':
      return entryOf(stated, row, decodeClaim(row));
    case 'StandardRelation':
      return {
        kind,
        fromId: text(row, 'fromId'),
        toId: text(row, 'toId'),
        relation: word(row, 'relation', RELATION_KINDS),
        note: textOrNull(row, 'note'),
        ...stated,
      };
    case 'Membership':
      return {
        kind,
        fromId: text(row, 'fromId'),
        toId: text(row, 'toId'),
        membership: word(row, 'membership', MEMBERSHIP_KINDS),
        inferred: flagOrNull(row, 'inferred') ?? false,
        ...stated,
      };
    case 'Responsibility':
      return {
        kind,
        clauseId: text(row, 'clauseId'),
        environmentId: text(row, 'environmentId'),
        certificateId: textOrNull(row, 'certificateId'),
        responsibility: word(row, 'responsibility', STATED_RESPONSIBILITIES),
        providerParts: integerOrNull(row, 'providerParts'),
        customerParts: integerOrNull(row, 'customerParts'),
        ...(row['customerWords'] == null ? {} : { customerWords: text(row, 'customerWords') }),
        ...stated,
      };
    case 'ClauseMapping':
      return {
        kind,
        fromId: text(row, 'fromId'),
        toId: text(row, 'toId'),
        mapping: word(row, 'mapping', MAPPING_KINDS),
        strength: integerOrNull(row, 'strength'),
        rationale: textOrNull(row, 'rationale'),
        ...furtherIds(row, 'withFromIds'),
        ...furtherIds(row, 'withToIds'),
        ...stated,
      };
    case 'Leverage':
      return {
        kind,
        fromId: interned(text(row, 'fromId')),
        toId: interned(text(row, 'toId')),
        ...furtherIds(row, 'inheritedClauseIds'),
        ...stated,
      };
    case 'Exception':
      return {
        kind,
        certificateId: text(row, 'certificateId'),
        subjectId: textOrNull(row, 'subjectId'),
        environmentId: textOrNull(row, 'environmentId'),
        clauseId: text(row, 'clauseId'),
        note: textOrNull(row, 'note'),
        ...stated,
      };
    case 'Alias':
      return {
        kind,
        subjectId: text(row, 'subjectId'),
        name: text(row, 'name'),
        alias: word(row, 'alias', ALIAS_KINDS),
        ...stated,
      };
  }
}

function furtherIds(
  row: RawRow,
  property: 'withFromIds' | 'withToIds' | 'inheritedClauseIds',
): { readonly [Each in typeof property]?: readonly string[] } {
  return row[property] == null ? {} : { [property]: texts(row, property) };
}

/** Decodes a row of a query for scope entries only. */
export function decodeEntry(row: RawRow, revision: number): ScopeEntry {
  word(row, 'kind', ['ScopeEntry']);
  return entryOf(statedOf(row, revision), row, decodeClaim(row));
}

/** Must be spread last, since V8 takes ten times as long for properties after it. */
function statedOf(row: RawRow, revision: number): Stated {
  return {
    id: text(row, 'id'),
    sourceIds: texts(row, 'sourceIds'),
    importId: text(row, 'importId'),
    fromRevision: integer(row, 'fromRevision'),
    revision,
  };
}

/** Without spreading, since hundreds of entries are decoded at a time. */
function entryOf(stated: Stated, row: RawRow, claim: StoredClaim): ScopeEntry {
  return {
    kind: 'ScopeEntry',
    id: stated.id,
    sourceIds: stated.sourceIds,
    importId: stated.importId,
    fromRevision: stated.fromRevision,
    revision: stated.revision,
    subjectId: text(row, 'subjectId'),
    certificateId: claim.certificateId,
    environmentId: claim.environmentId,
    environmentTaken: row['environmentTaken'] === true,
    standardId: claim.standardId,
    environmentInferred: claim.environmentInferred === true,
    status: claim.status,
    extent: claim.extent,
    validFrom: claim.validFrom,
    validUntil: claim.validUntil,
    condition: claim.condition,
  };
}

type StoredClaim = Omit<ScopeClaim, 'id' | 'sourceIds'>;

/** Decodes an entry without its subject, id and sources. */
export function decodeClaim(row: RawRow): StoredClaim {
  return {
    certificateId: text(row, 'certificateId'),
    environmentId: unless('', text(row, 'environmentId')),
    standardId: textOrNull(row, 'standardId'),
    environmentInferred: row['environmentInferred'] === true,
    status: word(row, 'status', SCOPE_STATUSES),
    extent: wordOrNull(row, 'extent', EXTENTS),
    validFrom: unless(EARLIEST_DAY, text(row, 'validFrom')),
    validUntil: unless(LATEST_DAY, text(row, 'validUntil')),
    condition: textOrNull(row, 'condition'),
  };
}

export const CLAIM_PROPERTIES = [
  'certificateId',
  'environmentId',
  'standardId',
  'environmentInferred',
  'status',
  'extent',
  'validFrom',
  'validUntil',
  'condition',
] as const;

function unless(sentinel: string, value: string): string | null {
  return value === sentinel ? null : value;
}
