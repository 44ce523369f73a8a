import { integer, text, textOrNull } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead } from '../engine/query.ts';
import { type ChangeableRow, propertiesAt, type ReadPoint } from './node-change.ts';
import { alive } from './visibility.ts';

/** Long properties of a node, which are not in the catalogue since they are rarely requested. */
export interface LongTexts {
  readonly id: string;
  readonly revision: number;
  /** Words of a clause. */
  readonly text: string | null;
  /** FedRAMP Certification Package Overview of a certificate, as JSON. */
  readonly packageOverview: string | null;
}

const longTexts = defineRead<{ ids: readonly string[]; revision: number }, ChangeableRow>({
  name: 'longTexts',
  text: `
    UNWIND $ids AS id
    MATCH (node:Entity {id: id})
    WHERE ${alive('node')}
    RETURN node.id AS id, node.changedIn AS changedIn, node.text AS text, node.packageOverview AS packageOverview
  `,
  sample: { ids: ['clause/iso-20000-1-2018/8.6.3'], revision: 1 },
  decode: (row) => ({ id: text(row, 'id'), changedIn: integer(row, 'changedIn'), properties: row }),
});

export async function readLongTexts(engine: Engine, ids: readonly string[], point: ReadPoint): Promise<LongTexts[]> {
  const { revision } = point;
  const rows = await engine.read(longTexts, { ids, revision });
  const properties = await propertiesAt(engine, rows, point);
  return properties.map((node) => ({
    id: text(node, 'id'),
    revision,
    text: textOrNull(node, 'text'),
    packageOverview: textOrNull(node, 'packageOverview'),
  }));
}
