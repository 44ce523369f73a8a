import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { EntityKind } from '../../../src/domain/ids.ts';
import type { StatementContent } from '../../../src/domain/statements.ts';
import type { Draft, NameReference, UnsourcedFact } from '../../../src/imports/draft.ts';
import type { Issue } from '../../../src/imports/facts.ts';
import type { FormatOptions, ListFormat } from '../../../src/imports/formats/format.ts';
import { openInput } from '../../../src/imports/input.ts';
import { collect } from './reading.ts';

/** What a format makes of a list, before anybody looks up its names. */
export interface ListRead {
  readonly drafts: readonly Draft[];
  /** With each name's text in place of the id that it would be found by. */
  readonly facts: readonly UnsourcedFact[];
  readonly rejected: readonly string[];
  readonly leftOut: readonly string[];
  readonly remarks: readonly string[];
  readonly ignored: number;
}

export async function readList(
  format: ListFormat,
  path: string,
  options: Partial<FormatOptions> = {},
): Promise<ListRead> {
  const { drafts, issues, ignored } = await collect(format, path, options);
  const told = ({ at, sentence }: Issue) => `${at.column ?? ''}: ${sentence}`;
  return {
    drafts,
    facts: drafts.flatMap((draft) => draft.build(draft.names.map(({ text }) => text))),
    rejected: issues.rejected.map(told),
    leftOut: issues.leftOut.map(told),
    remarks: issues.remarks.map(told),
    ignored: ignored.length,
  };
}

export async function detect(format: ListFormat, path: string): Promise<number> {
  return format.detect(await openInput(path));
}

/** A list of the tests' own data. */
export function listed(path: string): string {
  return fileURLToPath(new URL(`../../data/lists/${path}`, import.meta.url));
}

/** Writes files into a new folder, gone after the test; what is no text is written as JSON. */
export async function folderOf(files: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'list-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

export async function fileOf(content: unknown): Promise<string> {
  return join(await folderOf({ 'list.json': content }), 'list.json');
}

export function statementsOf<Kind extends StatementContent['kind']>(
  { facts }: ListRead,
  kind: Kind,
): Extract<StatementContent, { kind: Kind }>[] {
  return facts.flatMap((fact) =>
    fact.type === 'statement' && fact.content.kind === kind
      ? [fact.content as Extract<StatementContent, { kind: Kind }>]
      : [],
  );
}

export function entitiesOf({ facts }: ListRead, kind: EntityKind): Extract<UnsourcedFact, { type: 'entity' }>[] {
  return facts.flatMap((fact) => (fact.type === 'entity' && fact.kind === kind ? [fact] : []));
}

/** The names that a list needs, once each, of one kind. */
export function namesOf({ drafts }: ListRead, kind: NameReference['kind']): string[] {
  const references = drafts.flatMap(({ names }) => names).filter((reference) => reference.kind === kind);
  return [...new Set(references.map(({ text }) => text))];
}
