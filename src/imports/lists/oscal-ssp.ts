import { objectsIn } from './json/documents.ts';
import { objectUnder } from './json/shapes.ts';
import type { ListKind } from './list-kind.ts';
import { certificatesOf, leverageOf } from './oscal/ssp-leverage.ts';
import { linkSystems } from './oscal/ssp-links.ts';
import { readPlan } from './oscal/ssp-plan.ts';
import { responsibilitiesOf } from './oscal/ssp-responsibilities.ts';

const ROOT = 'system-security-plan';

/** Responsibilities for the controls of a system, and the systems that it leverages. */
export const oscalSsp: ListKind = {
  name: 'oscal-ssp',
  description:
    "OSCAL system security plan in JSON or YAML; several files or a folder of plans are read together, so that a leveraging system finds what it inherits. Responsibilities by control, in the recipe's environment and certificate, and what rests on what.",
  readsTogether: true,
  readsFolders: true,
  isDocument: ({ value }) => objectUnder(value, ROOT) !== null,
  async *read(input, recipe, notes) {
    const plans = await objectsIn(input, [ROOT], notes);
    const systems = plans.map(({ value, place }) => readPlan(value, place));
    const linked = linkSystems(systems);
    const certificates = certificatesOf(systems, linked.links, recipe);
    const context = { ...linked, certificates, recipe, isOnly: systems.length === 1 };
    for (const system of systems) {
      yield* responsibilitiesOf(system, context);
      yield* leverageOf(system, context);
    }
  },
};
