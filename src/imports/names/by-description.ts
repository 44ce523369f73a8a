import type { DescribedCertificate, NameReference } from '../facts/draft.ts';
import { isAt, isOfSource, programme } from './by-certificate.ts';
import { found, type NameInRow, NO_CONTEXT, type Settled } from './name-in-row.ts';
import type { NamedNode, NameMatch, NodeNames } from './node-names.ts';

const LINKS = { holder: 'HELD_BY', issuer: 'ISSUED_BY' } as const;
const PARTIES = ['holder', 'issuer'] as const;

/** Settles a certificate that a row describes; null for other names. */
export function byDescription(asked: NameInRow): Settled | null {
  const { described, settle } = asked;
  if (described === undefined) return null;
  if (described.newId !== null) return numberedOrNamed(asked, described, described.newId);
  if (described.standard === null) return null;
  const standard = settle(described.standard, NO_CONTEXT);
  return standard.state === 'found' ? programme(asked, standard) : standard;
}

/**
 * Finds the certificate by number, else by name unless both have numbers, else creates one. Numbers are unique only to an
 * issuer, and holders use the same names, so a person decides if the holder or issuer differs or the holder is unknown.
 */
function numberedOrNamed(asked: NameInRow, described: DescribedCertificate, newId: string): Settled {
  const { names, parties } = asked;
  const { nodes, how } = candidatesOf(names, described);
  const fitting = nodes.filter(({ id }) => isHeldSo(asked, id, described) !== false);
  const told = fitting.filter(({ id }) => isHeldSo(asked, id, described) === true || isOfSource(asked, id));
  const [certificate, ...others] = told.length > 0 ? told : fitting;
  const called = described.number || described.name;
  if (certificate !== undefined && others.length === 0)
    return how === 'NUMBER' || told.length > 0 ? found(certificate, how) : perhapsOfOther(asked, fitting, called);
  const known = names.catalogue.find('Certificate', newId);
  const meant = nodes.length === 0 && known !== null ? [{ id: newId, name: known.name }] : nodes;
  const earlier = parties.get(newId) ?? described;
  if (meant.length > 0 || isOfOthers(earlier, described))
    return asked.ambiguous(
      meant,
      `“${called}” belongs to another holder or issuer, or to several certificates. Which is meant?`,
    );
  return newOne(asked, described, { id: newId, name: called });
}

function newOne(asked: NameInRow, described: DescribedCertificate, node: NamedNode): Settled {
  const { parties } = asked;
  const earlier = parties.get(node.id);
  const known = earlier === undefined ? perhapsKnown(asked, described, node.name) : null;
  if (known !== null) return known;
  const holder = earlier?.holder ?? described.holder;
  parties.set(node.id, { holder, issuer: earlier?.issuer ?? described.issuer });
  return found(node, 'ID');
}

function perhapsOfOther(asked: NameInRow, fitting: readonly NamedNode[], called: string): Settled {
  const proposals = [asked.leaveOut, ...asked.asNodes(fitting), asked.meaning('Make a new certificate', 'new')];
  return asked.open(`Another source calls a certificate “${called}”, too. Is it this one?`, proposals);
}

type Parties = Pick<DescribedCertificate, (typeof PARTIES)[number]>;

function isOfOthers(earlier: Parties, described: Parties): boolean {
  return PARTIES.some((party) => {
    const [before, now] = [earlier[party]?.text, described[party]?.text];
    return before !== undefined && now !== undefined && before !== now;
  });
}

/** Asks about a certificate if the graph has one of the same standard and holder. */
function perhapsKnown(asked: NameInRow, described: DescribedCertificate, called: string): Settled | null {
  const [known] = ofSameHolder(asked, described);
  if (known === undefined) return null;
  const proposals = [...asked.asNodes([known]), asked.meaning('Make a new certificate', 'new'), asked.leaveOut];
  return asked.open(`A certificate of the same standard and holder is known. Is “${called}” this one?`, proposals);
}

/** Returns certificates of the row's standard, holder and clouds that may be the described one; different numbers mean different certificates. */
function ofSameHolder(
  asked: NameInRow,
  { number, standard, holder, environments }: DescribedCertificate,
): readonly NamedNode[] {
  const { names, settle, whose, providers } = asked;
  const idOf = (reference: NameReference | null) => {
    const settled = reference === null ? null : settle(reference, NO_CONTEXT);
    return settled?.state === 'found' ? settled.id : null;
  };
  const standardId = idOf(standard);
  const holderId = idOf(holder) ?? (holder === null && whose !== null ? providers.organizationOf(whose.text) : null);
  if (standardId === null || holderId === null) return [];
  const places = [holderId, ...environments.flatMap((each) => idOf(each) ?? [])].map((id) => ({ id, name: '' }));
  const isOther = (id: string) => number !== '' && (names.catalogue.find('Certificate', id)?.number ?? null) !== null;
  return names.catalogue
    .certificatesOf(standardId)
    .filter(({ id }) => !isOther(id) && isAt(names, id, places))
    .map(({ id }) => ({ id, name: names.catalogue.nameOf(id) }));
}

function candidatesOf({ catalogue, match }: NodeNames, { number, name }: DescribedCertificate): NameMatch {
  const numbered = number === '' ? [] : catalogue.all('Certificate').filter((known) => known.number === number);
  if (numbered.length > 0 || name === '') return { nodes: numbered, how: 'NUMBER' };
  const { nodes, how } = match(['Certificate'], name);
  const isOther = ({ id }: NamedNode) => number !== '' && catalogue.find('Certificate', id)?.number !== null;
  return { nodes: nodes.filter((node) => !isOther(node)), how };
}

/** True if the row's holder holds it, false if the holder or issuer differs; null if unknown, since an issuer alone has many certificates. */
function isHeldSo({ names, settle }: NameInRow, id: string, described: DescribedCertificate): boolean | null {
  const isSaid = (party: (typeof PARTIES)[number]): boolean | null => {
    const reference = described[party];
    const known = names.catalogue.linkedFrom(id, LINKS[party]);
    const settled = reference === null || known.length === 0 ? null : settle(reference, NO_CONTEXT);
    return settled?.state === 'found' ? known.includes(settled.id) : null;
  };
  return isSaid('issuer') === false ? false : isSaid('holder');
}
