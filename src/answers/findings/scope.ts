import { mapYielding, shouldYield, yieldIfDue } from '../../concurrency/yielding.ts';
import { lapsesOn } from '../../domain/certainty/in-force.ts';
import { EARLIEST_DAY, LATEST_DAY } from '../../domain/days.ts';
import type { Group } from '../../domain/grouping.ts';
import { sortedIds } from '../../domain/ids.ts';
import { contradictionsAmong } from '../../domain/statements/contradiction.ts';
import type { ScopeEntry } from '../../domain/statements/statements.ts';
import { nameById } from '../../loaders/snapshot.ts';
import { readEntriesOutside, readUnstatedEnvironments } from '../../store/finding.ts';
import { rangeWords } from '../words/in-force-words.ts';
import { scopeSentence } from '../words/scope-sentence.ts';
import { disagreeing } from './disagreeing.ts';
import type { Finding, Search } from './finding.ts';

export const contradictions: Search = async ({ catalogue, scopeIndex, entriesOfSubject, mayGoOn }) => {
  const standardIdsOf = (certificateId: string) => catalogue.standardIdsOf(certificateId);
  const scope = await scopeIndex();
  const claimsOf = scope.claimsOf(() => true);
  // Only a subject that is contradicted can be disputed.
  const isContradicted = (subjectId: string) => {
    const claims = [...claimsOf(subjectId).values()].flat();
    return (
      contradictionsAmong(
        claims.map((claim) => ({ ...claim, subjectId })),
        standardIdsOf,
      ).length > 0
    );
  };
  const excluded = scope.subjectsOf(({ status }) => status !== 'IN_SCOPE');
  const contradicted = (await mapYielding(excluded, (id) => (isContradicted(id) ? [id] : []), mayGoOn)).flat();
  const entries = await Promise.all(contradicted.map((id) => entriesOfSubject.load(id)));
  if (shouldYield()) await yieldIfDue(mayGoOn);
  return contradictionsAmong(entries.flat(), standardIdsOf).map(([place, disagreeing]) =>
    contradiction(place, disagreeing),
  );
};

function contradiction(key: string, entries: Group<ScopeEntry>): Finding {
  const [first] = entries;
  return {
    kind: 'CONTRADICTION',
    key,
    nodeIds: [first.certificateId, first.subjectId, ...(first.environmentId === null ? [] : [first.environmentId])],
    statementIds: entries.map(({ id }) => id),
    sourceIds: sourcesOf(entries),
    tell: async (snapshot) => {
      const said = await Promise.all(entries.map((entry) => scopeSentence(snapshot, entry)));
      return `${disagreeing(entries)}: ${said.join(' ')}`;
    },
  };
}

export const entriesOutsideValidity: Search = async ({ catalogue, engine, point, scopeIndex }) => {
  const { claims } = await scopeIndex();
  // Only certificates with dated entries need a check, and most entries have no dates.
  const dated = new Set(
    claims
      .filter(({ validFrom, validUntil }) => validFrom !== null || validUntil !== null)
      .map(({ certificateId }) => certificateId),
  );
  const bounds = catalogue
    .all('Certificate')
    .filter(({ id, issuedOn, expiresOn }) => dated.has(id) && (issuedOn !== null || expiresOn !== null))
    .map((certificate) => ({
      id: certificate.id,
      from: certificate.issuedOn ?? EARLIEST_DAY,
      until: lapsesOn(certificate) ?? LATEST_DAY,
    }));
  const entries = await readEntriesOutside(engine, bounds, point.revision);
  const certificateOf = ({ certificateId }: ScopeEntry) => catalogue.find('Certificate', certificateId);
  return entries.map((entry) => ({
    kind: 'ENTRY_OUTSIDE_VALIDITY',
    key: entry.id,
    nodeIds: [entry.certificateId, entry.subjectId],
    statementIds: [entry.id],
    sourceIds: [...new Set([...entry.sourceIds, ...(certificateOf(entry)?.sourceIds ?? [])])],
    tell: async (snapshot) => {
      const certificate = snapshot.catalogue.find('Certificate', entry.certificateId);
      const range = rangeWords(certificate?.issuedOn ?? null, certificate?.expiresOn ?? null);
      return `${await scopeSentence(snapshot, entry)} Its certificate is in force ${range}.`;
    },
  }));
};

export const environmentsNotOfCertificate: Search = async ({ catalogue, engine, point, scopeIndex }) => {
  const { claims } = await scopeIndex();
  const elsewhere = new Set(
    claims
      .filter(
        ({ certificateId, environmentId }) =>
          !catalogue.linkedFrom(certificateId, 'APPLIES_IN').includes(environmentId ?? ''),
      )
      .map(({ certificateId }) => certificateId),
  );
  const stated = catalogue
    .all('Certificate')
    .map(({ id }) => ({ id, environments: catalogue.linkedFrom(id, 'APPLIES_IN') }))
    .filter(({ id, environments }) => environments.length > 0 && elsewhere.has(id));
  const rows = await readUnstatedEnvironments(engine, stated, point.revision);
  return rows.map(({ certificateId, environmentId, entryIds, sourceIds }) => ({
    kind: 'ENVIRONMENT_NOT_OF_CERTIFICATE',
    key: `${certificateId} ${environmentId}`,
    nodeIds: [certificateId, environmentId],
    statementIds: entryIds,
    sourceIds: sortedIds([
      ...sourceIds,
      ...catalogue.membershipsFrom(certificateId, 'APPLIES_IN').flatMap((membership) => membership.sourceIds),
    ]),
    tell: async (snapshot) => {
      const [certificate, environment] = await Promise.all([
        nameById(snapshot, certificateId),
        nameById(snapshot, environmentId),
      ]);
      const [many, name] = entryIds.length === 1 ? ['One entry', 'names'] : [`${entryIds.length} entries`, 'name'];
      return `${many} of “${certificate}” ${name} ${environment}, but no source states that the certificate applies there.`;
    },
  }));
};

function sourcesOf(entries: readonly ScopeEntry[]): string[] {
  return [...new Set(entries.flatMap(({ sourceIds }) => sourceIds))];
}
