import type { DescribedCertificate, NameReference } from '../facts/draft.ts';
import { certificatesAt } from './by-certificate.ts';
import type { MatchedHow, NamedNode } from './node-names.ts';
import { ambiguous, found, NO_CONTEXT, type RowContext, type Settled, type Ways } from './settled.ts';

const PARTIES = ['holder', 'issuer'] as const;
const LINKS = { holder: 'HELD_BY', issuer: 'ISSUED_BY' } as const;

/**
 * A certificate that a row describes: the one of its number; else one of its name, unless both have numbers; else a new
 * one. Issuers number each for themselves, so one whose holder or issuer is another is left to a person.
 */
export function byDescription(ways: Ways, reference: NameReference, context: RowContext): Settled | null {
  const { described } = reference;
  if (described === undefined) return null;
  const { newId } = described;
  if (newId === null) return byStandard(ways, reference, { described, context });
  const called = described.number || described.name;
  const { certificates: all, how } = candidatesOf(ways, described);
  const fitting = all.filter((known) => differingParties(ways, known, described).length === 0);
  const certificates = fitting.length === 1 ? fitting : all;
  const [certificate, ...others] = certificates;
  if (others.length > 0) return ambiguous(reference, `“${called}” may mean several certificates. Which?`, certificates);
  if (certificate === undefined) return asNew(ways, reference, { described, newId, called });
  if (fitting.length === 1) return found(certificate, how);
  const differing = differingParties(ways, certificate, described).join(' and ');
  const question = `“${called}” is ${certificate.id}, which has another ${differing} than the row says. Is it that?`;
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
  const isOther = ({ id }: NamedNode) => number !== '' && catalogue.find('Certificate', id)?.number !== null;
  return { certificates: nodes.filter((node) => !isOther(node)), how };
}

function differingParties({ names, settle }: Ways, { id }: NamedNode, described: DescribedCertificate) {
  return PARTIES.filter((party) => {
    const reference = described[party];
    const known = names.catalogue.linkedFrom(id, LINKS[party]);
    const settled = reference === null || known.length === 0 ? null : settle(reference, NO_CONTEXT);
    return settled?.state === 'found' && !known.includes(settled.id);
  });
}

interface AsNew {
  readonly described: DescribedCertificate;
  readonly newId: string;
  readonly called: string;
}

function asNew({ names, parties }: Ways, reference: NameReference, { described, newId, called }: AsNew): Settled {
  const known = names.catalogue.find('Certificate', newId);
  if (known !== null)
    return ambiguous(reference, `“${called}” would get the id of “${known.number ?? known.name}”. Is it that?`, [
      known,
    ]);
  const own = { holder: described.holder?.text ?? '', issuer: described.issuer?.text ?? '' };
  const earlier = parties.get(newId) ?? own;
  parties.set(newId, { holder: earlier.holder || own.holder, issuer: earlier.issuer || own.issuer });
  const isOther = PARTIES.some((party) => own[party] !== '' && earlier[party] !== '' && own[party] !== earlier[party]);
  if (!isOther) return found({ id: newId, name: called }, 'ID');
  const question = `“${called}” stands in an earlier row with another holder or issuer. Give this one an id in a column “id”, or leave it out?`;
  return ambiguous(reference, question, []);
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
  const nodes: NamedNode[] = [];
  for (const part of [described.standard, ...described.environments, described.holder]) {
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
  return found(made.make({ kind: 'Certificate', name }), 'CREATED');
}
