import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { integer, text } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead, defineWrite, type RawRow } from '../engine/query.ts';
import { defineSweep, untilNoneIsLeft } from '../writing/sweep.ts';
import type { RestorePlace } from './restore-place.ts';

const PART_BYTES = 256 * 1024;
/** Parts deleted in one transaction; each is much larger than a row. */
const PARTS_AT_ONCE = 20;

const createPart = defineWrite<{ part: RawRow }, number>({
  name: 'createBackupPart',
  text: `
    CREATE (part:BackupPart)
    SET part = $part
    RETURN count(part) AS total
  `,
  sample: { part: { restoreId: 'sample', number: 0, bytes: '' } },
  decode: (row) => integer(row, 'total'),
});

const backupPart = defineRead<{ restoreId: string; number: number }, string>({
  name: 'backupPart',
  text: `
    MATCH (part:BackupPart)
    WHERE part.restoreId = $restoreId AND part.number = $number
    RETURN part.bytes AS bytes
  `,
  sample: { restoreId: 'sample', number: 0 },
  decode: (row) => text(row, 'bytes'),
});

/** Counts the parts of all staged backups, including those of killed restores. */
export const countParts = defineRead<Record<string, never>, number>({
  name: 'countBackupParts',
  text: `
    MATCH (part:BackupPart)
    RETURN count(part) AS total
  `,
  sample: {},
  decode: (row) => integer(row, 'total'),
});

// The SET takes the lock, so that no restore begins during the transaction.
const partsInUse = defineWrite<{ token: string }, string[]>({
  name: 'backupPartsInUse',
  text: `
    MATCH (graph:Graph {id: 'graph'})
    SET graph.lockedBy = $token
    RETURN coalesce(graph.restoringId, '') AS restoringId, coalesce(graph.fillingId, '') AS fillingId
  `,
  sample: { token: 'sample' },
  decode: (row) => [text(row, 'restoringId'), text(row, 'fillingId')],
});

const removeParts = defineSweep<{ inUse: readonly string[] }>(
  'removeBackupParts',
  'MATCH (item:BackupPart) WHERE NOT item.restoreId IN $inUse',
  { inUse: ['sample'] },
);

/** Copies the file into the graph, invisible to readers, so that the restore can be completed without it. */
export async function stageBackup(place: RestorePlace, path: string): Promise<void> {
  let number = 0;
  for await (const bytes of createReadStream(path, { highWaterMark: PART_BYTES })) {
    const part = { restoreId: place.id, number, bytes: (bytes as Buffer).toString('base64') };
    await place.transaction((run) => run(createPart, { part }));
    number += 1;
  }
}

export function stagedBytes(engine: Engine, restoreId: string): Readable {
  return Readable.from(
    (async function* () {
      for (let number = 0; ; number += 1) {
        const [bytes] = await engine.read(backupPart, { restoreId, number });
        if (bytes === undefined) return;
        yield Buffer.from(bytes, 'base64');
      }
    })(),
  );
}

export async function removeUnusedParts(engine: Engine): Promise<void> {
  const [total] = await engine.read(countParts, {});
  if (total === 0) return;
  await untilNoneIsLeft(() =>
    engine.transaction(async (run) => {
      const [inUse = []] = await run(partsInUse, { token: 'backup parts' });
      return run(removeParts, { inUse, limit: PARTS_AT_ONCE });
    }),
  );
}
