import type { RowPlace } from '../answers/inheritance/named-row.ts';
import type { InheritedRow } from '../answers/inheritance/page.ts';
import { type IdKind, kindOfId } from '../domain/ids.ts';
import { BadInput } from '../errors.ts';

/** Rows are not nodes: their id encodes the ids of their parts, which contain no spaces. */
export function rowIdOf({ participation, clause }: InheritedRow): string {
  return encode([participation.subjectId, participation.environmentId ?? '', participation.certificateId, clause.id]);
}

const KINDS: readonly (readonly (IdKind | null)[])[] = [
  ['Service', 'ServiceFamily'],
  ['Environment', null],
  ['Certificate'],
  ['Clause'],
];

/** Throws `BadInput`, naming the argument, for an invalid id. */
export function readRowId(argument: string, id: string): RowPlace {
  const names = Buffer.from(id, 'base64url').toString('utf8').split(' ');
  const isRowId =
    names.length === KINDS.length &&
    KINDS.every((kinds, position) => {
      const name = names[position] as string;
      const kind = kindOfId(name);
      return kinds.includes(kind) && (kind !== null || name === '');
    }) &&
    encode(names) === id;
  if (!isRowId) {
    throw new BadInput(`Argument "${argument}" must be the id of an inherited requirement, as rows have it.`);
  }
  const [subjectId, environmentId, certificateId, clauseId] = names as [string, string, string, string];
  return { subjectId, environmentId: environmentId === '' ? null : environmentId, certificateId, clauseId };
}

function encode(names: readonly string[]): string {
  return Buffer.from(names.join(' ')).toString('base64url');
}
