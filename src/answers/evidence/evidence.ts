import { isDeepStrictEqual } from 'node:util';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { Certificate } from '../../domain/entities/certificate.ts';
import { nameOf } from '../../domain/entities/entity.ts';
import { attributionOf, DAYS } from '../../domain/entities/property-claims.ts';
import { sortedIds } from '../../domain/ids.ts';
import type { Leverage, Membership, ScopeEntry } from '../../domain/statements/statements.ts';
import type { Support } from '../../domain/supports/support.ts';
import { nameById, type Snapshot } from '../../loaders/snapshot.ts';
import { customerSentence } from '../facts/responsibility-words.ts';
import type { InheritedRow } from '../inheritance/page.ts';
import { inForceWords } from '../words/in-force-words.ts';
import { scopeSentence } from '../words/scope-sentence.ts';
import { inheritedWords, statementSentence } from '../words/statement-sentence.ts';
import { overOf } from './certificates-of-row.ts';
import { customerWordsOf } from './customer-words.ts';
import { editionDaysSteps, editionStep, otherEditionSteps } from './edition-steps.ts';
import { type EvidenceKind, type EvidenceStep, ofNode, step } from './evidence-step.ts';
import { responsibilitySteps } from './responsibility-steps.ts';

/** Returns the path to the requirement, then contradictions, then further supports, which may be many. */
export async function evidenceOf(snapshot: Snapshot, row: InheritedRow): Promise<EvidenceStep[]> {
  const { supports, against } = row.participation;
  const [strongest, ...further] = supports;
  const links = [...strongest.path.memberships, ...strongest.leverage];
  return [
    ...(await Promise.all(
      strongest.path.memberships.map((membership) => membershipStep(snapshot, 'MEMBERSHIP', membership)),
    )),
    ...(await placeSteps(snapshot, strongest.entry)),
    await scopeStep(snapshot, 'SCOPE', strongest.entry),
    ...(await Promise.all(strongest.leverage.map((statement) => leverageStep(snapshot, 'LEVERAGE', statement)))),
    ...certificationSteps(snapshot, row),
    ...editionDaysSteps(snapshot, row),
    ...otherEditionSteps(snapshot, row),
    ...overOf(snapshot, row).map(inForceStep),
    requirementStep(snapshot, row),
    ...(await responsibilitySteps(snapshot, row)),
    ...customerSteps(snapshot, row),
    ...otherStandardSteps(snapshot, row),
    ...(await Promise.all(against.map((entry) => scopeStep(snapshot, 'CONTRADICTION', entry)))),
    ...(await Promise.all(links.flatMap((link) => statedAlso(snapshot, link)))),
    ...(await Promise.all(further.map((support) => furtherSteps(snapshot, support)))).flat(),
  ];
}

/** A path uses one statement per link; other statements of the same link are further supports. */
function statedAlso(snapshot: Snapshot, link: Membership | Leverage): Promise<EvidenceStep>[] {
  const { catalogue } = snapshot;
  return link.kind === 'Leverage'
    ? othersLike(link, catalogue.leveragesFrom(link.fromId)).map((other) =>
        leverageStep(snapshot, 'FURTHER_SUPPORT', other),
      )
    : othersLike(link, catalogue.membershipsFrom(link.fromId, link.membership)).map((other) =>
        membershipStep(snapshot, 'FURTHER_SUPPORT', other),
      );
}

function othersLike<Link extends Membership | Leverage>({ id, toId }: Link, links: readonly Link[]): Link[] {
  return links.filter((other) => other.toId === toId && other.id !== id);
}

async function membershipStep(snapshot: Snapshot, kind: EvidenceKind, membership: Membership): Promise<EvidenceStep> {
  const [part, whole] = await Promise.all([nameById(snapshot, membership.fromId), nameById(snapshot, membership.toId)]);
  const link =
    membership.membership === 'COMPONENT_OF' ? `is a component of ${whole}` : `belongs to the family ${whole}`;
  const how = membership.inferred ? ', concluded from its name only' : '';
  return step(kind, `${part} ${link}${how}.`, membership);
}

/** Returns the statements that place the certificate in the environment assumed for its entry. */
function placeSteps(snapshot: Snapshot, entry: ScopeEntry): Promise<EvidenceStep[]> {
  if (!entry.environmentTaken) return Promise.resolve([]);
  const places = snapshot.catalogue.membershipsFrom(entry.certificateId, 'APPLIES_IN');
  return Promise.all(
    places
      .filter(({ toId }) => toId === entry.environmentId)
      .map(async (place) => step('MEMBERSHIP', await statementSentence(snapshot, place), place)),
  );
}

function furtherSteps(snapshot: Snapshot, { path, entry, leverage }: Support): Promise<EvidenceStep[]> {
  return Promise.all([
    ...path.memberships.map((membership) => membershipStep(snapshot, 'FURTHER_SUPPORT', membership)),
    scopeStep(snapshot, 'FURTHER_SUPPORT', entry),
    ...leverage.map((statement) => leverageStep(snapshot, 'FURTHER_SUPPORT', statement)),
  ]);
}

async function leverageStep(snapshot: Snapshot, kind: EvidenceKind, leverage: Leverage): Promise<EvidenceStep> {
  const [from, to] = await Promise.all([nameById(snapshot, leverage.fromId), nameById(snapshot, leverage.toId)]);
  return step(kind, `“${from}” leverages “${to}”${inheritedWords(leverage)}.`, leverage);
}

async function scopeStep(snapshot: Snapshot, kind: EvidenceKind, entry: ScopeEntry): Promise<EvidenceStep> {
  return step(kind, await scopeSentence(snapshot, entry), entry);
}

/** Returns the certification and validity of the certificate: one step if they have the same sources. */
function certificationSteps({ catalogue }: Snapshot, { participation, clause }: InheritedRow): EvidenceStep[] {
  const certificate = catalogue.find('Certificate', participation.certificateId);
  if (certificate === null) return [];
  const editions = catalogue.relationsFrom(clause.standardId, 'EDITION_OF');
  const memberships = withoutRepeated(
    catalogue
      .membershipsFrom(certificate.id, 'CERTIFIES')
      .filter(({ toId }) => toId === clause.standardId || editions.some((edition) => edition.toId === toId)),
  );
  const named = participation.supports[0].standardId;
  const cited = named === null ? memberships.map(({ toId }) => toId) : [named];
  const taken = (cited.includes(clause.standardId) ? [] : editions)
    .filter(({ toId }) => cited.includes(toId))
    .map((edition) => editionStep(catalogue, edition, named === null ? 'certificate' : 'entry'));
  const inForce = `${inForceWords(certificate)}.`;
  const certifies = (membership: Membership, ending: string) =>
    step('CERTIFICATION', `${numbered(certificate)} ${certifiesWords(catalogue, membership)}${ending}`, membership);
  const [only, ...others] = memberships;
  const daySources = attributionOf(certificate, DAYS);
  const isOneWord = only !== undefined && isDeepStrictEqual(sortedIds(only.sourceIds), sortedIds(daySources));
  if (isOneWord && others.length === 0) return [certifies(only, `; ${inForce}`), ...taken];
  return [
    ...memberships.map((membership) => certifies(membership, '.')),
    ofNode('CERTIFICATION', `${numbered(certificate)}: ${inForce}`, { node: certificate, properties: DAYS }),
    ...taken,
  ];
}

/** Leaves out statements that repeat another one: to the same node, with some of its sources. */
function withoutRepeated(memberships: readonly Membership[]): Membership[] {
  return memberships.filter(
    ({ toId, inferred, sourceIds }) =>
      !memberships.some(
        (other) =>
          other.toId === toId &&
          other.inferred === inferred &&
          other.sourceIds.length > sourceIds.length &&
          sourceIds.every((id) => other.sourceIds.includes(id)),
      ),
  );
}

/** Returns steps for other standards that sources name for the certificate. */
function otherStandardSteps({ catalogue }: Snapshot, { participation, clause }: InheritedRow): EvidenceStep[] {
  // An entry that names its own standard does not contradict its certificate's.
  if (participation.supports[0].standardId !== null) return [];
  const editions = catalogue.relationsFrom(clause.standardId, 'EDITION_OF');
  return catalogue
    .membershipsFrom(participation.certificateId, 'CERTIFIES')
    .filter(({ toId }) => toId !== clause.standardId && !editions.some((edition) => edition.toId === toId))
    .map((membership) => {
      const name = catalogue.nameOf(participation.certificateId);
      const certifies = certifiesWords(catalogue, membership);
      const sentence = `According to another statement, “${name}” ${certifies}; which one is right is not known.`;
      return step('CONTRADICTION', sentence, membership);
    });
}

function certifiesWords(catalogue: Catalogue, { toId, inferred }: Membership): string {
  const how = inferred ? ', concluded from its name only' : '';
  return `certifies ${catalogue.nameOf(toId)}${how}`;
}

/** A leveraged certificate must be in force for the whole path to hold. */
function inForceStep(certificate: Certificate): EvidenceStep {
  return ofNode('CERTIFICATION', `The path passes through ${numbered(certificate)}; ${inForceWords(certificate)}.`, {
    node: certificate,
    properties: DAYS,
  });
}

function numbered({ name, number }: Certificate): string {
  return number === null || name.includes(number) ? `“${name}”` : `“${name}” (${number})`;
}

function requirementStep({ catalogue }: Snapshot, { clause }: InheritedRow): EvidenceStep {
  const sentence = `${nameOf(clause)} is a requirement of ${catalogue.nameOf(clause.standardId)}.`;
  return ofNode('REQUIREMENT', sentence, { node: clause, properties: ['clauseKind', 'title'] });
}

/** Each step names its certificate, since leverage involves several certificates. */
function customerSteps(snapshot: Snapshot, row: InheritedRow): EvidenceStep[] {
  return customerWordsOf(snapshot, row).map(({ certificate, text, paraphrased, sourceIds }) => {
    const sentence = customerSentence(numbered(certificate), { text, paraphrased });
    return { kind: 'CUSTOMER', sentence, statement: null, nodeId: certificate.id, sourceIds };
  });
}
