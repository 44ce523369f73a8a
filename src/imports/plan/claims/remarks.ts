import {
  ATTRIBUTED,
  type AttributedNode,
  type AttributedProperty,
  type ClaimValue,
  claimsBySource,
  isSameValue,
  PROPERTY_NAMES,
} from '../../../domain/property-claims.ts';
import type { EntityFact, Properties } from '../../facts/facts.ts';
import type { Told } from '../../facts/problems.ts';
import { attributedNode } from './claims-by-source.ts';
import { isAttributedKind } from './merge-claims.ts';

/** Says where the list contradicts other sources of a node: the finding PROPERTY_DISPUTED has who says what. */
export function remarksOn(known: Properties, after: Properties, fact: EntityFact): readonly Told[] {
  const { id, kind, properties, yielding } = fact;
  const nodes = { before: attributedNode(known), after: attributedNode(after), fact };
  const valuesNow = nodes.after as unknown as Properties;
  const remarks: Told[] = [];
  const gaveWay = new Set<string>();
  for (const [name, said] of Object.entries({ ...yielding, ...properties })) {
    const is = valuesNow[name] ?? null;
    // Documents of all sources are kept beside one another.
    if (
      name === 'documents' ||
      (is !== null && isSameValue(name as AttributedProperty, said as ClaimValue, is as ClaimValue))
    )
      continue;
    gaveWay.add(name);
    const values = { property: wordsOf(name), id, value: shown(is), said: String(said) };
    remarks.push({ id: 'property.stays', values });
  }
  const others = isAttributedKind(kind) ? ATTRIBUTED[kind].filter((property) => !gaveWay.has(property)) : [];
  return [...remarks, ...others.flatMap((property) => newsOf(property, nodes))];
}

interface Compared {
  readonly before: AttributedNode;
  readonly after: AttributedNode;
  readonly fact: EntityFact;
}

/** Corrections of one's own need no telling. */
function newsOf(property: AttributedProperty, { before, after, fact }: Compared): readonly Told[] {
  const [was, is] = [before[property] ?? null, after[property] ?? null];
  if (was === null || was === is) return [];
  const claims = [...claimsBySource(before, property)];
  const isOfOthers = claims.some(([id, value]) => value === was && !fact.sourceIds.includes(id));
  const isNews = is === null || isOfOthers;
  const values = { property: wordsOf(property), id: fact.id, value: shown(is), before: String(was) };
  return isNews ? [{ id: 'property.becomes', values }] : [];
}

function shown(value: unknown): string {
  return value === null ? 'open' : `"${value}"`;
}

/** `standardAsStated` as people say it. */
function wordsOf(property: string): string {
  const named = PROPERTY_NAMES[property as AttributedProperty] as string | undefined;
  return named ?? property.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
