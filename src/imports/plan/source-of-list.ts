import { isDay } from '../../domain/days.ts';
import { normalizedName } from '../../domain/names.ts';
import { once } from '../../domain/remembering.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import type { Engine } from '../../engine/engine.ts';
import type { RawRow } from '../../engine/query.ts';
import { ImportRefused } from '../../errors.ts';
import { ensureGraph } from '../../store/graph-state.ts';
import type { EntityFact, Location, Properties } from '../facts/facts.ts';
import { idPartOf } from '../facts/short-part.ts';
import type { Open } from '../map/decision.ts';
import type { Recipe } from '../map/recipe.ts';
import { type Input, stemOf } from '../read/input.ts';
import type { ReportBuilder } from '../report/report-builder.ts';
import { type Before, placesOfSource } from './complete-entries.ts';
import { existingEntities } from './existing.ts';

/** Source of a list, with the state of the graph before the list. */
export interface SourceOfList {
  /** Null if the rows name their own sources. */
  readonly sourceId: string | null;
  /** Null if the source has no earlier statements. */
  readonly before: Before | null;
  /** Fact about the source itself. */
  readonly fact: EntityFact | null;
}

/** The source of a list according to its recipe. */
export type SourceByRecipe = Awaited<ReturnType<typeof sourceOfRecipe>>;

interface ListedFile {
  readonly input: Input;
  readonly contentHash: string;
  /** The day the list is read. */
  readonly day: string;
}

/**
 * Returns the source of a list according to its recipe. An id proposed from the file name is never one that the graph has.
 * `open`: the question which source it is; null if settled.
 */
export async function sourceOfRecipe(engine: Engine, { source = {} }: Recipe, file: ListedFile) {
  const id = source.id ?? idOfFile(file.input);
  const known = await readSource(engine, id);
  const isOther = (property: 'title' | 'publisher') => {
    const [here, there] = [source[property], known?.[property]];
    return here !== undefined && there != null && normalizedName(String(there)) !== normalizedName(here);
  };
  const isMeant = source.id !== undefined || known?.['contentHash'] === file.contentHash;
  if (known === undefined || (isMeant && !isOther('title') && !isOther('publisher'))) {
    const publisher = source.publisher ?? ((known?.['publisher'] ?? null) as string | null);
    return { fact: sourceFact(id, known, source, file), publisher, open: null };
  }
  // Until the source is settled, the list is read as a separate source and changes nothing.
  const own = await ownId(engine, id, file);
  const called = `“${known['title']}”${known['publisher'] == null ? '' : ` of ${known['publisher']}`}`;
  const same = (['title', 'publisher'] as const)
    .filter((property) => typeof known[property] === 'string')
    .map((property) => ({ path: ['source', property], value: known[property] }) as const);
  const open: Open = {
    id: `source.id:${id}`,
    kind: 'source.id',
    about: id,
    question: `${id} is ${called}. Is ${file.input.name} a new version of it?`,
    proposals: [
      { label: `It is a source of its own: ${own}`, set: [{ path: ['source', 'id'], value: own }] },
      { label: `It is a new version of ${id}`, set: [{ path: ['source', 'id'], value: id }, ...same] },
    ],
  };
  return { fact: sourceFact(own, undefined, source, file), publisher: source.publisher ?? null, open };
}

/** Makes the fact about a source; `known`: its properties in the graph. */
function sourceFact(
  id: string,
  known: RawRow | undefined,
  { title, url, publisher, date, licence }: NonNullable<Recipe['source']>,
  { input, contentHash, day }: ListedFile,
): EntityFact {
  const stated = Object.entries({ title, url, publisher, date, licence, contentHash });
  const properties = {
    // A known source keeps its title unless another one is given.
    ...(known === undefined && { title: input.name }),
    ...Object.fromEntries(stated.filter(([, value]) => value !== undefined)),
    // The same content read again changes nothing, on any day.
    ...(known?.['contentHash'] !== contentHash && { readOn: day }),
  } as Properties;
  const at = { file: input.name, row: null, column: null };
  return { type: 'entity', kind: 'Source', id, properties, sourceIds: [id], at };
}

/** Returns the next free id, or the one that the same list got before. */
async function ownId(engine: Engine, id: string, { contentHash }: ListedFile): Promise<string> {
  for (let count = 2; ; count += 1) {
    const other = `${id}-${count}`;
    const known = await readSource(engine, other);
    if (known === undefined || known['contentHash'] === contentHash) return other;
  }
}

/** Reads the source's earlier statements, after other imports are locked out. Throws ImportRefused if the source has a newer list. */
export async function readSourceOfList(
  engine: Engine,
  source: EntityFact,
  list: ReadList,
  { report, at }: { readonly report: ReportBuilder; readonly at: Location },
): Promise<SourceOfList> {
  const { id: sourceId, properties } = source;
  const known = (await readSource(engine, sourceId)) ?? null;
  const day = dayOf(list);
  const { asOf, isTold, isWhole } = day;
  const daysIn = (property: string) => (known?.[property] ?? []) as readonly string[];
  const days = { all: daysIn('listDays'), whole: daysIn('wholeListDays') };
  const newest = days.all.at(-1) ?? '';
  if (newest > asOf && (isTold || isWhole)) throw outrun(sourceId, newest, asOf);
  const title = String(properties['title'] ?? known?.['title'] ?? sourceId);
  report.of({ id: sourceId, title, isNew: known === null });
  // If the newest date is the day of reading, that list may not have stated a date itself.
  if (!isTold && newest !== '' && newest !== known?.['readOn'])
    report.problem('list.undated', at, { day: asOf, source: sourceId, newest });
  // The same content imported again adds nothing, and neither does its date.
  const isNoted = isSame(properties, known) && (isWhole ? days.whole : days.all).includes(newest);
  const fact = isNoted ? source : withDay(source, day, days);
  if (known === null) return { sourceId, fact, before: null };
  const places = once(() => placesOfSource(engine, sourceId));
  // Read before the list adds any.
  if (isWhole) await places();
  const followsWhole = isWhole && days.whole.includes(days.all.findLast((other) => other < asOf) ?? '');
  const { revision } = await ensureGraph(engine);
  return { sourceId, fact, before: { sourceId, asOf, revision, places, wholeDays: days.whole, followsWhole } };
}

/** A list that is read on a day. */
interface ReadList {
  readonly recipe: Recipe;
  readonly day: string;
}

/** Returns the stated date of a list, else the day it is read. A month or year alone does not count. */
function dayOf({ recipe: { asOf, source, whole }, day }: ReadList) {
  const told = asOf ?? source?.date;
  const isTold = told !== undefined && isDay(told);
  return { asOf: isTold ? told : day, isTold, isWhole: whole === true };
}

/** Returns an id derived from the name of a file. */
export function idOfFile(input: Input): string {
  return `source/${idPartOf(stemOf(input.name))}`;
}

/** Returns the properties of a source in the graph. */
async function readSource(engine: Engine, id: string): Promise<RawRow | undefined> {
  const [row] = await engine.read(existingEntities, { ids: [id] });
  return row?.untilRevision === OPEN_REVISION ? row.properties : undefined;
}

/** Makes the refusal of a list that is older than one already imported, which it would contradict. */
function outrun(id: string, newest: string, asOf: string): ImportRefused {
  return new ImportRefused(
    `A list of ${id} as of ${newest} was read already, and this one is as of ${asOf}: it would end what came since, and bring back ` +
      'what ended. Read the lists of a source in the order of their days: undo the later ones with revert, then import this one and them again. ' +
      'If it is no earlier version of that list, name a source of its own with --source.',
  );
}

/** Adds the date of a list: a stated one, and that of each whole list, since whole lists end entries. */
function withDay(
  source: EntityFact,
  { asOf, isTold, isWhole }: ReturnType<typeof dayOf>,
  { all, whole }: Readonly<Record<'all' | 'whole', readonly string[]>>,
): EntityFact {
  if (!(isTold || isWhole)) return source;
  const withOne = (days: readonly string[]) => [...new Set([...days, asOf])].sort();
  const listDays = { listDays: withOne(all), ...(isWhole && { wholeListDays: withOne(whole) }) };
  return { ...source, properties: { ...source.properties, ...listDays } };
}

function isSame({ contentHash }: Properties, known: RawRow | null): boolean {
  return contentHash !== undefined && contentHash === known?.['contentHash'];
}
