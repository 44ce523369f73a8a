import { today } from '../../src/domain/days.ts';
import type { ImportRequest } from '../../src/imports/run.ts';

/** What asks for nothing in particular, but for the rows. */
export const PLAIN_REQUEST: Omit<ImportRequest, 'read'> = {
  streams: false,
  isRegister: false,
  format: 'test list',
  files: [],
  by: 'test',
  source: null,
  unmatched: 'report',
  accepted: new Map(),
  complete: false,
  everywhere: false,
  asOf: today(),
  asOfIsTold: true,
  outcome: 'publish',
  gentle: false,
};
