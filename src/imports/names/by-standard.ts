import type { DescribedCertificate, NameReference } from '../facts/draft.ts';
import type { NamedNode } from './node-names.ts';
import { ambiguous, found, type Settled } from './settled.ts';
import { NO_CONTEXT, type RowContext, type Ways } from './ways-to-settle.ts';

interface Described {
  readonly described: DescribedCertificate;
  readonly context: RowContext;
}

/**
 * The certificate of a row that tells its standard alone: the only one of that standard in its clouds and of its holder;
 * else a new one that is called by them, or by who published the list.
 */
export function byStandard(ways: Ways, reference: NameReference, { described, context }: Described): Settled {
  const { names, made, settle, owner } = ways;
  const { environments, holder } = described;
  const nodes: NamedNode[] = [];
  for (const part of [described.standard, ...environments, holder]) {
    const settled = part === null ? null : settle(part, NO_CONTEXT);
    if (settled?.state === 'found') nodes.push(settled);
    else if (settled !== null) return settled;
  }
  const [standard, ...places] = nodes as [NamedNode, ...NamedNode[]];
  const known = places.length === 0 ? [] : certificatesAt(ways, standard, places);
  const [certificate, ...others] = known;
  if (others.length > 0)
    return ambiguous(reference, `Which certificate of ${standard.name} is “${reference.text}”?`, known);
  if (certificate !== undefined) return found(certificate, 'PROGRAMME');
  const whose = places.length > 0 ? places.map(({ name }) => name) : [context.whose?.text ?? owner ?? ''];
  const name = [standard.name, ...whose].filter((part) => part !== '').join(', ');
  const [called] = names.match(['Certificate'], name).nodes;
  if (called !== undefined) return found(called, 'EXACT');
  const { at } = reference;
  return found(
    made.make({ kind: 'Certificate', name, alias: name, links: [], at, isCandidate: () => true }),
    'CREATED',
  );
}

function certificatesAt({ names }: Ways, standard: NamedNode, places: readonly NamedNode[]): readonly NamedNode[] {
  const { catalogue } = names;
  return catalogue.certificatesOf(standard.id).filter(({ id }) => {
    const at = [...catalogue.linkedFrom(id, 'APPLIES_IN'), ...catalogue.linkedFrom(id, 'HELD_BY')];
    return places.every((place) => at.includes(place.id));
  });
}
