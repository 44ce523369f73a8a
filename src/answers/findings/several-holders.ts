import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { lapsesOn } from '../../domain/certainty/in-force.ts';
import { EARLIEST_DAY, LATEST_DAY } from '../../domain/days.ts';
import type { Certificate } from '../../domain/entities/certificate.ts';
import type { Standard } from '../../domain/entities/standard.ts';
import { groupByEach } from '../../domain/grouping.ts';
import { sortedIds } from '../../domain/ids.ts';
import { namesById, namesOf } from '../words/few-names.ts';
import type { Finding, Search } from './finding.ts';

/** Finds certificates to one standard with different holders that apply in the same environment at the same time. */
export const severalHolders: Search = async ({ catalogue }) =>
  catalogue.all('Standard').flatMap((standard) => {
    const certificates = catalogue.certificatesOf(standard.id);
    const byEnvironment = groupByEach(certificates, ({ id }) => catalogue.linkedFrom(id, 'APPLIES_IN'));
    return [...byEnvironment].flatMap(([environmentId, all]) => {
      const held = all.filter((one) => all.some((other) => isOfAnotherHolder(catalogue, one, other)));
      return held.length === 0 ? [] : [findingOf(catalogue, { standard, environmentId, held })];
    });
  });

function isOfAnotherHolder(catalogue: Catalogue, one: Certificate, other: Certificate): boolean {
  const [holder, ...others] = catalogue.linkedFrom(one.id, 'HELD_BY');
  const [otherHolder, ...more] = catalogue.linkedFrom(other.id, 'HELD_BY');
  // A disputed holder is a separate finding.
  if (holder === undefined || otherHolder === undefined || others.length + more.length > 0) return false;
  return holder !== otherHolder && startOf(one) < endOf(other) && startOf(other) < endOf(one);
}

function startOf({ issuedOn }: Certificate): string {
  return issuedOn ?? EARLIEST_DAY;
}

function endOf(certificate: Certificate): string {
  return lapsesOn(certificate) ?? LATEST_DAY;
}

interface Held {
  readonly standard: Standard;
  readonly environmentId: string;
  readonly held: readonly Certificate[];
}

function findingOf(catalogue: Catalogue, { standard, environmentId, held }: Held): Finding {
  const holders = sortedIds(held.flatMap(({ id }) => catalogue.linkedFrom(id, 'HELD_BY')));
  const statements = held.flatMap(({ id }) => [
    ...catalogue.membershipsFrom(id, 'HELD_BY'),
    ...catalogue.membershipsFrom(id, 'APPLIES_IN').filter(({ toId }) => toId === environmentId),
  ]);
  return {
    kind: 'SEVERAL_HOLDERS',
    key: `${standard.id} ${environmentId}`,
    nodeIds: [standard.id, environmentId, ...held.map(({ id }) => id), ...holders],
    statementIds: statements.map(({ id }) => id),
    sourceIds: sortedIds(statements.flatMap(({ sourceIds }) => sourceIds)),
    tell: async (snapshot) =>
      `In ${catalogue.nameOf(environmentId)}, certificates to ${standard.designation} are of different holders, ${await namesById(snapshot, holders)}: ${namesOf(held)}.`,
  };
}
