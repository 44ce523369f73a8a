import type { AskGraph } from '../../ask.ts';
import { NO_CERTIFICATE } from '../../certificate-remark.ts';
import { citedIds } from '../../fragments.ts';
import type { Question } from '../../kind.ts';
import { createCitations } from '../../sources.ts';
import { backMatterOf, standardResource } from '../back-matter.ts';
import { metadataOf, writeDocument } from '../document.ts';
import type { Element } from '../elements.ts';
import { uuidOf } from '../uuid.ts';
import { openPlan, type RefuseNothing } from './open-plan.ts';
import { requirementOf, sourcesOf } from './requirements.ts';
import { characteristicsOf, implementationOf, NAME_TO_FILL, partiesOf } from './system.ts';

const POSSIBLE_REMARK =
  'Properties of this namespace state the certainty: only what is stated or derived is listed as inherited. What is only possible is described, with the reason, and has no status of implementation. Unknown responsibilities stay unknown.';

/**
 * Writes an assessment as a system security plan: inherited requirements with their origin, and gaps for its author to
 * fill.
 */
export async function writePlan(
  ask: AskGraph,
  question: Question,
  refuseNothing: RefuseNothing,
): Promise<AsyncIterable<string>> {
  const [point] = question.points;
  const { page, pages, name, systemUuid, asked } = await openPlan(ask, question, refuseNothing);
  const { standard, environment } = page;
  const citations = createCitations(ask, question.points);
  const profile = uuidOf('standard', standard.id);

  async function* requirements(): AsyncGenerator<readonly Element[]> {
    for await (const { nodes } of pages) {
      await citations.learn([...new Set(nodes.flatMap(sourcesOf))]);
      yield nodes.map((requirement) => requirementOf(requirement, { systemUuid, environment: environment.name }));
    }
  }

  return writeDocument({
    root: 'system-security-plan',
    head: {
      uuid: uuidOf('system-security-plan', ...asked, point),
      metadata: metadataOf({
        title: `System security plan of ${name ?? NAME_TO_FILL}: draft`,
        point,
        properties: [
          ['standard', standard.id],
          ['environment', environment.id],
        ],
        parties: partiesOf(page),
        remarks: [NO_CERTIFICATE, ...page.summary.sentences, ...page.notes.map(({ sentence }) => sentence)],
      }),
      'import-profile': { href: String(question.variables['profile'] ?? `#${profile}`) },
      'system-characteristics': characteristicsOf(
        name ?? NAME_TO_FILL,
        systemUuid,
        `To be filled in. The system is built on ${page.services.map((service) => service.name).join(', ')} in ${environment.name}.`,
      ),
      'system-implementation': implementationOf(page, page.nodes, systemUuid),
    },
    list: {
      name: 'implemented-requirements',
      within: { name: 'control-implementation', before: { description: POSSIBLE_REMARK } },
    },
    items: requirements(),
    backMatter: async () => {
      const certificates = page.certificates.flatMap(({ sources, scopeSources }) => [
        { sources },
        { sources: scopeSources },
      ]);
      await citations.learn(citedIds([page.summary, standard, ...certificates]));
      return backMatterOf([standardResource(standard, profile)], citations.all());
    },
  });
}
