import { normalizedName } from '../domain/names.ts';
import type { Engine } from '../engine/engine.ts';
import type { RawRow } from '../engine/query.ts';
import type { Open } from './map/decision.ts';
import type { Recipe } from './map/recipe.ts';
import { idOfFile, type ListedFile, readSources, sourceFact } from './plan/list-source.ts';

/** The source that a list is: what the recipe says. A file's name proposes one, and never is one that the graph knows. */
export async function sourceOfRecipe(engine: Engine, { source = {} }: Recipe, file: ListedFile) {
  const { id: said, title = null, publisher = null, url = null, date = null, licence = null } = source;
  const id = said ?? idOfFile(file.input);
  const known = (await readSources(engine, [id])).get(id);
  const question = known === undefined ? null : questionOf(known, { id, said, title, publisher, file });
  // Until that is settled the list is read as a source of its own, which changes nothing.
  const own = question === null ? id : await ownId(engine, id, file);
  const about = { title, publisher, url, date, licence };
  return {
    fact: sourceFact(own, question === null ? known : undefined, { about, file }),
    publisher: publisher ?? (question === null ? ((known?.['publisher'] ?? null) as string | null) : null),
    /** Null: it is settled which source the list is. */
    open: question === null ? null : openSource(id, { own, known, question }),
  };
}

interface Said {
  readonly id: string;
  readonly said: string | undefined;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly file: ListedFile;
}

function questionOf(known: RawRow, { id, said, title, publisher, file }: Said): string | null {
  const called = `${id} is “${known['title']}”${known['publisher'] == null ? '' : ` of ${known['publisher']}`}`;
  const differs = (property: string, value: string | null) =>
    value !== null && known[property] != null && normalizedName(String(known[property])) !== normalizedName(value);
  if (differs('title', title) || differs('publisher', publisher)) return `${called}. Is this list another source?`;
  if (said !== undefined || known['contentHash'] === file.contentHash) return null;
  return `The name of ${file.input.name} makes the id ${id}, and ${called}. Is this list a new version of it?`;
}

function openSource(
  id: string,
  { own, known, question }: { readonly own: string; readonly known: RawRow | undefined; readonly question: string },
): Open {
  const same = (['title', 'publisher'] as const).flatMap((property) => {
    const value = known?.[property];
    return typeof value === 'string' ? [{ path: ['source', property] as const, value }] : [];
  });
  return {
    id: `source.id:${id}`,
    kind: 'source.id',
    about: id,
    question,
    proposals: [
      { label: `It is a source of its own: ${own}`, set: [{ path: ['source', 'id'], value: own }] },
      { label: `It is a new version of ${id}`, set: [{ path: ['source', 'id'], value: id }, ...same] },
    ],
  };
}

/** The next free id, or the one that the same list was given before. */
async function ownId(engine: Engine, id: string, { contentHash }: ListedFile): Promise<string> {
  for (let count = 2; ; count += 1) {
    const other = `${id}-${count}`;
    const known = (await readSources(engine, [other])).get(other);
    if (known === undefined || known['contentHash'] === contentHash) return other;
  }
}
