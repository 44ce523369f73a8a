import type { AskGraph } from '../../ask.ts';
import { NO_CERTIFICATE } from '../../certificate-remark.ts';
import { citedIds } from '../../fragments.ts';
import type { Question } from '../../kind.ts';
import { createCitations } from '../../sources.ts';
import { backMatterOf } from '../back-matter.ts';
import { controlIdOf } from '../control-id.ts';
import { metadataOf, midnightOf, writeDocument } from '../document.ts';
import { type Element, inLine, sentencesOf } from '../elements.ts';
import { openPlan, type RefuseNothing } from '../plan/open-plan.ts';
import { sourcesOf } from '../plan/requirements.ts';
import { componentOf, NAME_TO_FILL } from '../plan/system.ts';
import { uuidOf } from '../uuid.ts';
import { findingOf } from './finding.ts';
import { observationsOf } from './observations.ts';

const REMARK =
  'There is an observation for each requirement and service, with its certainty and evidence. A finding is satisfied only if each service is stated or concluded to inherit the requirement and a source states that nothing is left to the customer. It is not satisfied only if sources exclude the requirement for each service. OSCAL has no third state, so all other requirements have no finding: what is possible or unknown, and what the system itself has to meet.';

/** Writes an assessment as assessment results: observations by service, and findings where sources decide. */
export async function writeResults(
  ask: AskGraph,
  question: Question,
  refuseNothing: RefuseNothing,
): Promise<AsyncIterable<string>> {
  const [point] = question.points;
  const { page, pages, name, asked } = await openPlan(ask, question, refuseNothing);
  const { standard, environment, services, summary, notes } = page;
  const citations = createCitations(ask, question.points);
  const uuid = uuidOf('assessment-results', ...asked, point);
  const plan = uuidOf('assessment-plan', uuid);
  const collected = midnightOf(point);
  const controls: string[] = [];
  const findings: Element[] = [];

  async function* observations(): AsyncGenerator<readonly Element[]> {
    for await (const { nodes } of pages) {
      await citations.learn([...new Set(nodes.flatMap(sourcesOf))]);
      const place = { results: uuid, environment: environment.name, collected };
      for (const requirement of nodes) {
        controls.push(controlIdOf(requirement.clause.number));
        findings.push(...findingOf(requirement, uuid));
      }
      yield nodes.flatMap((requirement) => observationsOf(requirement, place));
    }
  }

  return writeDocument({
    root: 'assessment-results',
    head: {
      uuid,
      metadata: metadataOf({
        title: `Assessment results of ${name ?? NAME_TO_FILL}`,
        point,
        properties: [
          ['standard', standard.id],
          ['environment', environment.id],
        ],
        parties: [],
        remarks: [NO_CERTIFICATE, ...summary.sentences, ...notes.map(({ sentence }) => sentence)],
      }),
      'import-ap': { href: `#${plan}` },
    },
    list: {
      name: 'observations',
      within: {
        name: 'results',
        isItem: true,
        before: {
          uuid: uuidOf('result', uuid),
          title: inLine(`${standard.designation} in ${environment.name}`),
          description: sentencesOf(summary.sentences),
          start: collected,
          end: collected,
          'local-definitions': {
            components: services.map((service) =>
              componentOf(service, { head: page, leveraged: [], environment: environment.name }),
            ),
          },
        },
        after: () => ({
          ...(findings.length === 0 ? {} : { findings }),
          'reviewed-controls': {
            'control-selections': [{ 'include-controls': controls.map((id) => ({ 'control-id': id })) }],
          },
          remarks: REMARK,
        }),
      },
    },
    items: observations(),
    backMatter: async () => {
      await citations.learn(citedIds([summary, standard]));
      const names = services.map((service) => service.name).join(', ');
      const own = {
        uuid: plan,
        title: 'Question in place of an assessment plan',
        description: `How far do ${inLine(names)} in ${inLine(environment.name)} inherit ${inLine(standard.designation)}? There was no assessment plan: the sources were read.`,
      };
      return backMatterOf([own], citations.all());
    },
  });
}
