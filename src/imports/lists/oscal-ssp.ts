import { JSON_FILE } from './json/documents.ts';
import { objectsUnder } from './json/value-under.ts';
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
  streams: false,
  readsTogether: true,
  endingInFolders: JSON_FILE,
  hasKeys: (paths) => paths.has(ROOT),
  async *read(input, recipe, notes) {
    const plans = await objectsUnder(input, [ROOT], notes);
    const systems = plans.map(({ file, value }) => readPlan(file, value, notes));
    const { links, flawed } = linkSystems(systems, notes);
    const certificates = certificatesOf(systems, links, { certificate: recipe.certificate, notes });
    const isOnly = systems.length === 1;
    for (const system of systems) {
      const { environment: said } = recipe;
      const environment = said === undefined ? null : ({ kind: 'Environment', text: said } as const);
      yield* responsibilitiesOf(system, { recipe, isOnly, certificates, flawed, notes });
      yield* leverageOf(system, { links, certificates, flawed, environment, recipe, notes });
    }
  },
};
