import { BadList } from '../facts/bad-list.ts';
import type { Notes } from '../map/notes.ts';
import { problem } from '../map/problems.ts';
import type { Input } from '../read/input.ts';
import { anyHasKeys, JSON_FILE, readDocuments } from './json/documents.ts';
import { placeIn, recipeReference } from './json/places.ts';
import type { ListKind } from './list-kind.ts';
import { certificatesOf } from './oscal/ssp-certificates.ts';
import { leverageOf } from './oscal/ssp-leverage.ts';
import { linkSystems } from './oscal/ssp-links.ts';
import { placeOf } from './oscal/ssp-place.ts';
import { responsibilitiesOf } from './oscal/ssp-responsibilities.ts';
import { readSystemPlan, type SystemPlan } from './oscal/ssp-system.ts';

const ROOT = 'system-security-plan';

/** Who is responsible for which control of a system, and what the system rests on. */
export const oscalSsp: ListKind = {
  name: 'oscal-ssp',
  description:
    "OSCAL system security plan in JSON or YAML; several files or a folder of plans are read together, so that a leveraging system finds what it inherits. Responsibilities by control, in the recipe's environment and certificate, and what rests on what.",
  streams: false,
  readsTogether: true,
  endingInFolders: JSON_FILE,
  is: (input) => anyHasKeys(input, (paths) => paths.has(ROOT) || paths.has(`[].${ROOT}`)),
  async *read(input, recipe, notes) {
    const systems = await readSystems(input, notes);
    const { links, flawed } = linkSystems(systems, notes);
    const certificates = certificatesOf(systems, links, { certificate: recipe.certificate, notes });
    const { environment: said } = recipe;
    for (const system of systems) {
      const environment = said === undefined ? null : recipeReference('Environment', said, system.file);
      for (const { path, fault } of system.unreadable) {
        const at = placeIn(system.file, path);
        const shape = { wanted: 'part of a plan', fault: fault ?? '' };
        notes.problem(fault === null ? problem('plan.requirement', at) : problem('document.shape', at, shape));
      }
      const place = placeOf(system, recipe, { isOnly: systems.length === 1, certificates, notes });
      if (place !== null) yield* responsibilitiesOf(system, place, { flawed, notes });
      yield* leverageOf(system, { links, certificates, environment, notes });
    }
  },
};

async function readSystems(input: Input, notes: Notes): Promise<SystemPlan[]> {
  const systems: SystemPlan[] = [];
  for await (const { file, value } of readDocuments(input)) {
    const plans = (Array.isArray(value) ? value : [value]).flatMap((each: unknown) => plansUnder(each));
    if (plans.length === 0) notes.problem(problem('document.empty', placeIn(file, null), { wanted: 'file' }));
    systems.push(...plans.map((plan) => readSystemPlan(file, plan)));
  }
  if (systems.length === 0) throw new BadList(`There is no "${ROOT}" here.`, { input });
  return systems;
}

function plansUnder(value: unknown): Readonly<Record<string, unknown>>[] {
  const plan = isObject(value) ? value[ROOT] : null;
  return isObject(plan) ? [plan] : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
