import type { ExportKind } from '../kind.ts';
import { assessment } from './assessment.ts';
import { certificationPackage } from './certification-package.ts';
import { diff } from './diff.ts';
import { inheritance } from './inheritance.ts';
import { matrix } from './matrix.ts';
import { scope } from './scope.ts';

export const EXPORT_KINDS: readonly ExportKind[] = [scope, inheritance, assessment, diff, matrix, certificationPackage];
