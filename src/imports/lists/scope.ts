import { dayAfter } from '../../domain/days.ts';
import type { Draft, NameReference } from '../facts/draft.ts';
import type { Location } from '../facts/facts.ts';
import type { Found } from '../map/descriptor.ts';
import type { ServiceName } from '../map/names.ts';
import type { Row } from '../map/rows.ts';
import { saysNothing } from '../map/vocabulary.ts';
import { kindOfKey } from './list-keys.ts';
import { SCOPE_COLUMNS, type ScopeCells } from './scope-columns.ts';
import { namedDrafts, type ScopeSaying, scopeDraft, subjectReference } from './scope-facts.ts';
import type { ListBegun, RowsRead, TableKind } from './table-kind.ts';

export const scope: TableKind<ScopeCells> = {
  name: 'scope',
  description:
    'Services in scope, with a certificate a row or programmes across (CSV, XLSX, JSON, YAML, Markdown, HTML): a scope entry for each row or tick.',
  streams: true,
  columns: SCOPE_COLUMNS,
  needed: [['service', 'family']],
  ticks: { status: 'status', programme: 'certificate' },
  fits(found) {
    // Controls are in families, too.
    if (found.isSure('service') || (found.isSure('family') && !found.numbersClauses)) return 'yes';
    const named = kindOfKey(found.key);
    if (named !== null && named !== 'scope') return 'no';
    if (found.roles.has('service')) return saysScope(found) && !found.numbersClauses ? 'yes' : 'no';
    return found.hints('service') && saysScope(found) ? 'perhaps' : 'no';
  },
  begin: (list) => new ScopeRows(list),
};

/** Lists of all kinds have names: others say a status, a certificate or a cloud. */
function saysScope({ roles, ticks, key }: Found): boolean {
  return (
    kindOfKey(key) === 'scope' ||
    ticks > 0 ||
    (['status', 'certificate', 'environment'] as const).some((role) => roles.has(role))
  );
}

type ScopeRow = Row<ScopeCells>;

/** A certificate and an environment under which a row says something. */
interface Under {
  readonly certificate: NameReference;
  readonly environment: NameReference | null;
}

/** Drafts of services in scope. */
class ScopeRows implements RowsRead<ScopeCells> {
  readonly #list: ListBegun;
  /** Services whose other names are said. */
  readonly #told = new Set<string>();
  #isUntilTold = false;

  constructor(list: ListBegun) {
    this.#list = list;
  }

  *draft(row: ScopeRow): Iterable<Draft> {
    const { notes } = this.#list;
    const { service, family } = row.values;
    const at = row.at();
    const status = this.#statusOf(row);
    if (service === null && family === null) {
      if (row.alone === null) notes.problem('row.incomplete', at, { role: 'service' });
      else this.#leaveAlone(row.alone, at);
    } else if (status === null) {
      notes.ignore(at);
    } else {
      yield* this.#entries(row, status);
    }
    if (service !== null) yield* this.#asides(service, row, { isSaid: status !== null });
  }

  *#entries(row: ScopeRow, status: ScopeSaying['status']): Iterable<Draft> {
    // Such as "n/a" where its certificate would stand.
    if (row.values.certificate?.length === 0) {
      this.#list.notes.ignore(row.at());
      return;
    }
    const under = this.#under(row);
    if (under.length === 0) {
      const at = row.at();
      if (row.alone !== null && row.table.roles.columns.has('certificate')) this.#leaveAlone(row.alone, at);
      else this.#list.notes.problem('row.certificate', at);
      return;
    }
    const saying = { status, extent: row.values.extent, ...this.#daysOf(row) };
    const said = conditionOf(row);
    for (const { certificate, environment } of under) {
      for (const subject of subjectsOf(row)) {
        const excludes = subject.name?.excludes ?? [];
        const condition = excludes.length === 0 ? said : joined([said, ...excludes]);
        yield scopeDraft(row.at(), { certificate, environment, ...subject }, { condition, ...saying });
      }
    }
  }

  /** Drafts what names say of other services, once, since lists repeat names under each certificate. */
  *#asides(named: readonly ServiceName[], row: ScopeRow, { isSaid }: { readonly isSaid: boolean }): Iterable<Draft> {
    for (const name of named) {
      const isPlain = name.shown === null && name.formerly.length === 0 && name.partOf.length === 0;
      if (isPlain && name.components.length === 0 && name.replacedBy.length === 0) continue;
      const key = name.shown ?? name.text;
      if (this.#told.has(key)) continue;
      this.#told.add(key);
      const beside = this.#under(row).flatMap(({ certificate, environment }) =>
        [certificate, environment ?? []].flat(),
      );
      yield* namedDrafts(name, row.at('service'), { isSaid, beside });
    }
  }

  /** Null where the row says nothing of scope. */
  #statusOf({ values, table: { roles } }: ScopeRow): ScopeSaying['status'] | null {
    const { status: ofAll } = this.#list.recipe;
    if (values.status !== null) return values.status.status;
    if (roles.columns.has('status')) return ofAll ?? null;
    return roles.ticks.length > 0 ? null : (ofAll ?? 'IN_SCOPE');
  }

  /** Where the row says something: each of its certificates in each of its environments. */
  #under(row: ScopeRow): readonly Under[] {
    const environments = this.#environmentsOf(row);
    return this.#certificatesOf(row).flatMap((certificate) =>
      environments.map((environment) => ({ certificate: { programmeIn: environment, ...certificate }, environment })),
    );
  }

  #certificatesOf({ values, table, tick }: ScopeRow): readonly NameReference[] {
    const kind = 'Certificate';
    const means = tick?.means ?? {};
    const said = means.certificate === 'new' ? means.standard : (means.certificate ?? means.standard);
    if (said !== undefined) return [{ kind, text: said }];
    if (values.certificate !== null) return values.certificate.map((text) => ({ kind, text, mayBeSeveral: true }));
    const text = table.said?.certificate ?? this.#list.recipe.certificate;
    const isOfAll = tick === null || (means.environment !== undefined && text !== undefined);
    if (!isOfAll) return [{ kind, text: tick.name, isHeading: true }];
    return text === undefined ? [] : [{ kind, text }];
  }

  #environmentsOf({ values, table, tick }: ScopeRow): readonly (NameReference | null)[] {
    const kind = 'Environment';
    const said = tick?.means.environment;
    if (said !== undefined) return [{ kind, text: said }];
    const named = values.environment ?? [];
    if (named.length > 0) return named.map((text) => ({ kind, text, mayBeSeveral: true }));
    const text = table.said?.environment ?? this.#list.recipe.environment;
    return [text === undefined ? null : { kind, text }];
  }

  /** `until` of the graph is the day after the last. */
  #daysOf({ values, table, at }: ScopeRow): Pick<ScopeSaying, 'from' | 'until'> {
    const { recipe, notes } = this.#list;
    const isSaid = Object.values(table.said?.columns ?? {}).includes('until');
    if (values.until !== null && !isSaid && !this.#isUntilTold) {
      this.#isUntilTold = true;
      notes.problem('until.first', at('until'), { column: at('until').column ?? '' });
    }
    const last = values.expires === null ? null : dayAfter(values.expires);
    return { from: values.from ?? recipe.from ?? null, until: values.until ?? last ?? recipe.until ?? null };
  }

  #leaveAlone(text: string, at: Location): void {
    this.#list.notes.problem('row.alone', at, { text: text.slice(0, 80) });
  }
}

/** The services that the row names, or its family where it names none. */
function subjectsOf({ values }: ScopeRow) {
  const { service, family } = values;
  const named: NameReference | null = family === null ? null : { kind: 'ServiceFamily', text: family };
  if (service === null) return named === null ? [] : [{ name: null, subject: named, family: null }];
  return service.map((name) => {
    const subject = subjectReference(name);
    return { name, subject: named === null ? subject : { ...subject, inFamily: true as const }, family: named };
  });
}

function conditionOf({ values, footnotes }: ScopeRow): string | null {
  const note = values.note === null || saysNothing(values.note) ? null : values.note;
  return joined([values.status?.condition ?? null, note, ...footnotes]);
}

function joined(conditions: readonly (string | null)[]): string | null {
  const said = conditions.filter((condition) => condition !== null);
  return said.length === 0 ? null : said.join('; ');
}
