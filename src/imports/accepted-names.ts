import { OPEN_REVISION } from '../domain/revisions.ts';
import { statementId } from '../domain/statements.ts';
import type { BatchWriter } from './batch-writer.ts';
import { closing } from './closing.ts';
import { openStatements } from './existing.ts';
import type { Location } from './facts.ts';
import type { OtherMeaning } from './names/other-meanings.ts';
import type { BatchContext } from './prepare.ts';

/** A name that a person accepts means one node: what its source recorded as its meaning before ends, so that the name is clear. */
export async function endOtherMeanings(
  { engine, memory, report, sourceId, sourceIsNew }: BatchContext,
  writer: BatchWriter,
  { at, others }: { readonly at: Location; readonly others: readonly OtherMeaning[] },
): Promise<void> {
  if (sourceId === null || sourceIsNew || others.length === 0) return;
  const aliasOf = (subjectId: string, name: string) =>
    statementId({ kind: 'Alias', subjectId, name, alias: 'ALSO' }, [sourceId]);
  const meanings = others
    .map((other) => ({ ...other, id: aliasOf(other.otherId, other.text) }))
    // A name that no row has is accepted for nothing, and the list may say the other alias itself.
    .filter(({ id, acceptedId, text }) => memory.seen.has(aliasOf(acceptedId, text)) && !memory.seen.has(id));
  const open = await engine.read(openStatements, { ids: meanings.map(({ id }) => id), open: OPEN_REVISION });
  if (open.length === 0) return;
  const isOpen = new Set(open.map(({ id }) => id));
  for (const { id, text, acceptedId, otherId } of meanings)
    if (isOpen.has(id))
      report.remark(
        { ...at, column: '--accept' },
        `"${text}" means ${acceptedId} now, and is no alias of ${otherId} by ${sourceId} any more. What was imported under it before ` +
          'stays: a list with --complete ends what it does not have, and revert undoes an import.',
      );
  const batch = closing(open);
  report.planned(batch);
  await writer.write(batch);
  await writer.settle();
}
