import { normalizedName } from '../domain/names.ts';
import type { Engine } from '../engine/engine.ts';
import type { RawRow } from '../engine/query.ts';
import type { EntityFact, Properties } from './facts/facts.ts';
import type { Open } from './map/decision.ts';
import type { Recipe } from './map/recipe.ts';
import { idOfFile, readSource } from './plan/source-of-list.ts';
import type { Input } from './read/input.ts';

interface ListedFile {
  readonly input: Input;
  readonly contentHash: string;
  /** The day on which it is read. */
  readonly day: string;
}

/** Makes the source that a list is by its recipe. The name of a file proposes one, and never is one that the graph knows. */
export async function sourceOfRecipe(engine: Engine, { source = {} }: Recipe, file: ListedFile) {
  const id = source.id ?? idOfFile(file.input);
  const known = await readSource(engine, id);
  const question = known === undefined ? null : questionOf(id, { known, source, file });
  if (known === undefined || question === null) {
    const publisher = source.publisher ?? ((known?.['publisher'] ?? null) as string | null);
    /** `open`: null once it is settled which source the list is. */
    return { fact: sourceFact(id, known, { source, file }), publisher, open: null };
  }
  // Until that is settled the list is read as a source of its own, which changes nothing.
  const own = await ownId(engine, id, file);
  const fact = sourceFact(own, undefined, { source, file });
  return { fact, publisher: source.publisher ?? null, open: openSource(id, { own, known, question }) };
}

interface About {
  readonly source: NonNullable<Recipe['source']>;
  readonly file: ListedFile;
}

/** `known`: its properties in the graph. */
function sourceFact(id: string, known: RawRow | undefined, { source, file }: About): EntityFact {
  const { title, url, publisher, date, licence } = source;
  const { input, contentHash, day } = file;
  const stated = Object.entries({ title, url, publisher, date, licence, contentHash }).filter(
    ([, value]) => value !== undefined,
  );
  const properties = {
    // A source that the graph has under this id keeps its title, unless another one is given.
    ...(known === undefined && { title: input.name }),
    ...Object.fromEntries(stated),
    // The same content read again says nothing new, on whichever day.
    ...(known?.['contentHash'] !== contentHash && { readOn: day }),
  } as Properties;
  const at = { file: input.name, row: null, column: null };
  return { type: 'entity', kind: 'Source', id, properties, sourceIds: [id], at };
}

function questionOf(id: string, { known, source, file }: About & { readonly known: RawRow }): string | null {
  const called = `${id} is “${known['title']}”${known['publisher'] == null ? '' : ` of ${known['publisher']}`}`;
  const differs = (property: 'title' | 'publisher') => {
    const [here, there] = [source[property], known[property]];
    return here !== undefined && there != null && normalizedName(String(there)) !== normalizedName(here);
  };
  if (differs('title') || differs('publisher')) return `${called}. Is this list another source?`;
  if (source.id !== undefined || known['contentHash'] === file.contentHash) return null;
  return `The name of ${file.input.name} makes the id ${id}, and ${called}. Is this list a new version of it?`;
}

function openSource(
  id: string,
  { own, known, question }: { readonly own: string; readonly known: RawRow; readonly question: string },
): Open {
  const same = (['title', 'publisher'] as const).flatMap((property) => {
    const value = known[property];
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
    const known = await readSource(engine, other);
    if (known === undefined || known['contentHash'] === contentHash) return other;
  }
}
