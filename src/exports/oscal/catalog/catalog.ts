import { BadInput } from '../../../errors.ts';
import { type AskGraph, openList, type Page } from '../../ask.ts';
import { NO_CERTIFICATE } from '../../certificate-remark.ts';
import type { Cites } from '../../fragments.ts';
import { citedIds } from '../../fragments.ts';
import type { Question } from '../../kind.ts';
import { createCitations } from '../../sources.ts';
import { backMatterOf } from '../back-matter.ts';
import { metadataOf } from '../document.ts';
import { filled } from '../elements.ts';
import { uuidOf } from '../uuid.ts';
import { type CatalogClause, contentOf } from './content.ts';

interface CatalogStandard extends Cites {
  readonly id: string;
  readonly designation: string;
  readonly title: string | null;
  readonly clauses: Page & { readonly nodes: readonly CatalogClause[] };
}

const DOCUMENT = `query ExportCatalog($standard: ID!, $revision: Int, $after: String) {
  standard(id: $standard, revision: $revision) {
    id designation title sources { id }
    clauses(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { id number title kind withdrawn parent { id } text textClause { sources { id } } sources { id } }
    }
  }
}`;

/** Writes the clauses of a standard as a catalog: headings are groups, requirements are controls. */
export async function writeCatalog(ask: AskGraph, { variables, points }: Question): Promise<AsyncIterable<string>> {
  const [point] = points;
  let standard: CatalogStandard | null = null;
  const { pages } = await openList(ask, {
    document: DOCUMENT,
    variables,
    listOf: (data: { readonly standard: CatalogStandard | null }) => {
      if (data.standard === null) throw new BadInput(`There is no standard "${variables['standard']}".`);
      standard ??= data.standard;
      return data.standard.clauses;
    },
  });
  const { id, designation, title, ...citing } = standard as unknown as CatalogStandard;
  const clauses: CatalogClause[] = [];
  for await (const { nodes } of pages) clauses.push(...nodes);
  if (clauses.length === 0) throw new BadInput(`The graph has no clauses of ${designation}.`);

  async function* written(): AsyncGenerator<string> {
    const citations = createCitations(ask, points);
    await citations.learn(citedIds([citing, ...clauses, ...clauses.flatMap(({ textClause }) => textClause ?? [])]));
    const catalog = filled({
      uuid: uuidOf('catalog', id, point),
      metadata: metadataOf({
        title: designation,
        point,
        properties: [['standard', id]],
        parties: [],
        remarks: [...(title === null ? [] : [title]), NO_CERTIFICATE],
      }),
      ...contentOf(clauses),
      'back-matter': backMatterOf([], citations.all()),
    });
    yield `${JSON.stringify({ catalog }, null, 1)}\n`;
  }
  return written();
}
