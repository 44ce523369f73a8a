import { firstByKey } from '../../../domain/grouping.ts';
import { OSCAL_NAMESPACE } from '../../../domain/oscal-namespace.ts';
import { BadInput } from '../../../errors.ts';
import { type AskGraph, openList } from '../../ask.ts';
import { NO_CERTIFICATE } from '../../certificate-remark.ts';
import { citedIds } from '../../fragments.ts';
import type { Question } from '../../kind.ts';
import { createCitations } from '../../sources.ts';
import { backMatterOf, standardResource } from '../back-matter.ts';
import { controlIdOf } from '../control-id.ts';
import { metadataOf, writeDocument } from '../document.ts';
import { type Element, filled, inLine, propertiesOf, sourceLinks } from '../elements.ts';
import { uuidOf } from '../uuid.ts';
import { MAPPING, type MappedPath, type MappedRequirement, type MappedStandard, type MappingPage } from './question.ts';

/** OSCAL's words for relations; it has none for clauses that a source names together without a relation. */
const RELATIONSHIPS: Readonly<Record<string, string>> = {
  EQUAL: 'equal-to',
  EQUIVALENT: 'equivalent-to',
  SUBSET_OF: 'subset-of',
  SUPERSET_OF: 'superset-of',
  INTERSECTS: 'intersects-with',
};

const REMARK =
  'The maps follow from mappings of the cited sources, over at most four steps; nothing follows from a mapping that is missing. Requirements in the gap summary have no map from which anything follows.';

/** Writes the mappings between the requirements of two standards as a mapping collection. */
export async function writeMappings(ask: AskGraph, { variables, points }: Question): Promise<AsyncIterable<string>> {
  const [point] = points;
  const { first, pages } = await openList(ask, {
    document: MAPPING,
    variables,
    listOf: (data: { readonly standardGap: MappingPage }) => data.standardGap,
  });
  const { from, to, notes = [] } = first as Required<MappingPage>;
  const requirements: MappedRequirement[] = [];
  for await (const { nodes } of pages) requirements.push(...nodes);
  const paths = requirements.flatMap((requirement) => requirement.paths.filter(({ relation }) => relation !== null));
  // A set of clauses has one map, although each of its clauses has a row.
  const maps = firstByKey(paths, keyOf);
  if (maps.length === 0) {
    throw new BadInput(
      [
        `No source relates ${from.designation} to ${to.designation}, and an OSCAL mapping collection needs at least one map.`,
        ...notes,
      ].join(' '),
    );
  }
  const citations = createCitations(ask, points);
  const uuid = uuidOf('mapping', from.id, to.id);
  const unmapped = requirements.filter(({ paths: ways }) => ways.every(({ relation }) => relation === null));

  async function* mappings(): AsyncGenerator<readonly Element[]> {
    await citations.learn(citedIds(maps.flatMap(({ mappings: stated, baselines }) => [...stated, ...baselines])));
    yield [
      filled({
        uuid,
        'source-resource': resourceOf(from),
        'target-resource': resourceOf(to),
        maps: maps.map((path) => mapOf(path, uuid)),
        'source-gap-summary': unmapped.length === 0 ? null : gapOf(unmapped, uuid),
      }),
    ];
  }

  return writeDocument({
    root: 'mapping-collection',
    head: {
      uuid: uuidOf('mapping-collection', from.id, to.id, point),
      metadata: metadataOf({
        title: `${from.designation} mapped to ${to.designation}`,
        point,
        properties: [
          ['from', from.id],
          ['to', to.id],
        ],
        parties: [],
        remarks: [NO_CERTIFICATE, ...notes],
      }),
      provenance: {
        method: 'hybrid',
        'matching-rationale': 'semantic',
        status: 'draft',
        'mapping-description': REMARK,
      },
    },
    list: { name: 'mappings' },
    items: mappings(),
    backMatter: async () => {
      await citations.learn(citedIds([from, to]));
      const standards = [from, to].map((standard) => standardResource(standard, uuidOf('standard', standard.id)));
      return backMatterOf(standards, citations.all());
    },
  });
}

function keyOf({ fromClauses, toClauses, relation }: MappedPath): string {
  return JSON.stringify([fromClauses.map(({ id }) => id), toClauses.map(({ id }) => id), relation]);
}

/** A standard that is a baseline of another is a profile. */
function resourceOf({ id, relations: { nodes } }: MappedStandard): Element {
  const isBaseline = nodes.some(({ from }) => from.id === id);
  return { type: isBaseline ? 'profile' : 'catalog', href: `#${uuidOf('standard', id)}` };
}

function mapOf(path: MappedPath, mapping: string): Element {
  const { fromClauses, toClauses, relation, hops, strength, mappings, baselines } = path;
  const relationship = RELATIONSHIPS[relation ?? ''];
  const rationales = new Set(mappings.flatMap(({ rationale }) => rationale ?? []));
  return filled({
    uuid: uuidOf('map', mapping, keyOf(path)),
    ns: relationship === undefined ? OSCAL_NAMESPACE : null,
    relationship: relationship ?? 'related',
    sources: fromClauses.map(itemOf),
    targets: toClauses.map(itemOf),
    props: propertiesOf([
      ['hops', hops],
      ['strength', strength],
    ]),
    links: sourceLinks([...mappings, ...baselines]),
    remarks: [...rationales].join('\n\n'),
  });
}

function itemOf({ id, number, title }: MappedPath['toClauses'][number]): Element {
  return filled({
    type: 'control',
    'id-ref': controlIdOf(number),
    props: propertiesOf([['id', id]]),
    remarks: title === null ? null : inLine(title),
  });
}

function gapOf(unmapped: readonly MappedRequirement[], mapping: string): Element {
  return {
    uuid: uuidOf('gap-summary', mapping),
    'unmapped-controls': [{ 'with-ids': unmapped.map(({ clause }) => controlIdOf(clause.number)) }],
  };
}
