import { firstByKey, partition } from '../../../domain/grouping.ts';
import { BadInput } from '../../../errors.ts';
import { type AskGraph, allPages, mustAsk } from '../../ask.ts';
import { NO_CERTIFICATE } from '../../certificate-remark.ts';
import { citedIds } from '../../fragments.ts';
import type { Question } from '../../kind.ts';
import { createCitations } from '../../sources.ts';
import type { Point } from '../../table.ts';
import { backMatterOf, type NamedStandard, standardResource } from '../back-matter.ts';
import { controlIdOf } from '../control-id.ts';
import { metadataOf } from '../document.ts';
import { uuidOf } from '../uuid.ts';
import { BASELINE, type Baseline, type BaselineData, REQUIREMENTS, type RequirementData } from './question.ts';

const REMARK =
  'The profile selects controls of the catalog. Values of parameters, and other changes that the baseline makes to controls, are not in the graph.';

/** Writes a standard that is a baseline as a profile that imports the controls of its catalog. */
export async function writeProfile(ask: AskGraph, { variables, points }: Question): Promise<AsyncIterable<string>> {
  const [point] = points;
  const baseline = await askBaseline(ask, variables);
  const { id, designation, title } = baseline;
  const stated = statedCatalogs(baseline);
  const catalog = onlyCatalog(baseline, stated);
  const known = new Set(await controlIdsOf(ask, catalog.id, point));
  const [included, missing] = partition(await controlIdsOf(ask, id, point), (control) => known.has(control));
  if (included.length === 0) {
    throw new BadInput(`The graph has no requirements of ${designation} that are controls of ${catalog.designation}.`);
  }
  const resource = uuidOf('standard', catalog.id);

  async function* written(): AsyncGenerator<string> {
    const citations = createCitations(ask, points);
    await citations.learn(citedIds([...stated, baseline, catalog]));
    const profile = {
      uuid: uuidOf('profile', id, point),
      metadata: metadataOf({
        title: designation,
        point,
        properties: [['standard', id]],
        parties: [],
        remarks: [...(title === null ? [] : [title]), NO_CERTIFICATE, REMARK, ...missingSentence(missing, catalog)],
      }),
      imports: [
        { href: String(variables['catalog'] ?? `#${resource}`), 'include-controls': [{ 'with-ids': included }] },
      ],
      merge: { 'as-is': true },
      'back-matter': backMatterOf([standardResource(catalog, resource)], citations.all()),
    };
    yield `${JSON.stringify({ profile }, null, 1)}\n`;
  }
  return written();
}

async function controlIdsOf(ask: AskGraph, standard: string, { revision }: Point): Promise<readonly string[]> {
  const pages = await allPages(async (after) => {
    const asked = { standard, revision, after };
    return (await mustAsk<RequirementData>(ask, REQUIREMENTS, asked)).standard.clauses;
  });
  return pages.flatMap(({ nodes }) => nodes.map(({ number }) => controlIdOf(number)));
}

async function askBaseline(ask: AskGraph, variables: Question['variables']): Promise<Baseline> {
  const { baseline } = await mustAsk<BaselineData>(ask, BASELINE, variables);
  if (baseline === null) throw new BadInput(`There is no standard "${variables['standard']}".`);
  return baseline;
}

type Stated = Baseline['relations']['nodes'];

function statedCatalogs({ id, relations: { nodes } }: Baseline): Stated {
  return nodes.filter(({ from }) => from.id === id);
}

function onlyCatalog({ designation }: Baseline, stated: Stated): NamedStandard {
  const catalogs = stated.map(({ to }) => to);
  const [catalog, ...others] = firstByKey(catalogs, ({ id }) => id);
  if (catalog === undefined) {
    throw new BadInput(
      `No source states that ${designation} is a baseline of a catalog, so it has no profile; export it as a catalog.`,
    );
  }
  if (others.length === 0) return catalog;
  throw new BadInput(
    `Sources state that ${designation} is a baseline of ${others.length + 1} catalogs, and a profile is written for one.`,
  );
}

function missingSentence(missing: readonly string[], { designation }: { readonly designation: string }): string[] {
  return missing.length === 0 ? [] : [`${designation} has no controls of these numbers: ${missing.join(', ')}.`];
}
