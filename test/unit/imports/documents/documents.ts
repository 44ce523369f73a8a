import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { EntityKind } from '../../../../src/domain/ids.ts';
import type { StatementContent } from '../../../../src/domain/statements/statements.ts';
import type { NameReference, UnsourcedFact } from '../../../../src/imports/facts/draft.ts';
import type { ProblemId } from '../../../../src/imports/facts/problems.ts';
import type { ListKind } from '../../../../src/imports/lists/list-kind.ts';
import { documentKinds } from '../../../../src/imports/lists/recognise.ts';
import type { Recipe } from '../../../../src/imports/map/recipe.ts';
import { openInput } from '../../../../src/imports/read/input.ts';
import { factsByIds, type ReadList, readKind } from '../reading.ts';

export interface ReadDocument extends ReadList {
  /** Facts with the new id or else the text of each name in place of its id in the graph. */
  readonly facts: readonly UnsourcedFact[];
  /** Problems as ids with locations. */
  readonly told: readonly (readonly [ProblemId, string | null])[];
}

export async function readDocument(kind: ListKind, path: string, recipe: Recipe = {}): Promise<ReadDocument> {
  const read = await readKind(kind, await openInput(path), recipe);
  const facts = await factsByIds(read, ({ names }) => names.map(({ text, newId }) => newId ?? text));
  return { ...read, facts, told: read.problems.map(({ id, at }) => [id, at.column]) };
}

export async function isDocument(kind: ListKind, path: string): Promise<boolean> {
  return (await documentKinds(await openInput(path), [kind])).length > 0;
}

/** Opens a list from the test data. */
export function listed(path: string): string {
  return fileURLToPath(new URL(`../../../data/lists/${path}`, import.meta.url));
}

/** Writes files into a new folder, which is removed after the test; values other than text are written as JSON. */
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
  { facts }: ReadDocument,
  kind: Kind,
): Extract<StatementContent, { kind: Kind }>[] {
  return facts.flatMap((fact) =>
    fact.type === 'statement' && fact.content.kind === kind
      ? [fact.content as Extract<StatementContent, { kind: Kind }>]
      : [],
  );
}

export function entitiesOf({ facts }: ReadDocument, kind: EntityKind): Extract<UnsourcedFact, { type: 'entity' }>[] {
  return facts.flatMap((fact) => (fact.type === 'entity' && fact.kind === kind ? [fact] : []));
}

/** Returns the distinct names of one kind that a list needs. */
export function namesOf({ drafts }: ReadDocument, kind: NameReference['kind']): string[] {
  const references = drafts.flatMap(({ names }) => names).filter((reference) => reference.kind === kind);
  return [...new Set(references.map(({ text }) => text))];
}
