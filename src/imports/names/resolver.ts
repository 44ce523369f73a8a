import type { EntityKind } from '../../domain/ids.ts';
import type { ClausesOfStandard, NameReference, UnsourcedFact } from '../draft.ts';
import { newNode } from './create.ts';
import { byDescription } from './described-certificate.ts';
import type { MatchedHow, NamedNode, NameIndex } from './name-index.ts';
import { byPlace } from './placed-certificate.ts';
import { byBareId, byClauseNumber, byId, byName, byProgramme, kindsOf, missing, nobody, noStandard } from './ways.ts';

/** What to do with a name that nobody is known by: refuse the list, make the node, or leave the row out. */
export const UNMATCHED_CHOICES = ['report', 'create', 'skip'] as const;
export type UnmatchedChoice = (typeof UNMATCHED_CHOICES)[number];

/** What a name turned out to be. */
export type Resolved =
  | {
      readonly found: true;
      readonly id: string;
      readonly name: string;
      readonly how: MatchedHow | 'CREATED';
      /** Our reading of the list's words, where that was matched. */
      readonly readAs?: string;
    }
  | { readonly found: false; readonly sentence: string; readonly nearest: readonly NamedNode[] };

/** Resolves names, each once; what it creates or records on the way is taken with `takeFacts`. */
export interface NameResolver {
  resolve(reference: NameReference): Resolved;
  /** True for a node that the graph had when its names were read. */
  isInGraph(id: string): boolean;
  /** Those that the graph had when its names were read. */
  readonly clausesOf: ClausesOfStandard;
  /** Facts about new nodes and accepted names since the last call. */
  takeFacts(): readonly UnsourcedFact[];
}

export interface ResolverOptions {
  readonly unmatched: UnmatchedChoice;
  readonly accepted: ReadonlyMap<string, string>;
}

export function createResolver(index: NameIndex, { unmatched, accepted }: ResolverOptions): NameResolver {
  const known = new Map<string, Resolved>();
  const created = new Map<string, NamedNode>();
  let facts: UnsourcedFact[] = [];

  function resolve(reference: NameReference): Resolved {
    const key = keyOf(reference);
    let resolved = known.get(key);
    if (resolved === undefined) {
      resolved = find(reference);
      if (resolved.found && resolved.how === 'ACCEPTED') recordAccepted(reference, resolved.id);
      known.set(key, resolved);
    }
    return resolved;
  }

  /** The first way that finds something, or that finds too much, decides. */
  function find(reference: NameReference): Resolved {
    const said = byAcceptance(reference);
    const create = () => (unmatched === 'create' ? byCreation(reference) : null);
    return (
      byPlace(index, resolve, reference, { accepted: said, create }) ??
      said ??
      byDescription(index, resolve, reference) ??
      byId(index, created, reference) ??
      byClauseNumber(index, resolve, reference) ??
      byName(index, reference) ??
      byProgramme(index, resolve, reference) ??
      byBareId(index, created, reference) ??
      create() ??
      nobody(index, reference)
    );
  }

  function byAcceptance({ text }: NameReference): Resolved | null {
    const id = accepted.get(text);
    if (id === undefined) return null;
    const node = index.byId(id);
    if (node === null) return missing(`"${text}" was accepted as "${id}", which the graph does not have.`);
    return { found: true, ...node, how: 'ACCEPTED' };
  }

  /** A person has said what it means: recorded as an alias, so that once is enough. */
  function recordAccepted({ text, at }: NameReference, subjectId: string): void {
    facts.push({ type: 'statement', at, content: { kind: 'Alias', subjectId, name: text, alias: 'ALSO' } });
  }

  function byCreation(reference: NameReference): Resolved | null {
    const isProgramme = reference.programmeIn !== undefined;
    const standards = isProgramme ? index.match('Standard', reference.text).nodes : [];
    if (isProgramme && standards.length !== 1) return noStandard(index, reference);
    const environment = reference.programmeIn == null ? null : resolve(reference.programmeIn);
    if (environment !== null && !environment.found) return null;
    const node = newNode(reference, {
      kind: kindsOf(reference)[0] as EntityKind,
      taken: (id) => index.byId(id) !== null || created.has(id),
      standard: standards[0] ?? null,
      environment,
    });
    if (node === null) return null;
    facts.push(...node.facts);
    created.set(node.id, node);
    return { found: true, id: node.id, name: node.name, how: 'CREATED' };
  }

  return {
    resolve,
    isInGraph: (id) => index.byId(id) !== null,
    clausesOf: (standardId) => index.catalogue.clausesOf(standardId),
    takeFacts() {
      const taken = facts;
      facts = [];
      return taken;
    },
  };
}

/**
 * Names that mean the same have one key: what they are within counts with its own alternatives, as editions of a standard
 * may share a title. Most are a kind, a text and a place, which a million rows ask for.
 */
function keyOf({ kind, text, programmeIn, within, alternatives, described }: NameReference): string {
  const place = programmeIn ?? within ?? described?.holder ?? null;
  const placed = place === null ? '' : keyOf(place);
  if (alternatives === undefined && described === undefined) {
    // A programme of no place is another name than one that is no programme.
    return place === null && programmeIn === undefined ? `${kind}\n${text}` : `${kind}\n${text}\n${placed}`;
  }
  const issuer = described?.issuer == null ? null : keyOf(described.issuer);
  return JSON.stringify([kind, text, placed, alternatives, described?.newId, described?.name, issuer]);
}
