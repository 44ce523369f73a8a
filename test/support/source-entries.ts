import type { Engine } from '../../src/engine/engine.ts';
import { defineRead } from '../../src/engine/query.ts';
import { ensureGraph } from '../../src/store/graph-state.ts';
import { visible } from '../../src/store/visibility.ts';

const entriesSaid = defineRead<{ id: string; revision: number }, string>({
  name: 'testEntriesSaid',
  text: `
    MATCH (entry:ScopeEntry)
    WHERE ${visible('entry')} AND $id IN entry.sourceIds
    RETURN [entry.subjectId, entry.certificateId, entry.environmentId, entry.status, entry.condition] AS parts
  `,
  sample: { id: 'source/aud', revision: 1 },
  decode: (row) => {
    const [subject, certificate, environment, status, condition] = row['parts'] as readonly (string | null)[];
    const place = environment ? ` @ ${environment}` : '';
    return `${subject} @ ${certificate}${place} = ${status}${condition ? ` (${condition})` : ''}`;
  },
});

/**
 * Returns a source's scope entries at the newest revision, as `subject @ certificate @ environment = status
 * (condition)`.
 */
export async function entriesOfSource(engine: Engine, id: string): Promise<readonly string[]> {
  const { revision } = await ensureGraph(engine);
  return (await engine.read(entriesSaid, { id, revision })).sort();
}
