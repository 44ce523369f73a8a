import { ENTITY_PREFIXES, type EntityKind } from '../../domain/ids.ts';
import type { NameReference } from '../facts/draft.ts';
import type { DecisionKind, Proposal } from '../map/decision.ts';
import type { NameRecipe } from '../map/recipe.ts';
import type { NamedNode, NodeNames } from './node-names.ts';
import type { RowContext, Settled } from './settled.ts';

const MOST_PROPOSALS = 3;

/** A name that is looked up in its row, and what a person can be asked about it. */
export class NameInRow implements RowContext {
  readonly name: NameReference;
  readonly environment: RowContext['environment'];
  readonly numbered: RowContext['numbered'];
  readonly whose: RowContext['whose'];
  /** Kinds of nodes that it may mean. */
  readonly kinds: readonly EntityKind[];

  /** `provider`: whose it is by the list, as the graph calls that one. */
  constructor(name: NameReference, { environment, numbered, whose }: RowContext, provider = name.offeredBy?.text) {
    const { kind } = name;
    this.name = name;
    this.environment = environment;
    this.numbered = numbered;
    this.whose = provider === undefined ? whose : { text: provider, by: 'list' };
    this.kinds = kind === 'Subject' ? ['Service', 'ServiceFamily'] : [kind];
  }

  /** Its kinds, for people. */
  get words(): string {
    return this.kinds.map((kind) => ENTITY_PREFIXES[kind]).join(' or ');
  }

  /** Its key in a recipe: with its place, provider or parties, where the same text means something else elsewhere. */
  get key(): string {
    const { text, within, programmeIn, offeredBy, described } = this.name;
    const parties = described?.newId == null ? [] : [described.holder, described.issuer];
    const beside = parties.some((party) => party !== null) ? parties : [programmeIn ?? within ?? offeredBy];
    const places = beside.flatMap((place) => place?.text ?? []);
    return places.length === 0 ? text : `${text} @ ${places.join(', ')}`;
  }

  /** Proposes a meaning. */
  meaning(label: string, value: NameRecipe): Proposal {
    return { label, set: [{ path: ['names', this.key], value }] };
  }

  asNodes(nodes: readonly NamedNode[]): Proposal[] {
    return nodes.map(({ id, name }) => this.meaning(`It is ${id} “${name}”`, id));
  }

  leaveOut(): Proposal {
    return this.meaning('Leave its rows out', 'skip');
  }

  makeNew(): Proposal {
    return this.meaning(`Make a new ${this.words.split(' ')[0]}`, 'new');
  }

  /** Proposes to part a cell such as "Azure, Azure Government", whose parts are known names. */
  severalKnown(names: NodeNames, kinds: readonly EntityKind[] = this.kinds): readonly Proposal[] {
    const { text, mayBeSeveral } = this.name;
    const parts = mayBeSeveral ? text.split(/,| and | & | \+ /).map((part) => part.trim()) : [];
    const known = parts.filter((part) => names.match(kinds, part).nodes.length === 1);
    // A comma parts names, of which some are asked about then; "and" stands in names, too.
    const areSeveral = known.length === parts.length || (known.length > 0 && !/ (?:and|&|\+) /.test(text));
    if (parts.length < 2 || !areSeveral) return [];
    const label = `${parts.length}: ${parts.map((part) => `“${part}”`).join(', ')}`;
    return [{ label, set: [{ path: ['names', text], value: parts }] }];
  }

  /** Leaves it to a person. Proposals are best first: what nobody can regret goes before what is only similar. */
  open(question: string, proposals: readonly Proposal[], kind: DecisionKind = 'name.unknown'): Settled {
    const { key: about, words } = this;
    const id = `${kind}:${words}:${about}`;
    return { state: 'open', decision: { id, kind, about, question, proposals: proposals.slice(0, MOST_PROPOSALS) } };
  }

  /** Asks which of several nodes is meant: none is better than another, so rows are left out before one is guessed. */
  ambiguous(question: string, nodes: readonly NamedNode[]): Settled {
    return this.open(question, [this.leaveOut(), ...this.asNodes(nodes)]);
  }
}
