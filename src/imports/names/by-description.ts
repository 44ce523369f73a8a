import type { Certificate } from '../../domain/certificate.ts';
import type { DescribedCertificate, NameReference } from '../facts/draft.ts';
import { certificatesAt } from './by-certificate.ts';
import type { MatchedHow, NamedNode } from './node-names.ts';
import { ambiguous, found, type Settled } from './settled.ts';
import { NO_CONTEXT, type Parties, type RowContext, type Ways } from './ways-to-settle.ts';

const PARTIES = { holder: 'HELD_BY', issuer: 'ISSUED_BY' } as const;

/**
 * A certificate that a row describes: the one of its number; else one of its name, unless both have numbers; else a new
 * one. Issuers number each for themselves, so one whose holder or issuer is another is left to a person.
 */
export function byDescription(ways: Ways, reference: NameReference, context: RowContext): Settled | null {
  const { described } = reference;
  if (described === undefined) return null;
  const { newId } = described;
  if (newId === null) return byStandard(ways, reference, { described, context });
  const { certificates: all, how } = candidatesOf(ways, described);
  const fitting = all.filter((known) => differingParties(ways, known, described).length === 0);
  const certificates = fitting.length === 1 ? fitting : all;
  const [certificate, ...others] = certificates;
  const called = described.number || described.name;
  if (others.length > 0) return ambiguous(reference, `“${called}” may mean several certificates. Which?`, certificates);
  if (certificate === undefined) return asNew(ways, reference, { ...described, newId });
  const differing = differingParties(ways, certificate, described);
  if (differing.length === 0) return found(certificate, how);
  const question = `“${called}” is ${certificate.id}, which has another ${differing.join(' and ')} than the row says. Is it that?`;
  return ambiguous(reference, question, [certificate]);
}

function candidatesOf(
  { names }: Ways,
  { number, name }: DescribedCertificate,
): { readonly certificates: readonly NamedNode[]; readonly how: MatchedHow } {
  const { catalogue } = names;
  const numbered = number === '' ? [] : catalogue.all('Certificate').filter((known) => known.number === number);
  if (numbered.length > 0 || name === '') return { certificates: numbered, how: 'NUMBER' };
  const { nodes, how } = names.match(['Certificate'], name);
  const named = nodes.flatMap(({ id }) => catalogue.find('Certificate', id) ?? []);
  return { certificates: named.filter((known) => number === '' || known.number === null), how };
}

function differingParties(
  { names, settle }: Ways,
  certificate: NamedNode,
  described: DescribedCertificate,
): readonly string[] {
  return Object.entries(PARTIES).flatMap(([party, link]) => {
    const reference = described[party as keyof typeof PARTIES];
    const has = names.catalogue.linkedFrom(certificate.id, link);
    const settled = reference === null || has.length === 0 ? null : settle(reference, NO_CONTEXT);
    return settled?.state === 'found' && !has.includes(settled.id) ? [party] : [];
  });
}

function asNew(
  { names, parties }: Ways,
  reference: NameReference,
  described: DescribedCertificate & { readonly newId: string },
): Settled {
  const { newId, number, name, holder, issuer } = described;
  const called = number || name;
  const known: Certificate | null = names.catalogue.find('Certificate', newId);
  if (known !== null)
    return ambiguous(reference, `“${called}” would get the id of “${known.number ?? known.name}”. Is it that?`, [
      known,
    ]);
  const own: Parties = { holder: holder?.text ?? '', issuer: issuer?.text ?? '' };
  const earlier = parties.get(newId) ?? own;
  parties.set(newId, { holder: earlier.holder || own.holder, issuer: earlier.issuer || own.issuer });
  const differs = (party: keyof Parties) => own[party] !== '' && earlier[party] !== '' && own[party] !== earlier[party];
  if (!differs('holder') && !differs('issuer')) return found({ id: newId, name: called }, 'ID');
  return ambiguous(
    reference,
    `“${called}” stands in an earlier row with another holder or issuer. Give this one an id in a column “id”, or leave it out?`,
    [],
  );
}

interface Described {
  readonly described: DescribedCertificate;
  readonly context: RowContext;
}

/**
 * The certificate of a row that tells its standard alone: the only one of that standard in its clouds and of its holder;
 * else a new one that is called by them, or by who published the list.
 */
function byStandard(ways: Ways, reference: NameReference, { described, context }: Described): Settled {
  const { names, made, settle, owner } = ways;
  const { environments, holder } = described;
  const nodes: NamedNode[] = [];
  for (const part of [described.standard, ...environments, holder]) {
    const settled = part === null ? null : settle(part, NO_CONTEXT);
    if (settled?.state === 'found') nodes.push(settled);
    else if (settled !== null) return settled;
  }
  const [standard, ...places] = nodes as [NamedNode, ...NamedNode[]];
  const placeIds = places.map(({ id }) => id);
  const known = certificatesAt(names, standard, placeIds);
  const [certificate, ...others] = known;
  if (others.length > 0)
    return ambiguous(reference, `Which certificate of ${standard.name} is “${reference.text}”?`, known);
  if (certificate !== undefined) return found(certificate, 'PROGRAMME');
  const whose = places.length > 0 ? places.map(({ name }) => name) : [context.whose?.text ?? owner ?? ''];
  const name = [standard.name, ...whose].filter((part) => part !== '').join(', ');
  const [called] = names.match(['Certificate'], name).nodes;
  if (called !== undefined) return found(called, 'EXACT');
  return found(made.make({ kind: 'Certificate', name, at: reference.at }), 'CREATED');
}
