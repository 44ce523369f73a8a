import { BadList } from '../bad-list.ts';
import type { NameReference, ReadingNotes } from '../draft.ts';
import type { Input } from '../input.ts';
import { clauseDrafts } from './azure-policy/clause-drafts.ts';
import { Definitions } from './azure-policy/definitions.ts';
import { type Initiative, readInitiative, resourcesOf } from './azure-policy/initiative.ts';
import type { FormatOptions, ListFormat } from './format.ts';
import { JSON_FILE, readDocuments, surestGuess } from './json/documents.ts';
import { optionReference, placeIn } from './json/places.ts';

/** Who is responsible for which clause, by the policies that an initiative has for it. */
export const azurePolicy: ListFormat = {
  name: 'azure-policy',
  description:
    'Azure Policy initiative (policySetDefinition) with its definitions, a JSON file, several or a folder: responsibilities by clause in an --environment. Definitions named "Microsoft Managed Control …" are the provider\'s parts, others the customer\'s. --standard names the standard if it is not called like the initiative.',
  streams: false,
  readsTogether: true,
  endingInFolders: JSON_FILE,
  detect: (input) => surestGuess(input, likelihood),
  async *read(input, options, notes) {
    const { initiatives, definitions } = await readFiles(input, notes);
    const { environment, certificate } = options;
    refuseOneNameForMany(input, options, initiatives);
    for (const initiative of initiatives) {
      const standard = standardOf(initiative, options);
      const at = placeIn(initiative.file, null);
      if (environment === null) {
        notes.reject(
          at,
          'Responsibilities hold in an environment, which an initiative does not name; say which with --environment.',
        );
      } else if (standard === null) {
        notes.reject(at, 'The initiative has no name that its standard could be found by; name it with --standard.');
      } else {
        yield* clauseDrafts(initiative, {
          definitions,
          standard,
          environment: optionReference('Environment', environment, initiative.file),
          certificate: certificate === null ? null : optionReference('Certificate', certificate, initiative.file),
          notes,
        });
      }
    }
  },
};

function likelihood(paths: ReadonlySet<string>): number {
  const has = (key: string) =>
    ['properties.', '[].properties.', '', '[].'].some((within) => paths.has(`${within}${key}`));
  if (has('policyDefinitions') || has('policyDefinitionGroups')) return 0.95;
  // The parameters of an initiative may fill all of the beginning; a lone definition shows its mode before.
  return has('policyType') && has('metadata') && !has('mode') && !has('policyRule') ? 0.5 : 0;
}

async function readFiles(
  input: Input,
  notes: ReadingNotes,
): Promise<{ readonly initiatives: readonly Initiative[]; readonly definitions: Definitions }> {
  const initiatives: Initiative[] = [];
  const definitions = new Definitions();
  for await (const document of readDocuments(input)) {
    const resources = resourcesOf(document);
    const others = resources.filter((resource) => {
      const initiative = readInitiative(document.file, resource);
      if (initiative !== null) initiatives.push(initiative);
      return initiative === null && !definitions.add(resource);
    });
    if (others.length === 0) continue;
    const sentence = `${others.length} of ${resources.length} entries are neither an initiative nor a definition, and are passed over.`;
    notes.remark(placeIn(document.file, null), sentence);
  }
  if (initiatives.length === 0)
    throw new BadList('There is no initiative here (an object with policyDefinitions).', { input });
  return { initiatives, definitions };
}

function refuseOneNameForMany(input: Input, { standard }: FormatOptions, initiatives: readonly Initiative[]): void {
  if (standard === null || initiatives.length === 1) return;
  const files = initiatives.slice(0, 3).map(({ file }) => file);
  throw new BadList(
    `There are ${initiatives.length} initiatives here (${files.join(', ')} …), so that --standard does not tell which it names. Import one at a time.`,
    { input },
  );
}

function standardOf({ file, name }: Initiative, { standard }: FormatOptions): NameReference | null {
  if (standard !== null) return optionReference('Standard', standard, file);
  if (name === null) return null;
  const plain = name.replace(/^\[[^\]]*\]:?\s*/, '');
  const alternatives = plain === name ? {} : { alternatives: [plain] };
  return { text: name, kind: 'Standard', at: placeIn(file, 'properties.displayName'), ...alternatives };
}
