import type { RawRow } from '../engine/query.ts';
import { allProperties, type Issue, type PropertyValue } from './facts.ts';
import { mergedDocuments } from './merged-documents.ts';
import { type Properties, union, type WantedNode } from './wanted-nodes.ts';

/** The node as the list leaves it, and where words of the list stand against those of others. Null: it is new. */
export function settle(
  before: RawRow | null,
  { properties, yielding, presumed, at }: Omit<WantedNode, 'madeOfName'>,
): { readonly after: Properties; readonly remarks: readonly Issue[] } {
  if (before === null) return { after: allProperties({ properties, yielding, presumed }), remarks: [] };
  const known = before as Properties;
  const own = properties['sourceIds'] as readonly string[];
  const all = union(known['sourceIds'] as readonly string[], own);
  // Where nobody else has said anything, the source may well change its own words.
  const isOwn = all.length === own.length;
  const taken = isOwn ? yielding : whatIsNew(known, yielding);
  const refined = isOwn ? headingNow(presumed) : {};
  const documents = isOwn ? {} : mergedDocuments(known, { properties, yielding });
  const sentences = [
    ...(isOwn ? [] : yielded(known, { properties, yielding })),
    ...(isOwn ? [] : overruled(known, properties)),
    ...doubted({ ...known, ...refined }, { properties, presumed }),
  ];
  return {
    after: {
      ...known,
      ...whatIsNew(known, presumed),
      ...refined,
      ...taken,
      ...properties,
      ...documents,
      sourceIds: all,
    },
    remarks: sentences.map((sentence) => ({ at, sentence })),
  };
}

/** That clauses stand under another one its list shows; that none do it does not, as it may be a part of the standard. */
function headingNow({ clauseKind }: Properties): Properties {
  return clauseKind === 'HEADING' ? { clauseKind } : {};
}

function whatIsNew(known: Properties, words: Properties): Properties {
  return Object.fromEntries(Object.entries(words).filter(([name]) => !has(known, name)));
}

function has(known: Properties, name: string): boolean {
  return (known[name] ?? null) !== null;
}

/** By these it is told what inherits: where one source changes the word of another, a person must hear of it. */
const WEIGHTY: Readonly<Record<string, string>> = {
  issuedOn: 'day of issue',
  expiresOn: 'last day in force',
  clauseKind: 'kind',
  withdrawn: 'withdrawal',
};
/** What holds of a node while nobody tells it. */
const UNTOLD: Properties = { withdrawn: false };

function overruled(known: Properties, properties: Properties): readonly string[] {
  const sources = known['sourceIds'] as readonly string[];
  // Which of several said it, the graph does not keep.
  const whose = `${sources.length > 1 ? 'one of ' : ''}${sources.join(', ')}`;
  const before = { ...UNTOLD, ...known };
  return differing(before, properties)
    .filter(([name]) => WEIGHTY[name] !== undefined)
    .map(
      ([name, said]) =>
        `The ${called(name)} of ${known['id']} becomes "${said}", as the list says it; it was "${before[name]}", by ${whose}.`,
    );
}

function yielded(known: Properties, { properties, yielding }: Pick<WantedNode, 'properties' | 'yielding'>) {
  return differing(known, yielding)
    .filter(([name]) => name !== 'documents' && properties[name] === undefined)
    .map(
      ([name, said]) =>
        `The ${called(name)} of ${known['id']} stays "${known[name]}", as other sources say it; the list says "${said}".`,
    );
}

function doubted(known: Properties, { properties, presumed }: Pick<WantedNode, 'properties' | 'presumed'>) {
  return differing(known, presumed)
    .filter(([name]) => properties[name] === undefined)
    .map(
      ([name, said]) =>
        `The ${called(name)} of ${known['id']} stays "${known[name]}", as the graph has it; the list does not tell it, and by its rows it would be "${said}".`,
    );
}

function differing(known: Properties, words: Properties): readonly (readonly [string, PropertyValue])[] {
  return Object.entries(words).filter(([name, said]) => has(known, name) && known[name] !== said);
}

/** `standardAsStated` as people say it. */
function called(name: string): string {
  return WEIGHTY[name] ?? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
