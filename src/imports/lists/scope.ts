import { dayAfter } from '../../domain/days.ts';
import { EXTENTS } from '../../domain/statements.ts';
import type { Draft, NameReference } from '../facts/draft.ts';
import type { Location } from '../facts/facts.ts';
import { day, names, oneOf, services, status, text, verbatim } from '../map/columns.ts';
import type { Found } from '../map/descriptor.ts';
import type { ServiceName } from '../map/names.ts';
import type { Row } from '../map/rows.ts';
import { saysNothing } from '../map/vocabulary.ts';
import { headings, kindOfKey, type ListBegun, type RowsRead, type TableKind } from './list-kind.ts';
import { namedDrafts, type ScopeSaying, scopeDraft, subjectReference } from './scope-facts.ts';

export const SCOPE_COLUMNS = {
  service: services({
    description: 'Service that the row is about, or several, one a line.',
    labels: headings(`service, services, service name, cloud service, cloud service offering, service offering,
      offering, offerings, offering name, product, products, product name, subject, workload, workloads, cso, cso name`),
    weak: ['name'],
    hints: headings(`service, services, offering, product, products, dienst, dienste, produkt, produkte, produit,
      produits, servicio, servicios, producto, productos, serviço, serviços, produto, produtos`),
    never: headings(`company, companies, csp, csps, organisation, organisations, organization, organizations, provider,
      providers, supplier, suppliers, vendor, vendors, model, models`),
  }),
  family: text({
    description: 'Family of the service; where the row names no service, the family that is listed.',
    labels: headings('family, service family, product family, family name'),
  }),
  extent: oneOf(EXTENTS, { description: 'How much of a family is listed.', labels: ['extent'] }),
  status: status({
    description: 'What the row says of scope.',
    labels: headings(`status, scope status, in scope, in audit scope, audit scope, audit status, authorization status,
      authorisation status`),
    weak: ['scope'],
  }),
  certificate: names({
    description: 'Certificate or programme under which the service is listed, or several, one a line.',
    labels: headings('certificate, certificates, certificate name, certificate number'),
    weak: headings(`certification, certifications, programme, programmes, program, programs, compliance programme,
      compliance programmes, compliance program, compliance programs, compliance offering, attestation, authorization,
      authorisation, standard, standards, framework, frameworks, scheme`),
  }),
  environment: names({
    description: 'Environment, cloud or region in which it is listed, or several, one a line.',
    labels: headings('environment, environments, cloud environment'),
    weak: headings('cloud, clouds, partition, region, regions'),
  }),
  from: day({
    description: 'First day on which the row holds.',
    labels: headings(`from, valid from, effective, effective from, effective date, since, in scope since, start,
      start date, authorized on, authorised on, authorization date, authorisation date, date authorized,
      date authorised, in scope from, added, date added`),
  }),
  until: day({
    description: 'First day on which the row no longer holds.',
    labels: headings('until, to, end, end date'),
  }),
  expires: day({
    description: 'Last day on which the row holds.',
    labels: headings(`expires, expiry, expires on, expiry date, expiration, expiration date, valid through, valid until,
      valid to`),
  }),
  note: verbatim({
    description: 'Condition or note of the row, verbatim.',
    labels: ['condition', 'conditions'],
    weak: headings(`note, notes, remark, remarks, comment, comments, limitation, limitations, restriction,
      restrictions`),
  }),
};
type ScopeCells = typeof SCOPE_COLUMNS;

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
    kindOfKey(key) === 'scope' || ticks > 0 || ['status', 'certificate', 'environment'].some((role) => roles.has(role))
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
    const status = this.#statusOf(row);
    if (service === null && family === null) {
      if (row.alone === null) notes.problem('row.incomplete', row.at(), { role: 'service' });
      else this.#leaveAlone(row.alone, row.at());
    } else if (status === null) notes.ignore(row.at());
    else yield* this.#entries(row, status);
    if (service !== null) yield* this.#asides(service, row, { isSaid: status !== null });
  }

  *#entries(row: ScopeRow, status: ScopeSaying['status']): Iterable<Draft> {
    const at = row.at();
    // Such as "n/a" where its certificate would stand.
    const isOfNone = row.values.certificate?.length === 0;
    const under = isOfNone ? [] : this.#under(row);
    if (under.length === 0) {
      if (isOfNone) this.#list.notes.ignore(at);
      else if (row.alone !== null && row.table.roles.columns.has('certificate')) this.#leaveAlone(row.alone, at);
      else this.#list.notes.problem('row.certificate', at);
      return;
    }
    const saying = { status, extent: row.values.extent, ...this.#daysOf(row) };
    const said = conditionOf(row);
    for (const { certificate, environment } of under) {
      for (const subject of subjectsOf(row)) {
        const condition = joined([said, ...(subject.name?.excludes ?? [])]);
        yield scopeDraft(at, { certificate, environment, ...subject }, { condition, ...saying });
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
    const isNew = means.certificate === 'new' && { isNew: true as const };
    const said = isNew ? means.standard : (means.certificate ?? means.standard);
    if (said !== undefined) return [{ kind, text: said, ...isNew }];
    if (values.certificate !== null) return values.certificate.map((text) => ({ kind, text, mayBeSeveral: true }));
    const text = table.said?.certificate ?? this.#list.recipe.certificate;
    const isOfAll = tick === null || (means.environment !== undefined && text !== undefined);
    if (!isOfAll) return [{ kind, text: tick.name, isHeading: true, ...isNew }];
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
function subjectsOf({ values: { service, family } }: ScopeRow) {
  const named: NameReference | null = family === null ? null : { kind: 'ServiceFamily', text: family };
  if (service === null) return named === null ? [] : [{ name: null, subject: named, family: null }];
  return service.map((name) => {
    const subject = { ...subjectReference(name), mayBeSeveral: true } as const;
    return { name, subject: named === null ? subject : { ...subject, inFamily: true as const }, family: named };
  });
}

function conditionOf({ values, footnotes }: ScopeRow): string | null {
  const note = values.note === null || saysNothing(values.note) ? null : values.note;
  return joined([values.status?.condition ?? null, note, ...footnotes]);
}

function joined(conditions: readonly (string | null)[]): string | null {
  return conditions.filter((condition) => condition !== null).join('; ') || null;
}
