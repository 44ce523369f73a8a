import type { Engine } from '../engine/engine.ts';
import type { ReadingNotes } from './draft.ts';
import type { Location } from './facts.ts';
import type { ListReading } from './list-reading.ts';
import { namesOfList } from './names/list-names.ts';
import type { UnmatchedChoice } from './names/resolver.ts';
import type { ReadRows } from './reading/reading.ts';
import type { ReportBuilder } from './report-builder.ts';
import { resolveRows } from './rows.ts';

/** A list of a format that no recipe reads yet. */
interface OptionsList {
  readonly read: (notes: ReadingNotes) => ReadRows;
  readonly streams: boolean;
  readonly isRegister: boolean;
  readonly source: { readonly id: string } | null;
  readonly unmatched: UnmatchedChoice;
  readonly accepted: ReadonlyMap<string, string>;
  readonly at: Location;
}

/** Throws ImportRefused where a name was accepted for what the graph does not have. */
export async function readByOptions(engine: Engine, list: OptionsList, report: ReportBuilder): Promise<ListReading> {
  const names = await namesOfList(engine, list);
  const { lots, factsOf } = list.read(report);
  return {
    lots,
    resolve: (listed, known) => resolveRows(listed, names.resolver, { ...known, report, factsOf }),
    takeFacts: names.takeFacts,
    isInGraph: names.isInGraph,
    otherMeanings: names.otherMeanings,
    finish() {
      // A name that is spelled otherwise than in the list is accepted for nothing.
      for (const text of names.unmet())
        report.remark(
          { ...list.at, column: '--accept' },
          `No row that could be read names "${text}", so it was accepted for nothing.`,
        );
    },
  };
}
