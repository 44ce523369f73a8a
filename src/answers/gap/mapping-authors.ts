import { type Source, shortTitleOf } from '../../domain/entities/source.ts';
import { sortedIds } from '../../domain/ids.ts';
import type { MappingPath } from '../../domain/mappings/mapping-paths.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { gapPaths } from './standard-gap.ts';

const AND = new Intl.ListFormat('en-GB');

/**
 * Notes the relationships between two standards that come from sources of other publishers: a coverage is only as
 * reliable as its relationships. A source with an unknown publisher is not counted.
 */
export async function mappingAuthorNotes(snapshot: Snapshot, fromId: string, toId: string): Promise<string[]> {
  const { byClause } = await gapPaths(snapshot, fromId, toId);
  const followed = [...byClause.values()].flatMap(({ paths }) => paths.filter(covers));
  const mappings = followed.flatMap(({ statements }) => statements.filter(({ kind }) => kind === 'ClauseMapping'));
  const { catalogue } = snapshot;
  const publishers = [fromId, toId]
    .flatMap((id) => catalogue.linkedFrom(id, 'PUBLISHED_BY'))
    .map((id) => catalogue.nameOf(id));
  const others = catalogue
    .findAll('Source', sortedIds(mappings.flatMap(({ sourceIds }) => sourceIds)))
    .filter(({ publisher }) => publisher !== null && !publishers.some((name) => publisher.includes(name)));
  if (publishers.length === 0 || others.length === 0) return [];
  return [
    `Relationships of clauses are stated by ${AND.format(others.map(withPublisher))}, not by the publisher of either standard.`,
  ];
}

function covers({ relation }: MappingPath): boolean {
  return relation !== null && relation !== 'RELATED';
}

function withPublisher(source: Source): string {
  return `${source.publisher} (“${shortTitleOf(source)}”)`;
}
