import { readdirSync, readFileSync } from 'node:fs';
import { packaged } from '../packaged.ts';
import type { Resolvers } from './generated/resolvers.ts';
import { assessmentResolvers } from './resolvers/assessment.ts';
import { auditRecordResolvers } from './resolvers/audit-record.ts';
import { changeResolvers } from './resolvers/change.ts';
import { editionTransitionResolvers } from './resolvers/edition-transition.ts';
import { expiryImpactResolvers } from './resolvers/expiry-impact.ts';
import { explanationResolvers } from './resolvers/explanation.ts';
import { findingResolvers } from './resolvers/finding.ts';
import { importMutationResolvers } from './resolvers/import-mutation.ts';
import { importRunResolvers } from './resolvers/import-run.ts';
import { inheritanceResolvers } from './resolvers/inheritance.ts';
import { inheritingSubjectResolvers } from './resolvers/inheriting-subject.ts';
import { leverageResolvers } from './resolvers/leverage.ts';
import { leverageOverviewResolvers } from './resolvers/leverage-overview.ts';
import { certificateResolvers } from './resolvers/nodes/certificate.ts';
import { clauseResolvers } from './resolvers/nodes/clause.ts';
import { environmentResolvers } from './resolvers/nodes/environment.ts';
import { offeringResolvers } from './resolvers/nodes/offering.ts';
import { organizationResolvers } from './resolvers/nodes/organization.ts';
import { serviceResolvers } from './resolvers/nodes/service.ts';
import { sourceResolvers } from './resolvers/nodes/source.ts';
import { standardResolvers } from './resolvers/nodes/standard.ts';
import { providerOverviewResolvers } from './resolvers/provider-overview.ts';
import { relationshipViewResolvers } from './resolvers/relationship-view.ts';
import { resolvedNameResolvers } from './resolvers/resolved-name.ts';
import { revisionResolvers } from './resolvers/revision.ts';
import { scopeDiffResolvers } from './resolvers/scope-diff.ts';
import { scopeEntryResolvers } from './resolvers/scope-entry.ts';
import { scopeMatrixResolvers } from './resolvers/scope-matrix.ts';
import { scopeOverviewResolvers } from './resolvers/scope-overview.ts';
import { searchResolvers } from './resolvers/search.ts';
import { answerSummaryResolvers } from './resolvers/shared/answer-summary.ts';
import { inheritanceNoteResolvers } from './resolvers/shared/inheritance-note.ts';
import { nodeResolvers } from './resolvers/shared/node.ts';
import { standardGapResolvers } from './resolvers/standard-gap.ts';
import { statementResolvers } from './resolvers/statement.ts';
import { scalars } from './scalars.ts';

const FOLDER = packaged('schema/');

export function readTypeDefinitions(): string {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.graphql'))
    .sort();
  return files.map((name) => readFileSync(new URL(name, FOLDER), 'utf8')).join('\n');
}

/** One map per noun; maps for `Query` are merged. */
export const resolvers: Resolvers[] = [
  nodeResolvers,
  statementResolvers,
  sourceResolvers,
  standardResolvers,
  clauseResolvers,
  serviceResolvers,
  environmentResolvers,
  organizationResolvers,
  offeringResolvers,
  certificateResolvers,
  inheritanceResolvers,
  inheritanceNoteResolvers,
  inheritingSubjectResolvers,
  answerSummaryResolvers,
  assessmentResolvers,
  auditRecordResolvers,
  changeResolvers,
  editionTransitionResolvers,
  expiryImpactResolvers,
  explanationResolvers,
  findingResolvers,
  leverageResolvers,
  scopeDiffResolvers,
  scopeEntryResolvers,
  scopeMatrixResolvers,
  scopeOverviewResolvers,
  providerOverviewResolvers,
  leverageOverviewResolvers,
  standardGapResolvers,
  importRunResolvers,
  importMutationResolvers,
  revisionResolvers,
  searchResolvers,
  resolvedNameResolvers,
  relationshipViewResolvers,
  // Scalars are partial here: the generated types require complete ones, but the SDL provides the rest.
  scalars as unknown as Resolvers,
];
