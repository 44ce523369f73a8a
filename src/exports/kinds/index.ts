import type { ExportKind } from '../kind.ts';
import { assessment } from './assessment.ts';
import { certificationPackage } from './certification-package.ts';
import { changes } from './changes.ts';
import { clauses } from './clauses.ts';
import { diff } from './diff.ts';
import { editions } from './editions.ts';
import { findings } from './findings.ts';
import { gap } from './gap.ts';
import { inheritance } from './inheritance.ts';
import { lapses } from './lapses.ts';
import { matrix } from './matrix.ts';
import { scope } from './scope.ts';
import { why } from './why.ts';

export const EXPORT_KINDS: readonly ExportKind[] = [
  scope,
  inheritance,
  assessment,
  diff,
  matrix,
  findings,
  lapses,
  editions,
  gap,
  clauses,
  changes,
  why,
  certificationPackage,
];
