import type { Engine } from '../../engine/engine.ts';
import { ensureGraph } from '../../store/graph-state.ts';
import type { EntityFact, Location } from '../facts/facts.ts';
import type { ReportBuilder } from '../report/report-builder.ts';
import type { Before } from './beginnings.ts';
import { type EarlierStatement, readEarlierStatements } from './earlier-statements.ts';
import { describeUndated, listDaysOf, type OwnDay, refuseEarlier, withDay } from './list-days.ts';
import { listSource } from './list-source.ts';
import { type ListedPlace, nameOfPlace, type Places, placesOfSource } from './places.ts';

/** Source of a list, and what that source said before. */
export interface SourceOfList {
  /** Null where the rows name their sources themselves. */
  readonly sourceId: string | null;
  readonly sourceIsNew: boolean;
  /** Places where the source listed services before; read for a whole list only. */
  readonly placesBefore: Places;
  /** Statements that it made before beside scope, and their topics. */
  readonly saidBefore: readonly EarlierStatement[];
  readonly topicsBefore: ReadonlySet<string>;
  /** Null: its source said nothing before. */
  readonly before: Before | null;
  /** Fact about the source itself. */
  readonly fact: EntityFact | null;
}

const NO_SOURCE: SourceOfList = {
  sourceId: null,
  sourceIsNew: false,
  placesBefore: new Map(),
  saidBefore: [],
  topicsBefore: new Set(),
  before: null,
  fact: null,
};

/** Throws ImportRefused for a list that its source has outrun. */
export async function tellSource(
  engine: Engine,
  source: EntityFact | null,
  { day, report, at }: { readonly day: OwnDay; readonly report: ReportBuilder; readonly at: Location },
): Promise<SourceOfList> {
  if (source === null) return NO_SOURCE;
  const { told, known } = await listSource(engine, source);
  const { id: sourceId, isNew } = told;
  const days = listDaysOf(known);
  refuseEarlier(sourceId, days, day);
  report.of(told);
  const undated = describeUndated({ id: sourceId, known }, day);
  if (undated !== null) report.remark(at, undated);
  const { asOf, isWhole } = day;
  const saidBefore = isNew ? [] : await readEarlierStatements(engine, sourceId);
  const placesBefore: Places = isWhole && !isNew ? await placesOfSource(engine, sourceId) : new Map();
  const latest = days.all.filter((other) => other < asOf).at(-1);
  const followsWhole = isWhole && latest !== undefined && days.whole.includes(latest);
  const isNewsIn = (place: ListedPlace) => followsWhole && placesBefore.has(nameOfPlace(place));
  return {
    sourceId,
    sourceIsNew: isNew,
    placesBefore,
    saidBefore,
    topicsBefore: new Set(saidBefore.flatMap(({ topics }) => topics)),
    before: isNew
      ? null
      : { sourceId, asOf, revision: (await ensureGraph(engine)).revision, wholeDays: days.whole, isNewsIn },
    fact: withDay(source, known, day),
  };
}
