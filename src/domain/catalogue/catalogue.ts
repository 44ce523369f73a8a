import type { PossibleReason } from '../certainty/possible-reasons.ts';
import type { Certificate } from '../entities/certificate.ts';
import type { Clause } from '../entities/clause.ts';
import { type EntityOf, nameOf } from '../entities/entity.ts';
import { groupBy } from '../grouping.ts';
import { byId, compareText, type EntityKind, sortedIds } from '../ids.ts';
import { byEnd, type MembershipsByEnd } from '../statements/memberships-by-end.ts';
import type {
  Exception,
  Leverage,
  Membership,
  MembershipKind,
  RelationKind,
  StandardRelation,
} from '../statements/statements.ts';
import { certificationDoubt, certifiedStandards } from './certified-standards.ts';
import { withEditionDays } from './edition-days.ts';
import { ExceptionIndex } from './exceptions.ts';

/** Kinds of nodes kept in memory. For services, only the ids are kept. */
export type CatalogueKind = Exclude<EntityKind, 'Service'>;
export type CatalogueEntity = EntityOf<CatalogueKind>;

/** Longest chain of components through which scope is inherited (docs/inheritance.md, R5). */
export const MOST_COMPONENT_HOPS = 4;

export interface CatalogueContent {
  readonly revision: number;
  readonly entities: readonly CatalogueEntity[];
  readonly serviceIds: readonly string[];
  readonly memberships: readonly Membership[];
  readonly leverages: readonly Leverage[];
  readonly relations: readonly StandardRelation[];
  readonly exceptions: readonly Exception[];
  /** Standards of entries that are for a standard other than their certificate's. */
  readonly entryStandards: readonly EntryStandard[];
}

export interface EntryStandard {
  readonly certificateId: string;
  readonly standardId: string;
}

/** Small nodes and memberships of the graph at one revision. Immutable, like the revision. */
export class Catalogue {
  readonly revision: number;
  readonly content: CatalogueContent;
  readonly exceptions: ExceptionIndex;
  /** Ids of all services, sorted. */
  readonly serviceIds: readonly string[];
  readonly #entities: ReadonlyMap<string, CatalogueEntity>;
  readonly #byKind: ReadonlyMap<EntityKind, readonly CatalogueEntity[]>;
  readonly #clausesByStandard: ReadonlyMap<string, readonly Clause[]>;
  readonly #requirementsByStandard: ReadonlyMap<string, readonly Clause[]>;
  readonly #from: MembershipsByEnd;
  readonly #to: MembershipsByEnd;
  readonly #restsOn: ReadonlyMap<string, readonly Leverage[]>;
  readonly #leveragesTo: ReadonlyMap<string, readonly Leverage[]>;
  readonly #entryStandardsOf: ReadonlyMap<string, readonly EntryStandard[]>;
  readonly #relationsFrom: ReadonlyMap<string, readonly StandardRelation[]>;
  readonly #relationsTo: ReadonlyMap<string, readonly StandardRelation[]>;
  /** Standards by certificate, filled on first use: most questions ask for all certificates. */
  readonly #standardIds = new Map<string, readonly string[]>();
  #unsure: ReadonlyMap<string, PossibleReason> | null = null;

  constructor(content: CatalogueContent) {
    this.content = content;
    const clauses = content.entities.filter((entity) => entity.kind === 'Clause');
    this.revision = content.revision;
    this.serviceIds = content.serviceIds.toSorted(compareText);
    this.#clausesByStandard = groupBy(
      clauses.toSorted((left, right) => compareText(left.sort, right.sort)),
      (clause) => clause.standardId,
    );
    this.#requirementsByStandard = new Map(
      [...this.#clausesByStandard].map(([standardId, all]) => [
        standardId,
        all.filter(({ clauseKind, withdrawn }) => clauseKind === 'REQUIREMENT' && !withdrawn),
      ]),
    );
    const memberships = groupBy(content.memberships, ({ membership }) => membership);
    this.#from = byEnd(memberships, ({ fromId }) => fromId);
    this.#to = byEnd(memberships, ({ toId }) => toId);
    const relations = content.relations.toSorted(byId);
    this.#relationsFrom = groupBy(relations, ({ relation, fromId }) => `${relation} ${fromId}`);
    this.#relationsTo = groupBy(relations, ({ relation, toId }) => `${relation} ${toId}`);
    const entities = withEditionDays(content.entities, (id) => this.standardIdsOf(id)).toSorted(byId);
    this.#entities = new Map(entities.map((entity) => [entity.id, entity]));
    this.#byKind = groupBy(entities, (entity) => entity.kind);
    const leverages = content.leverages.toSorted(byId);
    this.#restsOn = groupBy(leverages, ({ fromId }) => fromId);
    this.#leveragesTo = groupBy(leverages, ({ toId }) => toId);
    this.exceptions = new ExceptionIndex(content.exceptions.toSorted(byId), (id) => this.withSubclauses(id));
    this.#entryStandardsOf = groupBy(content.entryStandards, ({ certificateId }) => certificateId);
  }

  entity(id: string): CatalogueEntity | null {
    return this.#entities.get(id) ?? null;
  }

  find<Kind extends CatalogueKind>(kind: Kind, id: string): EntityOf<Kind> | null {
    const entity = this.#entities.get(id);
    return entity?.kind === kind ? (entity as EntityOf<Kind>) : null;
  }

  /** Returns the nodes that exist, in the order of the ids. */
  findAll<Kind extends CatalogueKind>(kind: Kind, ids: readonly string[]): EntityOf<Kind>[] {
    return ids.flatMap((id) => this.find(kind, id) ?? []);
  }

  /** Returns the display name, or the id if the node is unknown. */
  nameOf(id: string): string {
    const entity = this.entity(id);
    return entity === null ? id : nameOf(entity);
  }

  /** Returns all nodes of a kind, sorted by id. */
  all<Kind extends CatalogueKind>(kind: Kind): readonly EntityOf<Kind>[] {
    return (this.#byKind.get(kind) ?? []) as readonly EntityOf<Kind>[];
  }

  /** Returns the clauses in the order of the standard's contents. */
  clausesOf(standardId: string): readonly Clause[] {
    return this.#clausesByStandard.get(standardId) ?? [];
  }

  requirementsOf(standardId: string): readonly Clause[] {
    return this.#requirementsByStandard.get(standardId) ?? [];
  }

  membershipsFrom(id: string, kind: MembershipKind): readonly Membership[] {
    return this.#from.get(kind)?.get(id) ?? [];
  }

  membershipsTo(id: string, kind: MembershipKind): readonly Membership[] {
    return this.#to.get(kind)?.get(id) ?? [];
  }

  /** Sorted by id. */
  membershipsOf(id: string, kinds: readonly MembershipKind[]): readonly Membership[] {
    const found = kinds.flatMap((kind) => [...this.membershipsFrom(id, kind), ...this.membershipsTo(id, kind)]);
    // A membership from a node to itself is found twice.
    return [...new Set(found)].sort(byId);
  }

  /** Returns the distinct ids at the other end, sorted. */
  linkedFrom(id: string, kind: MembershipKind): readonly string[] {
    return sortedIds(this.membershipsFrom(id, kind).map(({ toId }) => toId));
  }

  linkedTo(id: string, kind: MembershipKind): readonly string[] {
    return sortedIds(this.membershipsTo(id, kind).map(({ fromId }) => fromId));
  }

  /** Returns the clause and all its descendants, in the order of the standard's contents. */
  withSubclauses(clauseId: string): readonly Clause[] {
    const reached = new Set<string>();
    const waiting = [clauseId];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      waiting.push(...this.linkedTo(id, 'UNDER'));
    }
    const clause = this.find('Clause', clauseId);
    return clause === null ? [] : this.clausesOf(clause.standardId).filter(({ id }) => reached.has(id));
  }

  /** Returns the nodes whose scope may expand to services: services with components, and families. */
  carriers(withFamilies: boolean): readonly string[] {
    const wholes = sortedIds([...(this.#to.get('COMPONENT_OF')?.keys() ?? [])]);
    return withFamilies ? [...wholes, ...this.all('ServiceFamily').map(({ id }) => id)] : wholes;
  }

  /** True if other services may inherit the scope of this service or family. */
  carries(id: string): boolean {
    return this.membershipsTo(id, 'COMPONENT_OF').length > 0 || this.membershipsTo(id, 'IN_FAMILY').length > 0;
  }

  /** Returns the services that inherit the scope of this service or family. */
  carriedBy(id: string, withFamilies: boolean): readonly string[] {
    const carried = new Set<string>(withFamilies ? this.linkedTo(id, 'IN_FAMILY') : []);
    let layer: readonly string[] = [id];
    for (let hop = 0; hop < MOST_COMPONENT_HOPS; hop += 1) {
      layer = layer.flatMap((whole) => this.linkedTo(whole, 'COMPONENT_OF'));
      for (const part of layer) carried.add(part);
    }
    return [...carried];
  }

  leveragingCertificates(): readonly string[] {
    return [...this.#restsOn.keys()];
  }

  leveragesFrom(certificateId: string): readonly Leverage[] {
    return this.#restsOn.get(certificateId) ?? [];
  }

  leveragesTo(certificateId: string): readonly Leverage[] {
    return this.#leveragesTo.get(certificateId) ?? [];
  }

  /** Returns the other standards that entries of a certificate are for, sorted. */
  entryStandardsOf(certificateId: string): readonly string[] {
    return sortedIds((this.#entryStandardsOf.get(certificateId) ?? []).map(({ standardId }) => standardId));
  }

  relatedTo(standardId: string, kind: RelationKind): readonly string[] {
    return sortedIds(this.relationsTo(standardId, kind).map(({ fromId }) => fromId));
  }

  /** Returns the relations from this standard, sorted by id. */
  relationsFrom(standardId: string, kind: RelationKind): readonly StandardRelation[] {
    return this.#relationsFrom.get(`${kind} ${standardId}`) ?? [];
  }

  /** Returns the relations to this standard, sorted by id. */
  relationsTo(standardId: string, kind: RelationKind): readonly StandardRelation[] {
    return this.#relationsTo.get(`${kind} ${standardId}`) ?? [];
  }

  certificatesOf(standardId: string): readonly Certificate[] {
    return this.findAll('Certificate', this.linkedTo(standardId, 'CERTIFIES'));
  }

  /**
   * Returns the standards that a certificate certifies: none if no source names one, several if sources disagree. A
   * standard without an edition is omitted if one of its editions is among them.
   */
  standardIdsOf(certificateId: string): readonly string[] {
    const known = this.#standardIds.get(certificateId);
    if (known !== undefined) return known;
    const standardIds = certifiedStandards(this, this.membershipsFrom(certificateId, 'CERTIFIES'));
    this.#standardIds.set(certificateId, standardIds);
    return standardIds;
  }

  /** Certificates whose standard is disputed, or inferred only from their name. */
  get unsureCertificates(): ReadonlyMap<string, PossibleReason> {
    this.#unsure ??= new Map(
      this.all('Certificate').flatMap(({ id }): [string, PossibleReason][] => {
        const doubt = certificationDoubt(this, this.membershipsFrom(id, 'CERTIFIES'));
        return doubt === null ? [] : [[id, doubt]];
      }),
    );
    return this.#unsure;
  }
}
