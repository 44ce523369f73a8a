import type { Note } from './noted.ts';
import type { Claims } from './sentences.ts';
import type { World } from './world.ts';

/** Returns the claims of a sentence that quotes the first exception and counts the others. */
export function exceptionsTold({ tables, nameOf }: World, told: string, note: Pick<Note, 'count'>): Claims {
  const [, more = '0'] = / And (\d+) more\.$/.exec(told) ?? [];
  const words = tables.exceptions.map(({ certificateId, clauseId, subjectId, environmentId, note: said }) => {
    const whom = subjectId === null ? '' : ` where it names ${nameOf(subjectId)}`;
    const where = environmentId === null ? '' : ` in ${nameOf(environmentId)}`;
    const because = said === null ? '' : `: “${said}”`;
    const standard = nameOf(`standard/${clauseId.split('/')[1]}`);
    return `${nameOf(certificateId)} does not stand for ${nameOf(clauseId)} of ${standard}${whom}${where}${because}`;
  });
  let rest = told.replace(/ And \d+ more\.$/, '');
  let found = 0;
  for (let next: string | undefined = ''; next !== undefined; ) {
    next = words.filter((one) => rest.startsWith(one)).sort((left, right) => right.length - left.length)[0];
    if (next !== undefined) found += 1;
    rest = next === undefined ? rest : rest.slice(next.length).replace(/^\.? ?/, '');
  }
  return { 'are exceptions': rest === '', 'are as many': found + Number(more) === note.count };
}
