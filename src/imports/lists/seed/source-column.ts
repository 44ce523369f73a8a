import { type Column, several } from './columns.ts';
import { reference } from './id-columns.ts';

/** The last word on a row: who says so. */
export const sourceColumn: Column<readonly string[]> = several(
  reference('Source', 'Who says so: ids of sources.csv. Those named together say it together.'),
);
