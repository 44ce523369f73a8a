import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, expect, it } from 'vitest';
import { packedBackup } from '../../src/backup/pack.ts';
import { restoreBackup } from '../../src/backup/restore.ts';
import { openInMemory } from '../support/embedded-graph.ts';
import { describeOnEachEngine } from '../support/engines.ts';
import { graphHash } from '../support/graph-hash.ts';
import { writeLongList } from '../support/long-list.ts';
import { services, source } from '../support/small-graph.ts';
import { stageFacts } from '../support/staged.ts';

const folder = mkdtempSync(join(tmpdir(), 'compliance-graph-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeOnEachEngine(
  'a backup of a graph that changes during the backup',
  (open) => {
    it('contains the revision at which it started', async () => {
      const { engine } = open();
      const before = await graphHash(engine, 1);
      const list = writeLongList(100);
      const bytes = await packedBackup(engine);
      const path = join(folder, 'meanwhile.gz');
      // Reads the first bytes and waits until an import has closed and changed what is still to be read.
      await once(bytes, 'readable');
      expect((await list.importInto(engine)).state).toBe('PUBLISHED');
      list.remove();
      await stageFacts(engine, [source('one'), ...services('staged')]);
      await pipeline(bytes, createWriteStream(path));
      const other = await openInMemory();
      const { header } = await restoreBackup(other, path, { replace: false, by: 'test' });
      expect(header.revision).toBe(1);
      expect(await graphHash(other, 1)).toBe(before);
      await other.close();
    });
  },
  { beginning: 'seeded' },
);
