import { Catalogue, type CatalogueEntity } from '../domain/catalogue.ts';
import type { Leverage, Membership } from '../domain/statements.ts';
import { map } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead, type RawRow } from '../engine/query.ts';
import { decodeEntity, decodeEntityRow, type EntityRow } from './entity-row.ts';
import { propertiesAt, type ReadPoint } from './node-change.ts';
import { decodeStatement } from './statement-row.ts';
import { alive, visible } from './visibility.ts';

const catalogueEntities = defineRead<{ revision: number }, EntityRow>({
  name: 'catalogueEntities',
  text: `
    CALL () {
      ${['Standard', 'Clause', 'ServiceFamily', 'Environment', 'Organization', 'Certificate', 'Source']
        .map((label) => `MATCH (node:${label}) WHERE ${alive('node')} RETURN node {.*} AS node`)
        .join('\n      UNION ALL\n      ')}
    }
    RETURN node
  `,
  sample: { revision: 1 },
  decode: (row) => decodeEntityRow(map(row, 'node')),
});

const memberships = defineRead<{ revision: number }, RawRow>({
  name: 'memberships',
  text: `
    MATCH (statement:Membership)
    WHERE ${visible('statement')}
    RETURN statement {.*} AS statement
  `,
  sample: { revision: 1 },
  decode: (row) => map(row, 'statement'),
});

const leverages = defineRead<{ revision: number }, RawRow>({
  name: 'leverages',
  text: `
    MATCH (statement:Leverage)
    WHERE ${visible('statement')}
    RETURN statement {.*} AS statement
  `,
  sample: { revision: 1 },
  decode: (row) => map(row, 'statement'),
});

/** Reads the frame of the graph at a revision: three queries, a fourth where nodes changed since. */
export async function readCatalogue(engine: Engine, point: ReadPoint): Promise<Catalogue> {
  const { revision } = point;
  const [rows, links, leverageRows] = await Promise.all([
    engine.read(catalogueEntities, { revision }),
    engine.read(memberships, { revision }),
    engine.read(leverages, { revision }),
  ]);
  const properties = await propertiesAt(engine, rows, point);
  return new Catalogue({
    revision,
    entities: properties.map((node) => decodeEntity(node, revision) as CatalogueEntity),
    memberships: links.map((link) => decodeStatement(link, revision) as Membership),
    leverages: leverageRows.map((row) => decodeStatement(row, revision) as Leverage),
  });
}
