import { CERTIFICATE_STATUSES, type CertificateDocument, DOCUMENT_KINDS } from '../domain/entities/certificate.ts';
import { CLAUSE_KINDS } from '../domain/entities/clause.ts';
import type { Entity } from '../domain/entities/entity.ts';
import { NO_CLAIMS, type PropertyClaims } from '../domain/entities/property-claims.ts';
import { STANDARD_STATUSES } from '../domain/entities/standard.ts';
import { ENTITY_KINDS } from '../domain/ids.ts';
import { interned } from '../domain/interned.ts';
import type { Lifetime } from '../domain/revisions.ts';
import { flagOrNull, integer, text, textOrNull, texts, word, wordOrNull } from '../engine/decode.ts';
import type { RawRow } from '../engine/query.ts';

export interface EntityRow extends Lifetime {
  readonly id: string;
  readonly changedIn: number;
  readonly properties: RawRow;
}

/** Stored properties that are not facts from sources. */
const BOOKKEEPING = new Set(['fromRevision', 'untilRevision', 'changedIn', 'importId', 'pastLives']);

export function decodeEntityRow(node: RawRow): EntityRow {
  return {
    id: text(node, 'id'),
    fromRevision: integer(node, 'fromRevision'),
    untilRevision: integer(node, 'untilRevision'),
    changedIn: integer(node, 'changedIn'),
    properties: Object.fromEntries(Object.entries(node).filter(([name]) => !BOOKKEEPING.has(name))),
  };
}

/** Decodes a node at a reader's revision. */
export function decodeEntity(properties: RawRow, revision: number): Entity {
  const kind = word(properties, 'kind', ENTITY_KINDS);
  const own = text(properties, 'id');
  const id = kind === 'Certificate' ? interned(own) : own;
  const sourceIds = texts(properties, 'sourceIds');
  const base = { id, sourceIds, revision };
  switch (kind) {
    case 'Standard':
      return {
        kind,
        designation: text(properties, 'designation'),
        title: textOrNull(properties, 'title'),
        edition: textOrNull(properties, 'edition'),
        family: textOrNull(properties, 'family'),
        status: wordOrNull(properties, 'status', STANDARD_STATUSES),
        certifiable: flagOrNull(properties, 'certifiable'),
        note: textOrNull(properties, 'note'),
        inForceFrom: textOrNull(properties, 'inForceFrom'),
        inForceUntil: textOrNull(properties, 'inForceUntil'),
        said: decodeClaims(textOrNull(properties, 'said')),
        ...base,
      };
    case 'Clause':
      return {
        kind,
        number: text(properties, 'number'),
        title: textOrNull(properties, 'title'),
        clauseKind: word(properties, 'clauseKind', CLAUSE_KINDS),
        withdrawn: flagOrNull(properties, 'withdrawn') ?? false,
        standardId: text(properties, 'standardId'),
        sort: text(properties, 'sort'),
        said: decodeClaims(textOrNull(properties, 'said')),
        ...base,
      };
    case 'Environment':
      return { kind, name: text(properties, 'name'), regions: texts(properties, 'regions'), ...base };
    case 'Certificate':
      return {
        kind,
        name: text(properties, 'name'),
        number: textOrNull(properties, 'number'),
        status: wordOrNull(properties, 'status', CERTIFICATE_STATUSES),
        level: textOrNull(properties, 'level'),
        serviceModels: texts(properties, 'serviceModels'),
        agencies: texts(properties, 'agencies'),
        issuedOn: textOrNull(properties, 'issuedOn'),
        expiresOn: textOrNull(properties, 'expiresOn'),
        documents: decodeDocuments(textOrNull(properties, 'documents')),
        standardAsStated: textOrNull(properties, 'standardAsStated'),
        customerKeeps: textOrNull(properties, 'customerKeeps'),
        customerKeepsParaphrased: flagOrNull(properties, 'customerKeepsParaphrased') ?? false,
        note: textOrNull(properties, 'note'),
        editionFrom: null,
        editionUntil: null,
        said: decodeClaims(textOrNull(properties, 'said')),
        ...base,
      };
    case 'Source':
      return {
        kind,
        title: text(properties, 'title'),
        shortTitle: textOrNull(properties, 'shortTitle'),
        url: textOrNull(properties, 'url'),
        publisher: textOrNull(properties, 'publisher'),
        date: textOrNull(properties, 'date'),
        readOn: textOrNull(properties, 'readOn'),
        licence: textOrNull(properties, 'licence'),
        contentHash: textOrNull(properties, 'contentHash'),
        ...base,
      };
    default:
      // Without spreading, since hundreds of nodes are decoded at a time.
      return { kind, id, sourceIds, revision, name: text(properties, 'name') };
  }
}

/** Claims are stored as JSON text, like documents. */
function decodeClaims(json: string | null): PropertyClaims {
  return json === null ? NO_CLAIMS : (JSON.parse(json) as PropertyClaims);
}

/** Documents are stored as JSON text, since properties of graph nodes cannot be lists of maps. */
function decodeDocuments(json: string | null): readonly CertificateDocument[] {
  const documents = json === null ? [] : (JSON.parse(json) as RawRow[]);
  return documents.map((document) => ({
    kind: word(document, 'kind', DOCUMENT_KINDS),
    title: text(document, 'title'),
    url: textOrNull(document, 'url'),
  }));
}
