import type { Note } from './noted.ts';
import { type Claims, nodesIn } from './sentences.ts';
import type { World } from './world.ts';

/** Returns the claims of sentences on exceptions: the first kinds with their subjects, and how many more there are. */
export function exceptionsTold(world: World, told: string, note: Pick<Note, 'count'> | null): Claims {
  const kinds = kindsOf(world);
  const [, more = '0'] = / And (\d+) more\.$/.exec(told) ?? [];
  let rest = told.replace(/ And \d+ more\.$/, '');
  let found = Number(more);
  let areNamed = true;
  while (rest !== '') {
    // The longest: names may contain what follows a name.
    const [read] = kinds
      .flatMap((kind) => {
        const match = kind.reads.exec(rest);
        return match === null ? [] : { kind, match };
      })
      .sort((left, right) => right.match[0].length - left.match[0].length);
    if (read === undefined) break;
    rest = rest.slice(read.match[0].length);
    const { names } = read.match.groups ?? {};
    const { ids, total } = names === undefined ? { ids: [], total: 1 } : nodesIn(world, names, ['service', 'family']);
    areNamed &&=
      ids.every((id) => read.kind.subjectIds.includes(id)) && total <= Math.max(1, read.kind.subjectIds.length);
    found += total;
  }
  return {
    'are exceptions': rest === '',
    'name subjects of these': areNamed,
    'are as many': note === null || found === note.count,
  };
}

/** Exceptions that differ in their subject only. */
function kindsOf({ tables, nameOf }: World) {
  return tables.exceptions.map(({ certificateId, clauseId, subjectId, environmentId, note }) => {
    const alike = tables.exceptions.filter(
      (one) =>
        one.certificateId === certificateId &&
        one.clauseId === clauseId &&
        one.environmentId === environmentId &&
        one.note === note,
    );
    const begins = `${nameOf(certificateId)} does not cover ${nameOf(clauseId)} of ${nameOf(`standard/${clauseId.split('/')[1]}`)}`;
    const whom = subjectId === null ? '' : ' for (?<names>.+?)';
    const where = environmentId === null ? '' : ` in ${nameOf(environmentId)}`;
    const ends = `${where}${note === null ? '' : `: “${note}”`}`;
    return {
      subjectIds: alike.flatMap((one) => one.subjectId ?? []),
      reads: new RegExp(`^${literal(begins)}${whom}${literal(ends)}\\.?(?: |$)`),
    };
  });
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
