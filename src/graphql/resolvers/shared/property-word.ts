import type { Certificate } from '../../../domain/entities/certificate.ts';
import type { Clause } from '../../../domain/entities/clause.ts';
import {
  type AttributedProperty,
  conflictingClaims,
  effectiveValue,
} from '../../../domain/entities/property-claims.ts';
import type { Standard } from '../../../domain/entities/standard.ts';
import type { Context } from '../../context.ts';
import type { ToldProperty as PublicProperty } from '../../generated/resolvers.ts';
import { mustFind } from './must-load.ts';

const PROPERTIES: Readonly<Record<AttributedProperty, PublicProperty>> = {
  issuedOn: 'ISSUED_ON',
  expiresOn: 'EXPIRES_ON',
  number: 'NUMBER',
  customerKeeps: 'CUSTOMER_KEEPS',
  clauseKind: 'KIND',
  withdrawn: 'WITHDRAWN',
  title: 'TITLE',
  status: 'STATUS',
  level: 'LEVEL',
  inForceFrom: 'IN_FORCE_FROM',
  inForceUntil: 'IN_FORCE_UNTIL',
};

/** Lists the values by source of the properties on which sources differ. */
export function wordsOf(node: Certificate | Clause | Standard, _args: unknown, context: Context) {
  const snapshot = context.snapshotOf(node.revision);
  return conflictingClaims(node, node.kind).map(({ property, sourceId, word }) => ({
    property: PROPERTIES[property],
    value: String(word),
    counts: word === effectiveValue(node, property),
    source: mustFind(snapshot, 'Source', sourceId),
  }));
}
