import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { Certificate } from '../../domain/entities/certificate.ts';
import { type Entity, fullNameOf } from '../../domain/entities/entity.ts';
import type { Standard } from '../../domain/entities/standard.ts';
import { groupBy } from '../../domain/grouping.ts';
import { type EntityKind, isEntityKind, kindOfId } from '../../domain/ids.ts';
import { ALIAS_KINDS, type AliasKind } from '../../domain/statements/statements.ts';
import { text, texts, word } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';
import type { ReadPoint } from '../node-change.ts';
import { readManyServices } from '../service.ts';
import { visible } from '../visibility.ts';

export interface Document {
  readonly id: string;
  readonly kind: EntityKind;
  readonly shown: string;
  readonly name: string;
  readonly number: string;
  readonly title: string;
  /** True for a withdrawn standard or clause, and for clauses of a withdrawn standard. */
  readonly isWithdrawn: boolean;
  /**
   * Rank among clauses with the same number: 0; 1 if another standard replaces its own; plus 2 in a baseline, whose
   * clauses come from a catalog.
   */
  readonly ownership: number;
  /** Names of a clause's standard, or of the standards of a certificate. */
  readonly standard: string;
  readonly standardId: string;
  readonly standardName: string;
  readonly aliases: string;
  readonly aliasList: readonly string[];
}

interface KnownAlias {
  readonly id: string;
  readonly subjectId: string;
  readonly name: string;
  readonly alias: AliasKind;
  readonly sourceIds: readonly string[];
}

const allAliases = defineRead<{ revision: number }, KnownAlias>({
  name: 'allAliases',
  text: `
    MATCH (alias:Alias)
    WHERE ${visible('alias')}
    RETURN alias.id AS id, alias.subjectId AS subjectId, alias.name AS name, alias.alias AS alias,
      alias.sourceIds AS sourceIds
    ORDER BY subjectId, name, id
  `,
  sample: { revision: 1 },
  decode: (row) => ({
    id: text(row, 'id'),
    subjectId: text(row, 'subjectId'),
    name: text(row, 'name'),
    alias: word(row, 'alias', ALIAS_KINDS),
    sourceIds: texts(row, 'sourceIds'),
  }),
});

export function readAllAliases(engine: Engine, revision: number) {
  return engine.read(allAliases, { revision });
}

/**
 * True if changes to this id may affect search results. Memberships determine a node's provider, and relations its
 * baselines.
 */
export function isSearched(id: string): boolean {
  const kind = kindOfId(id);
  return kind === 'Alias' || kind === 'Membership' || kind === 'StandardRelation' || isEntityKind(kind);
}

/** Yields a document for each node, sorted by id, since scores depend on the order of insertion. */
export async function* readDocuments(engine: Engine, catalogue: Catalogue, point: ReadPoint): AsyncIterable<Document> {
  const aliases = groupBy(await readAllAliases(engine, point.revision), ({ subjectId }) => subjectId);
  const aliasesOf = (id: string) => aliases.get(id)?.map(({ name }) => name) ?? [];
  const { relations } = catalogue.content;
  const baselines = new Set(relations.flatMap(({ fromId, relation }) => (relation === 'BASELINE_OF' ? fromId : [])));
  const replaced = new Set(relations.flatMap(({ toId, relation }) => (relation === 'REPLACES' ? toId : [])));
  for await (const entity of allEntities(engine, catalogue, point)) {
    const standard = entity.kind === 'Clause' ? catalogue.find('Standard', entity.standardId) : null;
    const document = documentOf(entity, aliasesOf(entity.id));
    if (entity.kind === 'Certificate') {
      const certified = catalogue.findAll('Standard', catalogue.linkedFrom(entity.id, 'CERTIFIES'));
      yield { ...document, ...ofCertified(certified, aliasesOf) };
      continue;
    }
    yield standard === null
      ? document
      : {
          ...document,
          ...ofStandard(standard, aliasesOf(standard.id)),
          isWithdrawn: document.isWithdrawn || standard.status === 'WITHDRAWN',
          ownership: 2 * Number(baselines.has(standard.id)) + Number(replaced.has(standard.id)),
        };
  }
}

function ofStandard({ id, designation }: Standard, aliases: readonly string[]) {
  return { standard: [designation, ...aliases].join('\n'), standardId: id, standardName: designation };
}

function ofCertified(standards: readonly Standard[], aliasesOf: (id: string) => readonly string[]) {
  const names = standards.flatMap(({ id, designation }) => [designation, ...aliasesOf(id)]);
  return { standard: names.join('\n'), standardName: standards.map(({ designation }) => designation).join(', ') };
}

async function* allEntities(engine: Engine, catalogue: Catalogue, point: ReadPoint): AsyncIterable<Entity> {
  const kinds = [
    'Standard',
    'Clause',
    'ServiceFamily',
    'Environment',
    'Organization',
    'Certificate',
    'Source',
  ] as const;
  for (const kind of kinds) yield* catalogue.all(kind);
  yield* readManyServices(engine, catalogue.serviceIds, point);
}

/**
 * Returns the searchable texts of a certificate besides its name: titles of documents, note, and customer
 * responsibilities.
 */
function wordsOn({ documents, note, customerKeeps }: Certificate): string {
  return [...documents.map(({ title }) => title), note, customerKeeps].filter((part) => part !== null).join('\n');
}

function documentOf(entity: Entity, aliasList: readonly string[]): Document {
  const names = { shown: fullNameOf(entity), aliasList, aliases: aliasList.join('\n') };
  const base = {
    id: entity.id,
    kind: entity.kind,
    isWithdrawn: isWithdrawn(entity),
    ownership: 0,
    standard: '',
    standardId: '',
    standardName: '',
    ...names,
  };
  switch (entity.kind) {
    case 'Standard':
      return { name: entity.designation, number: '', title: entity.title ?? '', ...base };
    case 'Clause':
      return { name: entity.title ?? '', number: entity.number, title: '', ...base };
    case 'Certificate':
      return { name: entity.name, number: entity.number ?? '', title: wordsOn(entity), ...base };
    case 'Source':
      return { name: entity.title, number: '', title: '', ...base };
    default:
      return { name: entity.name, number: '', title: '', ...base };
  }
}

function isWithdrawn(entity: Entity): boolean {
  if (entity.kind === 'Clause') return entity.withdrawn;
  return entity.kind === 'Standard' && entity.status === 'WITHDRAWN';
}
