import type { DescribedCertificate } from '../facts/draft.ts';
import { certificatesAt } from './by-certificate.ts';
import type { NameInRow } from './name-in-row.ts';
import type { NamedNode, NameMatch } from './node-names.ts';
import { found, NO_CONTEXT, type Settled, type Ways } from './settled.ts';

const PARTIES = ['holder', 'issuer'] as const;
const LINKS = { holder: 'HELD_BY', issuer: 'ISSUED_BY' } as const;

/**
 * A certificate that a row describes: the one of its number; else one of its name, unless both have numbers; else a new
 * one. Issuers number each for themselves, so one whose holder or issuer is another is left to a person.
 */
export function byDescription(ways: Ways, asked: NameInRow): Settled | null {
  const { described } = asked.name;
  if (described === undefined) return null;
  if (described.newId === null) return byStandard(ways, asked, described);
  const called = described.number || described.name;
  const { nodes: all, how } = candidatesOf(ways, described);
  const fitting = all.filter((known) => differingParties(ways, known, described).length === 0);
  const certificates = fitting.length === 1 ? fitting : all;
  const [certificate, ...others] = certificates;
  if (others.length > 0) return asked.ambiguous(`“${called}” may mean several certificates. Which?`, certificates);
  if (certificate === undefined) return asNew(ways, asked, { ...described, id: described.newId, name: called });
  if (fitting.length === 1) return found(certificate, how);
  const differing = differingParties(ways, certificate, described).join(' and ');
  const question = `“${called}” is ${certificate.id}, which has another ${differing} than the row says. Is it that?`;
  return asked.ambiguous(question, [certificate]);
}

function candidatesOf({ names: { catalogue, match } }: Ways, { number, name }: DescribedCertificate): NameMatch {
  const numbered = number === '' ? [] : catalogue.all('Certificate').filter((known) => known.number === number);
  if (numbered.length > 0 || name === '') return { nodes: numbered, how: 'NUMBER' };
  const { nodes, how } = match(['Certificate'], name);
  const isOther = ({ id }: NamedNode) => number !== '' && catalogue.find('Certificate', id)?.number !== null;
  return { nodes: nodes.filter((node) => !isOther(node)), how };
}

function differingParties({ names, settle }: Ways, { id }: NamedNode, described: DescribedCertificate) {
  return PARTIES.filter((party) => {
    const reference = described[party];
    const known = names.catalogue.linkedFrom(id, LINKS[party]);
    const settled = reference === null || known.length === 0 ? null : settle(reference, NO_CONTEXT);
    return settled?.state === 'found' && !known.includes(settled.id);
  });
}

function asNew({ names, parties }: Ways, asked: NameInRow, described: DescribedCertificate & NamedNode): Settled {
  const { id, name } = described;
  const known = names.catalogue.find('Certificate', id);
  if (known !== null)
    return asked.ambiguous(`“${name}” would get the id of “${known.number ?? known.name}”. Is it that?`, [known]);
  const own = { holder: described.holder?.text ?? '', issuer: described.issuer?.text ?? '' };
  const earlier = parties.get(id) ?? own;
  parties.set(id, { holder: earlier.holder || own.holder, issuer: earlier.issuer || own.issuer });
  const isOther = PARTIES.some((party) => own[party] !== '' && earlier[party] !== '' && own[party] !== earlier[party]);
  if (!isOther) return found({ id, name }, 'ID');
  const question = `“${name}” stands in an earlier row with another holder or issuer. Give this one an id in a column “id”, or leave it out?`;
  return asked.ambiguous(question, []);
}

/**
 * The certificate of a row that tells its standard alone: the only one of that standard in its clouds and of its holder;
 * else a new one that is called by them, or by who published the list.
 */
function byStandard({ names, made, settle, owner }: Ways, asked: NameInRow, described: DescribedCertificate): Settled {
  const nodes: NamedNode[] = [];
  for (const part of [described.standard, ...described.environments, described.holder]) {
    const settled = part === null ? null : settle(part, NO_CONTEXT);
    if (settled?.state === 'found') nodes.push(settled);
    else if (settled !== null) return settled;
  }
  const [standard, ...places] = nodes as [NamedNode, ...NamedNode[]];
  const known = certificatesAt(
    names,
    standard,
    places.map(({ id }) => id),
  );
  const [certificate, ...others] = known;
  if (others.length > 0)
    return asked.ambiguous(`Which certificate of ${standard.name} is “${asked.name.text}”?`, known);
  if (certificate !== undefined) return found(certificate, 'PROGRAMME');
  const whose = places.length > 0 ? places.map(({ name }) => name) : [asked.whose?.text ?? owner ?? ''];
  const name = [standard.name, ...whose].filter((part) => part !== '').join(', ');
  const [called] = names.match(['Certificate'], name).nodes;
  if (called !== undefined) return found(called, 'EXACT');
  return found(made.make({ kind: 'Certificate', name }), 'CREATED');
}
