import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SheetData } from 'write-excel-file/node';
import writeWorkbook from 'write-excel-file/node';
import { slugOf } from '../../../src/domain/names.ts';
import type { ScopeEntryContent } from '../../../src/domain/statements.ts';
import type { Draft, NameReference, UnsourcedFact } from '../../../src/imports/draft.ts';
import { describeIssue, type Issue, type Location } from '../../../src/imports/facts.ts';
import { type FormatOptions, type ListFormat, NO_OPTIONS } from '../../../src/imports/formats/format.ts';
import { openInput } from '../../../src/imports/input.ts';

export interface Reading {
  readonly drafts: readonly Draft[];
  readonly facts: readonly UnsourcedFact[];
  readonly rejected: readonly string[];
  readonly leftOut: readonly string[];
  readonly remarks: readonly string[];
  readonly ignored: readonly Location[];
}

/** What a format made of a file, before anybody looked up its names. */
export interface Collected {
  readonly drafts: readonly Draft[];
  readonly issues: Readonly<Record<'rejected' | 'leftOut' | 'remarks', readonly Issue[]>>;
  readonly ignored: readonly Location[];
}

export async function collect(
  format: ListFormat,
  path: string,
  options: Partial<FormatOptions> = {},
): Promise<Collected> {
  const issues: Record<'rejected' | 'leftOut' | 'remarks', Issue[]> = { rejected: [], leftOut: [], remarks: [] };
  const ignored: Location[] = [];
  const drafts: Draft[] = [];
  const notes = {
    reject: (at: Location, sentence: string) => void issues.rejected.push({ at, sentence }),
    leaveOpen: (at: Location, sentence: string) => void issues.leftOut.push({ at, sentence }),
    leaveOut: (at: Location, sentence: string) => void issues.leftOut.push({ at, sentence }),
    remarkOpen: (at: Location, sentence: string) => void issues.remarks.push({ at, sentence }),
    remark: (at: Location, sentence: string) => void issues.remarks.push({ at, sentence }),
    ignore: (at: Location) => void ignored.push(at),
  };
  for await (const come of format.read(await openInput(path), { ...NO_OPTIONS, ...options }, notes)) {
    drafts.push(...('build' in come ? [come] : come));
  }
  return { drafts, issues, ignored };
}

/** Reads a file as the imports would, with a resolver that knows everybody. */
export async function readList(
  format: ListFormat,
  path: string,
  options: Partial<FormatOptions> = {},
): Promise<Reading> {
  const { drafts, issues, ignored } = await collect(format, path, options);
  return {
    drafts,
    facts: drafts.flatMap((draft) => draft.build(draft.names.map(idOf))),
    rejected: issues.rejected.map(describeIssue),
    leftOut: issues.leftOut.map(describeIssue),
    remarks: issues.remarks.map(describeIssue),
    ignored,
  };
}

const PREFIXES: Partial<Record<NameReference['kind'], string>> = {
  Subject: 'service',
  ServiceFamily: 'family',
};

/** An id made of the plainest reading of a name; a programme's is made of its environment too. */
export function idOf({ kind, text, alternatives, programmeIn }: NameReference): string {
  const prefix = PREFIXES[kind] ?? kind.toLowerCase();
  if (text.startsWith(`${prefix}/`)) return text;
  const plainest = [text, ...(alternatives ?? [])].sort((left, right) => left.length - right.length)[0] ?? text;
  const place = programmeIn == null ? '' : `-in-${idOf(programmeIn).split('/')[1]}`;
  return `${prefix}/${slugOf(plainest)}${place}`;
}

export function entriesOf({ facts }: Reading): readonly ScopeEntryContent[] {
  return facts.flatMap((fact) =>
    fact.type === 'statement' && fact.content.kind === 'ScopeEntry' ? [fact.content] : [],
  );
}

/** Other statements than scope entries, without their places. */
export function othersOf({ facts }: Reading): readonly unknown[] {
  return facts.flatMap((fact) =>
    fact.type === 'statement' && fact.content.kind !== 'ScopeEntry' ? [fact.content] : [],
  );
}

/** Files for one test file, in a folder of their own. */
export class TestFiles {
  #folder: string | null = null;

  async write(name: string, content: string | Buffer): Promise<string> {
    this.#folder ??= await mkdtemp(join(tmpdir(), 'lists-'));
    const path = join(this.#folder, name);
    await writeFile(path, content);
    return path;
  }

  async writeSheet(name: string, rows: SheetData): Promise<string> {
    return this.write(name, await workbookOf(rows));
  }

  async remove(): Promise<void> {
    if (this.#folder !== null) await rm(this.#folder, { recursive: true, force: true });
    this.#folder = null;
  }
}

export async function workbookOf(rows: SheetData): Promise<Buffer> {
  return writeWorkbook(rows, { dateFormat: 'yyyy-mm-dd' }).toBuffer();
}
