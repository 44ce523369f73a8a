import { type EntityKind, kindOfId, standardIdOfClause } from '../../domain/ids.ts';
import { normalizedName } from '../../domain/names.ts';
import { providerNamed } from '../../domain/providers.ts';
import { onceByKey, remembering } from '../../domain/remembering.ts';
import { ImportRefused } from '../../errors.ts';
import type { ClausesOfStandard, NameReference, UnsourcedFact } from '../draft.ts';
import { newNode } from './create.ts';
import { CreatedNodes } from './created-nodes.ts';
import { byDescription, type Parties } from './described-certificate.ts';
import { kindsOf } from './kinds-of.ts';
import type { NamedNode, NameIndex } from './name-index.ts';
import { withOwnName } from './offered.ts';
import { byPlace } from './placed-certificate.ts';
import { keyOf } from './reference-key.ts';
import { type Resolved, skipped } from './resolved.ts';
import { bySeveral } from './several.ts';
import { createSurroundings } from './surroundings.ts';
import {
  byBareId,
  byClauseNumber,
  byCreated,
  byFormerName,
  byId,
  byName,
  byNameOfAnother,
  byProgramme,
  nobody,
  noStandard,
} from './ways.ts';

/** What to do with a name that nobody is known by: refuse the list, make the node, or leave the row out. */
export const UNMATCHED_CHOICES = ['report', 'create', 'skip'] as const;
export type UnmatchedChoice = (typeof UNMATCHED_CHOICES)[number];

/** What may be accepted for one name in place of a node: the same for it alone, where nobody is known by it. */
export const CHOICES_OF_NAME: ReadonlyMap<string, UnmatchedChoice> = new Map([
  ['CREATE', 'create'],
  ['SKIP', 'skip'],
]);

/** Resolves names, each once; what it creates or records on the way is taken with `takeFacts`. */
export interface NameResolver {
  resolve(reference: NameReference): Resolved;
  /** What is meant by words around rows, of which nothing is made. */
  readonly meantAround: ReturnType<typeof createSurroundings>;
  /** The one of those that the list may name it by which it is; the reference itself where there is no other. */
  chosen(reference: NameReference): NameReference;
  /** The environments that a certificate applies in, as the graph had it. */
  environmentsOf(certificateId: string): readonly string[];
  /** True for a node that the graph had when its names were read. */
  isInGraph(id: string): boolean;
  /** Those that the graph had when its names were read. */
  readonly clausesOf: ClausesOfStandard;
  /** Facts about new nodes and accepted names since the last call. */
  takeFacts(): readonly UnsourcedFact[];
  /** Accepted names that were not asked for so far. */
  unmet(): readonly string[];
}

export interface ResolverOptions {
  readonly unmatched: UnmatchedChoice;
  readonly accepted: ReadonlyMap<string, string>;
}

/** Throws ImportRefused where a name was accepted for what the graph does not have. */
export function createResolver(index: NameIndex, { unmatched, accepted }: ResolverOptions): NameResolver {
  const resolvedOnce = onceByKey();
  const meantOnce = onceByKey();
  const created = new CreatedNodes();
  const described = { index, resolve, made: new Map<string, Parties>() };
  const meant = acceptedNodes(index, accepted);
  const unmet = new Set(accepted.keys());
  let facts: UnsourcedFact[] = [];

  function resolve(reference: NameReference): Resolved {
    if (reference.firstOf !== undefined) return resolve(chosen(reference));
    const resolved = once(reference);
    const { listedBy } = reference;
    if (listedBy === undefined || !resolved.found || !byWord(resolved.how)) return resolved;
    // What is called so is the holder's of the certificate that lists it, unless it is known to be another provider's.
    const certificate = resolve(listedBy);
    const holder = certificate.found ? holderOf(certificate.id) : null;
    if (holder === null || !index.isOfAnother(resolved.id, holder) || namesProvider(reference)) return resolved;
    return once({ ...reference, offeredBy: { kind: 'Organization', text: holder, at: reference.at } });
  }

  const holderOf = remembering((certificateId): string | null => {
    const [organization] = index.catalogue.linkedFrom(certificateId, 'HELD_BY');
    return organization === undefined ? null : (index.byId(organization)?.name ?? null);
  });

  function once(reference: NameReference): Resolved {
    return resolvedOnce(keyOf(reference), () => {
      const { text } = reference;
      const chosenAlone = CHOICES_OF_NAME.get(accepted.get(text) ?? '');
      const choice = chosenAlone ?? unmatched;
      if (chosenAlone !== undefined) unmet.delete(text);
      const create = () => (choice === 'create' ? byCreation(reference) : null);
      const resolved =
        unlessAsked(reference, find(reference, create)) ??
        (chosenAlone === undefined ? asked(reference) : null) ??
        create() ??
        nobody(index, resolve, reference);
      return !resolved.found && choice === 'skip' ? skipped(resolved) : resolved;
    });
  }

  /** What was found, where that gives nobody's name to another, or a person has said so. */
  function unlessAsked(reference: NameReference, resolved: Resolved | null): Resolved | null {
    if (resolved?.found !== true || resolved.how === 'ACCEPTED' || resolved.how === 'CREATED') return resolved;
    return byNameOfAnother(index, reference, resolved) ?? resolved;
  }

  /** What is not made unless a person says so of it alone. */
  function asked(reference: NameReference): Resolved | null {
    return byFormerName(index, reference) ?? bySeveral(index, resolve, reference);
  }

  function means(reference: NameReference): string | null {
    return meantOnce(keyOf(reference), () => {
      const resolved = find(reference, () => null);
      return resolved?.found === true ? resolved.id : null;
    });
  }

  /** What is like a name, and none, may be one misspelled, and is not passed over. */
  function chosen({ firstOf = [], ...itself }: NameReference): NameReference {
    for (const each of firstOf) {
      if (means(each) !== null) return each;
      const ofOthers = NAMED_IN_HEADINGS.some((kind) => means({ kind, text: each.text, at: each.at }) !== null);
      if (!ofOthers && index.nearest(kindsOf(each), each.text).length > 0) break;
    }
    return itself;
  }

  /** The first way that finds something, or that finds too much, decides. */
  function find(reference: NameReference, create: () => Resolved | null): Resolved | null {
    const said = byAcceptance(reference);
    const resolved =
      byPlace(index, resolve, reference, { accepted: said, create }) ??
      said ??
      byDescription(described, reference) ??
      byId(index, created, reference) ??
      byClauseNumber(index, resolve, reference) ??
      byName(index, resolve, reference) ??
      byProgramme(index, resolve, reference) ??
      byBareId(index, created, reference);
    if (resolved?.found === true && resolved.how === 'ACCEPTED') recordAccepted(reference, resolved.id);
    return resolved;
  }

  function byAcceptance(reference: NameReference): Resolved | null {
    const { text } = reference;
    const node = meant.get(text);
    if (node === undefined || !mayMean(reference, node)) return null;
    unmet.delete(text);
    return { found: true, ...node, how: 'ACCEPTED' };
  }

  /** One text may stand for several things; and clauses of several standards have one number, of which one was accepted. */
  function mayMean(reference: NameReference, { id }: NamedNode): boolean {
    const kind = kindOfId(id);
    if (!kindsOf(reference).some((each) => each === kind)) return false;
    const { within } = reference;
    const standard = kind !== 'Clause' || within === undefined ? null : resolve(within);
    return standard === null || (standard.found && standard.id === standardIdOfClause(id));
  }

  /** A person has said what it means: recorded as an alias, so that once is enough. A clause has no names but its number. */
  function recordAccepted({ text, at }: NameReference, subjectId: string): void {
    if (kindOfId(subjectId) === 'Clause') return;
    const content = { kind: 'Alias', subjectId, name: text, alias: 'ALSO' } as const;
    facts.push({ type: 'statement', at, content, isAccepted: true });
  }

  function byCreation(reference: NameReference): Resolved | null {
    const isProgramme = reference.programmeIn !== undefined;
    const standards = isProgramme ? index.match(['Standard'], reference.text).nodes : [];
    if (isProgramme && standards.length !== 1) return noStandard(index, reference);
    const environment = reference.programmeIn == null ? null : resolve(reference.programmeIn);
    if (environment !== null && !environment.found) return null;
    const kind = kindsOf(reference)[0] as EntityKind;
    const of = { kind, standard: standards[0] ?? null, environment };
    const earlier = byCreated(created, reference, of);
    if (earlier !== null) return earlier;
    const taken = (id: string) => index.byId(id) !== null || created.get(id) !== undefined;
    const node = newNode(withOwnName(index, created, reference), { taken, ...of });
    if (node === null) return null;
    facts.push(...node.facts);
    created.add(kind, node, reference.offeredBy?.text);
    return { found: true, id: node.id, name: node.name, how: 'CREATED' };
  }

  return {
    resolve,
    meantAround: createSurroundings(means),
    chosen,
    environmentsOf: (certificateId) => index.catalogue.linkedFrom(certificateId, 'APPLIES_IN'),
    isInGraph: (id) => index.byId(id) !== null,
    clausesOf: (standardId) => index.catalogue.clausesOf(standardId),
    takeFacts() {
      const taken = facts;
      facts = [];
      return taken;
    },
    unmet: () => [...unmet],
  };
}

const NAMED_IN_HEADINGS = ['Environment', 'Certificate', 'Standard'] as const;

function namesProvider({ text }: NameReference): boolean {
  return providerNamed(normalizedName(text)) !== null;
}

/** An id, and what a person or this list has decided, means what it means. */
function byWord(how: (Resolved & { found: true })['how']): boolean {
  return how === 'EXACT' || how === 'ALIAS' || how === 'NORMALISED';
}

function acceptedNodes(index: NameIndex, accepted: ReadonlyMap<string, string>): ReadonlyMap<string, NamedNode> {
  const nodes = [...accepted]
    .filter(([, id]) => !CHOICES_OF_NAME.has(id))
    .map(([text, id]) => ({ text, id, node: index.byId(id) }));
  const lacking = nodes.filter(({ node }) => node === null).map(({ text, id }) => `"${text}" as ${id}`);
  if (lacking.length > 0)
    throw new ImportRefused(`--accept takes ${lacking.join(', ')}, which the graph does not have; nothing was read.`);
  return new Map(nodes.flatMap(({ text, node }) => (node === null ? [] : [[text, node] as const])));
}
