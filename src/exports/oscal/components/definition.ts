import { BadInput } from '../../../errors.ts';
import { type AskGraph, mustAsk, openList } from '../../ask.ts';
import { NO_CERTIFICATE } from '../../certificate-remark.ts';
import { citedIds } from '../../fragments.ts';
import type { Question } from '../../kind.ts';
import { createCitations } from '../../sources.ts';
import { backMatterOf, type NamedStandard, standardResource } from '../back-matter.ts';
import { metadataOf, writeDocument } from '../document.ts';
import type { Element } from '../elements.ts';
import { uuidOf } from '../uuid.ts';
import { componentOf, ROLE_TITLES } from './component.ts';
import { COMPONENTS, type ComponentPage, type ComponentRow, STANDARDS } from './question.ts';

const REMARK =
  'Requirements that a service is stated or concluded to inherit are listed as implemented, each with who meets it; unknown stays unknown. What is only possible is in the remarks of the component.';

/** Writes inherited requirements as a component definition, with a component for each service or family. */
export async function writeDefinition(ask: AskGraph, { variables, points }: Question): Promise<AsyncIterable<string>> {
  const [point] = points;
  const { first, pages } = await openList(ask, {
    document: COMPONENTS,
    variables,
    listOf: (data: { readonly inheritance: ComponentPage }) => data.inheritance,
  });
  const { summary = { sentences: [], sources: [] }, notes = [] } = first;
  if (first.totalCount === 0) {
    const why = notes.map(({ sentence }) => sentence);
    throw new BadInput(['Nothing is inherited, and a component definition needs a component.', ...why].join(' '));
  }
  const citations = createCitations(ask, points);
  const standards = new Set<string>();

  async function* components(): AsyncGenerator<readonly Element[]> {
    for await (const rows of bySubject(pages)) {
      await citations.learn(citedIds(rows));
      for (const { standard } of rows) standards.add(standard.id);
      yield [componentOf(rows)];
    }
  }

  return writeDocument({
    root: 'component-definition',
    head: {
      uuid: uuidOf('component-definition', variables['filter'], point),
      metadata: metadataOf({
        title: 'Inherited requirements by service',
        point,
        properties: [],
        roles: ROLE_TITLES,
        parties: [],
        remarks: [NO_CERTIFICATE, REMARK, ...summary.sentences, ...notes.map(({ sentence }) => sentence)],
      }),
    },
    list: { name: 'components' },
    items: components(),
    backMatter: async () => {
      const asked = { ids: [...standards].sort(), revision: point.revision };
      const { nodes } = await mustAsk<{ nodes: readonly NamedStandard[] }>(ask, STANDARDS, asked);
      await citations.learn(citedIds([summary, ...nodes]));
      return backMatterOf(
        nodes.map((standard) => standardResource(standard, uuidOf('standard', standard.id))),
        citations.all(),
      );
    },
  });
}

/** Yields the rows of each subject, which are consecutive in the list. */
async function* bySubject(
  pages: AsyncIterable<ComponentPage>,
): AsyncGenerator<readonly [ComponentRow, ...ComponentRow[]]> {
  let rows: [ComponentRow, ...ComponentRow[]] | null = null;
  for await (const { nodes } of pages) {
    for (const row of nodes) {
      if (rows !== null && rows[0].subject.id === row.subject.id) rows.push(row);
      else {
        if (rows !== null) yield rows;
        rows = [row];
      }
    }
  }
  if (rows !== null) yield rows;
}
