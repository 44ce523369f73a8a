import { StandardNames } from '../../domain/citations/standard-names.ts';
import { kindOfId } from '../../domain/ids.ts';
import { isMisspelled } from '../../domain/misspelled.ts';
import { normalizedName } from '../../domain/names.ts';
import { type Provider, providerNamed, withoutProvider } from '../../domain/providers.ts';
import { type NameReference, versionNote } from '../facts/draft.ts';
import { decision, type Proposal, proposal } from '../map/decision.ts';
import { found, type NameInRow, type Settled, severalIn } from './name-in-row.ts';
import type { MatchedHow, NamedNode, NodeNames } from './node-names.ts';

/** Finds a node by name. Asks if the match is a different version of the standard that the document defines. */
export function byName(asked: NameInRow): Settled {
  const { kinds, text, newId, names } = asked;
  // A standard created by an earlier answer for the same version.
  const given = names.givenBefore(kinds, text).find(({ name }) => newId !== undefined && name === ownName(asked));
  const settled = given === undefined ? named(asked) : found(given, 'ALIAS');
  return settled.state === 'found' && settled.id === asked.newId ? (otherVersion(asked, settled) ?? settled) : settled;
}

/** Tries own names, then aliases, then normalised forms of both; the list's own words before other readings. */
function named(asked: NameInRow): Settled {
  const { text, kinds, whose, newId, names, made, providers } = asked;
  let several: readonly NamedNode[] = [];
  for (const [reading, provider] of readingsOf(asked)) {
    const isCandidate = (id: string) =>
      providers.mayBeOf(id, whose) &&
      (provider === null || providers.isOffered(id, provider)) &&
      (several.length === 0 || several.some((one) => one.id === id));
    const { nodes, how } = names.match(kinds, reading, isCandidate);
    const meant = meantAmong(nodes, asked);
    const [node, ...others] = meant;
    if (node === undefined) continue;
    // Another reading, such as the name of a file, may show which of them is meant.
    if (others.length > 0) several = meant;
    else
      return (
        providerUnknown(asked, node, how) ?? (reading === text ? found(node, how) : found(node, 'NORMALISED', reading))
      );
  }
  if (several.length > 0) return asked.ambiguous(several);
  const earlier = newId === undefined ? null : names.byId(newId);
  if (earlier !== null) return found(earlier, 'ID');
  const node = made.called(kinds, text, providers.ownerOf(whose));
  return node === null ? unknown(asked) : found(node, 'CREATED');
}

/**
 * Yields readings of a name. Providers may prefix names of services with a word of theirs: `Azure Key Vault` is Microsoft's
 * Key Vault. A reading without the prefix can only mean a service of that provider.
 */
function* readingsOf({ kind, text, alternatives = [] }: NameReference): Iterable<[string, Provider | null]> {
  const readings = [text, ...alternatives];
  for (const reading of readings) yield [reading, null];
  if (kind !== 'Subject' && kind !== 'Service') return;
  for (const reading of readings)
    for (const { rest, provider } of withoutProvider(normalizedName(reading))) yield [rest, provider];
}

/** Inside a family, a name refers to a service. */
function meantAmong(nodes: readonly NamedNode[], { inFamily }: NameReference): readonly NamedNode[] {
  const services = inFamily ? nodes.filter(({ id }) => kindOfId(id) === 'Service') : [];
  return services.length > 0 ? services : nodes;
}

/**
 * Asks about a standard whose title or version differs from the one that a document defines: only a person may merge the
 * clauses of two standards. Null if neither differs or is missing on one side.
 */
function otherVersion(asked: NameInRow, known: NamedNode): Settled | null {
  const { text, version, names, leaveOut } = asked;
  const { designation, edition = null, note } = names.catalogue.find('Standard', known.id) ?? {};
  const [, read = edition] = new RegExp(versionNote('(.+)')).exec(note ?? '') ?? [];
  const isOther = (here = '', there: string | null = '') =>
    here !== '' && there !== null && normalizedName(here) !== normalizedName(there);
  const [hasVersion, hasName] = [isOther(version, read), isOther(text, designation)];
  if (!hasVersion && !hasName) return null;
  const own = ownName(asked);
  const fresh = asked.meaning(`Make a new standard “${own}”`, { new: 'standard', name: own });
  const what = hasVersion ? `of version ${read}, and the list of version ${version}` : `“${designation}”`;
  return asked.open(`${known.id} is ${what}. Which standard is “${text}”?`, [
    ...(own === text ? [] : [fresh]),
    leaveOut,
    ...asked.asNodes([known]),
  ]);
}

function ownName({ text, version }: NameReference): string {
  return [text, version ?? []].flat().join(' ');
}

/** Settles the new standard that a document defines. Asks if the graph has a different one under its id. */
export function broughtAlong(asked: NameInRow, newId: string): Settled {
  const known = asked.names.byId(newId);
  return (known && otherVersion(asked, known)) ?? found({ id: newId, name: asked.text }, 'CREATED');
}

/** Asks about a name that is only a guess, even if the guess fits. Null for other names. */
export function guessed(asked: NameInRow): Settled | null {
  const { text, alternatives = [], guesses, withClauses, kinds, words: word, names, sourceId } = asked;
  if (guesses === undefined) return null;
  const line = (label: string, value: string) => proposal(label, [[guesses], value]);
  const known = (nodes: readonly NamedNode[]) => nodes.map(({ id, name }) => line(`It is ${id} “${name}”`, id));
  const [called = text] = alternatives;
  const byTitle = names.match(kinds, text).nodes;
  const nodes = byTitle.length > 0 ? byTitle : names.match(kinds, called).nodes;
  // Documents of two editions may share a title, and the name of a file may be that of another standard.
  const isOwn = (id: string) => sourceId !== null && names.catalogue.find('Standard', id)?.sourceIds.includes(sourceId);
  const isOther = ({ id }: NamedNode) =>
    names.catalogue.find('Standard', id)?.edition === null && names.catalogue.clausesOf(id).length > 0 && !isOwn(id);
  const own = byTitle.length === 0 ? text : called;
  const isUnsure = called !== text && (byTitle.length === 0 || byTitle.some(isOther));
  const byFile = isUnsure && !withClauses ? [line(`A new ${word} “${own}”`, own)] : [];
  // A standard without clauses would leave out every row, and similar names are never proposed first.
  const fresh = withClauses ? [] : [line(`A new ${word} “${text}”`, text), ...known(names.nearest(kinds, text))];
  const what = guesses === 'target' ? 'the standard that it maps to' : `its ${word}`;
  const needed = withClauses ? ', whose clauses are needed' : '';
  const question = `No line "${guesses}" of the recipe names ${what}${needed}. Which is it?`;
  const proposals = nodes.length > 0 ? [...byFile, ...known(nodes)] : fresh;
  const asking = decision('list.standard', asked.key, { of: guesses, question, proposals });
  return { state: 'open', decision: { ...asking, line: [guesses] } };
}

function providerUnknown(asked: NameInRow, node: NamedNode, how: MatchedHow): Settled | null {
  const { text, whose, providers } = asked;
  if (how === 'ID' || kindOfId(node.id) !== 'Service' || providers.isOf(node.id, whose) !== null) return null;
  const about = providers.nameOfProvider(node.id);
  if (about === null || providerNamed(normalizedName(text)) !== null) return null;
  const question = `Nothing says whose services these are; some bear names of ${about} services, such as “${text}”. Whose are they?`;
  const proposals = [
    proposal(`They are ${about} services`, [['source', 'publisher'], about]),
    asked.meaning(`Only these are ${about} services`, node.id),
    asked.leaveOut,
  ];
  return { state: 'open', decision: { id: 'list.provider', kind: 'list.provider', about, question, proposals } };
}

/** True for a name without its provider's prefix. */
function isShortened(name: string, text: string): boolean {
  const wanted = normalizedName(text);
  return Array.from(withoutProvider(normalizedName(name)), ({ rest }) => rest).includes(wanted);
}

/** Asks about an unknown name: together with others that resemble known names, or with all others of its kind. */
function unknown(asked: NameInRow): Settled {
  const { kind, kinds, text, words, withClauses, newId, formerly = [], whose, leaveOut, names, providers } = asked;
  // "AWS Backup" is not a service of Microsoft, even if Microsoft holds the certificate of its row.
  const namesProvider = providerNamed(normalizedName(text)) !== null;
  const isCandidate = (id: string) => providers.mayBeOf(id, namesProvider ? { text, by: 'graph' } : whose);
  const nearest = names.nearest(kinds, text, isCandidate);
  const similar = asked.asNodes(nearest);
  const [word = ''] = words.split(' ');
  const [like] = nearest;
  const fresh = asked.meaning(`Make a new ${word}`, 'new');
  const ask = (proposals: readonly Proposal[], why = '') =>
    asked.open(`No ${words} is called “${text}”${why}. What is meant?`, proposals);
  if (withClauses) return ask([leaveOut, ...similar], ', and its clauses are needed: import them first');
  const isNeverNew = kind === 'Source' || kind === 'Clause' || kindOfId(text) !== null;
  if (isNeverNew) return ask([leaveOut, ...similar]);
  // The node with a former name may have been renamed, or another one may have been added.
  const several = severalIn(asked, kinds);
  const former = several.length > 0 ? [] : formerly.flatMap((name) => names.match(kinds, name).nodes);
  if (former.length > 0)
    return ask(
      [...asked.asNodes(former.slice(0, 1)), fresh, leaveOut],
      `, which was “${formerly.join('”, “')}” before`,
    );
  // A title may cite the standard that the document contains or is about.
  const cited = newId === undefined ? [] : asked.asNodes(citedIn(text, names).slice(0, 1));
  if (cited.length > 0) return ask([leaveOut, ...cited, fresh]);
  if (several.length > 0) return ask([...several, fresh, leaveOut]);
  // In a list of its provider, "Cosmos DB" is most likely Azure Cosmos DB.
  const shortened = whose === null ? [] : nearest.filter(({ name }) => isShortened(name, text));
  const misspelled = nearest.filter(({ id }) => names.namesOf(id).some((name) => isMisspelled(text, name)));
  const [near, ...others] = misspelled.length > 0 ? misspelled : shortened;
  if (near === undefined || others.length > 0) return asked.openAsNew(word, [fresh, leaveOut], like);
  // A person's decision on what is meant does not make the text an alias.
  const meant = asked.meaning(`It is ${near.id} “${near.name}”`, { is: near.id });
  return asked.openAsNear(word, [meant, fresh, leaveOut], near);
}

/** Returns standards whose designation, alias or title is in the text, the most cited first. */
function citedIn(text: string, { catalogue, namesOf }: NodeNames): readonly NamedNode[] {
  const standards = catalogue.all('Standard').map(({ id, designation, edition, title }) => {
    const aliases = title === null ? namesOf(id) : [...namesOf(id), title];
    return { id, designation, edition, aliases };
  });
  const counts = new Map<string, number>();
  for (const { whole, withoutEdition } of new StandardNames(standards).find(text))
    for (const id of whole.length > 0 ? whole : withoutEdition) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .toSorted(([, left], [, right]) => right - left)
    .map(([id]) => ({ id, name: catalogue.nameOf(id) }));
}
