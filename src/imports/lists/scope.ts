import { dayAfter } from '../../domain/days.ts';
import { EXTENTS } from '../../domain/statements/statements.ts';
import type { Draft, NameReference } from '../facts/draft.ts';
import type { Told } from '../facts/problems.ts';
import { day, names, oneOf, services, status, text, verbatim } from '../map/columns.ts';
import type { Found } from '../map/descriptor.ts';
import type { Notes } from '../map/notes.ts';
import type { Recipe } from '../map/recipe.ts';
import type { Row } from '../map/rows.ts';
import { kindOfKey, type TableKind } from './list-kind.ts';
import { isPlain, levelReference, namedDrafts, type ScopeSaying, scopeDraft, subjectReference } from './scope-facts.ts';

export const SCOPE_COLUMNS = {
  service: services('Service that the row is about, or several, one a line.', {
    labels: `service, services, service name, cloud service, cloud service offering, service offering, offering,
      offerings, offering name, product, products, product name, subject, workload, workloads, cso, cso name`,
    weak: 'name',
    hints: `service, services, offering, product, products, dienst, dienste, produkt, produkte, produit, produits,
      servicio, servicios, producto, productos, serviço, serviços, produto, produtos`,
    never: `company, companies, csp, csps, organisation, organisations, organization, organizations, provider,
      providers, supplier, suppliers, vendor, vendors, model, models, region, regions`,
  }),
  family: text(
    'Family of the service; where the row names no service, the family that is listed.',
    'family, service family, product family, family name',
  ),
  extent: oneOf(EXTENTS)('How much of a family is listed.', 'extent'),
  status: status('What the row says of scope.', {
    labels: `status, scope status, in scope, in audit scope, audit scope, audit status, authorization status,
      authorisation status`,
    weak: 'scope, certified, authorized, authorised, included, covered, attested',
  }),
  certificate: names('Certificate or programme under which the service is listed, or several, one a line.', {
    labels: 'certificate, certificates, certificate name, certificate number',
    weak: `certification, certifications, programme, programmes, program, programs, compliance programme,
      compliance programmes, compliance program, compliance programs, compliance offering, attestation, authorization,
      authorisation, standard, standards, framework, frameworks, scheme`,
  }),
  environment: names('Environment, cloud or region in which it is listed, or several, one a line.', {
    labels: 'environment, environments, cloud environment',
    weak: 'cloud, clouds, partition, region, regions',
  }),
  from: day(
    'First day on which the row holds.',
    `from, valid from, effective, effective from, effective date, since, in scope since, start, start date,
      authorized on, authorised on, authorization date, authorisation date, date authorized, date authorised,
      in scope from, added, date added`,
  ),
  until: day('First day on which the row no longer holds.', 'until, to, end, end date'),
  expires: day(
    'Last day on which the row holds.',
    'expires, expiry, expires on, expiry date, expiration, expiration date, valid through, valid until, valid to',
  ),
  note: verbatim('Condition or note of the row, verbatim.', {
    labels: 'condition, conditions',
    weak: 'note, notes, remark, remarks, comment, comments, limitation, limitations, restriction, restrictions',
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
    // Controls also have families.
    if (found.isSure('service') || (found.isSure('family') && !found.numbersClauses)) return true;
    if (found.introduces('service')) return true;
    const named = kindOfKey(found.key);
    if (named !== null && named !== 'scope') return false;
    return (found.roles.has('service') ? !found.numbersClauses : found.hints('service')) && saysScope(found);
  },
  begin({ recipe, notes }) {
    /** Services whose other names were already drafted. */
    const told = new Set<string>();
    let isUntilTold = false;
    return {
      *draft(row) {
        const { certificate, until } = row.values;
        const at = row.at();
        const status = statusOf(row, recipe);
        const under = underOf(row, recipe);
        if (until !== null && !isUntilTold) {
          isUntilTold = true;
          tellUntil(row, notes);
        }
        // "n/a" or the like in place of a certificate.
        const isOfNone = certificate?.length === 0;
        const fault = faultOf(row, { isSilent: status === null || isOfNone, isUnder: under.length > 0 });
        if (fault !== null) notes.problem(fault.id, at, fault.values);
        else if (status === null || isOfNone) notes.ignore(at);
        else yield* entriesOf(row, { status, ...daysOf(row, recipe) }, under);
        yield* asidesOf(row, told, { isSaid: status !== null, under });
      },
    };
  },
};

/** True if a table states a status, a certificate or a cloud. Names alone do not show scope: every kind of list has them. */
function saysScope({ roles, ticks, key }: Found): boolean {
  return (
    kindOfKey(key) === 'scope' || ticks > 0 || ['status', 'certificate', 'environment'].some((role) => roles.has(role))
  );
}

type ScopeRow = Row<ScopeCells>;

/** Returns why a row cannot be imported; null if it names a subject and a certificate, or states no scope. */
function faultOf(
  { values: { service, family }, alone, table: { roles } }: ScopeRow,
  { isSilent, isUnder }: Readonly<Record<'isSilent' | 'isUnder', boolean>>,
): Told | null {
  const isNamed = service !== null || family !== null;
  if (isNamed && (isSilent || isUnder)) return null;
  const mayBeLine = alone !== null && (!isNamed || roles.columns.has('certificate'));
  if (mayBeLine) return { id: 'row.alone', values: { text: alone.slice(0, 80) } };
  return isNamed ? { id: 'row.certificate', values: {} } : { id: 'row.incomplete', values: { role: 'service' } };
}

/** Returns the status of a row; null if it states no scope. */
function statusOf({ values, table: { roles } }: ScopeRow, { status: ofAll }: Recipe): ScopeSaying['status'] | null {
  if (values.status !== null) return values.status.status;
  if (roles.columns.has('status')) return ofAll ?? null;
  return roles.ticks.length > 0 ? null : (ofAll ?? 'IN_SCOPE');
}

/** A certificate and an environment to which a row applies. */
interface Under {
  readonly certificate: NameReference;
  readonly environment: NameReference | null;
}

/** Returns each certificate of a row with each of its environments, from the column of the tick, else from cells, else from the table. */
function underOf({ values, table, tick }: ScopeRow, recipe: Recipe): readonly Under[] {
  const means = tick?.means ?? {};
  const ofAll = table.said?.certificate ?? recipe.certificate;
  const isNew = means.certificate === 'new';
  const programme = isNew ? means.standard : (means.certificate ?? means.standard);
  const isOfAll = tick === null || (means.environment !== undefined && ofAll !== undefined);
  const isHeading = programme === undefined && values.certificate === null && !isOfAll;
  const isOfTick = isHeading || programme !== undefined;
  const certificates: readonly NameReference[] = isHeading
    ? [{ kind: 'Certificate', text: tick.name, isHeading }]
    : namesIn('Certificate', [programme, values.certificate, ofAll]);
  const place = table.said?.environment ?? recipe.environment;
  const environments = namesIn('Environment', [means.environment, values.environment, place]);
  return certificates.flatMap((certificate) =>
    (environments.length > 0 ? environments : [null]).map((environment) => {
      return {
        certificate: {
          ...{ programmeIn: environment, ...certificate },
          ...(isOfTick && isNew && { isNew }),
          ...(environment === null && table.at !== '' && { under: table.at }),
        },
        environment,
      };
    }),
  );
}

function namesIn(
  kind: 'Certificate' | 'Environment',
  [ofTick, ofRow, ofAll]: readonly [string | undefined, readonly string[] | null, string | undefined],
): readonly NameReference[] {
  const named = ofTick === undefined ? (ofRow ?? []) : [];
  if (named.length > 0) return named.map((text) => ({ kind, text, mayBeSeveral: true }));
  const text = ofTick ?? ofAll;
  return text === undefined ? [] : [{ kind, text }];
}

/** Reads the days of a row. In the graph, `until` is the day after the last one. */
function daysOf({ values }: ScopeRow, recipe: Recipe): Pick<ScopeSaying, 'validFrom' | 'validUntil'> {
  const last = values.expires === null ? null : dayAfter(values.expires);
  return {
    validFrom: values.from ?? recipe.from ?? null,
    validUntil: values.until ?? last ?? recipe.until ?? null,
  };
}

/** Reports how “until” is read, unless the recipe gives the column its role. */
function tellUntil({ table: { said }, at }: ScopeRow, notes: Notes): void {
  const column = at('until').column ?? '';
  if (!Object.values(said?.columns ?? {}).includes('until')) notes.problem('until.first', at('until'), { column });
}

/** Drafts entries of the services that the row names, or of its family if it names none. */
function* entriesOf(
  row: ScopeRow,
  said: Omit<ScopeSaying, 'condition' | 'extent'>,
  under: readonly Under[],
): Iterable<Draft> {
  const { service, family: called, extent, status, note } = row.values;
  const family: NameReference | null = called === null ? null : { kind: 'ServiceFamily', text: called };
  const ofRow = [status?.condition ?? null, note, ...row.footnotes];
  const inFamily = (subject: NameReference) => (family === null ? subject : { ...subject, inFamily: true as const });
  const subjects =
    service?.map((name) => ({ name, subject: inFamily({ ...subjectReference(name), mayBeSeveral: true }), family })) ??
    [family ?? []].flat().map((subject) => ({ name: null, subject, family: null }));
  for (const { certificate, environment } of under) {
    for (const named of subjects) {
      const conditions = [...ofRow, ...(named.name?.excludes ?? [])].filter((each) => each !== null);
      const condition = conditions.join('; ') || null;
      const standard = levelReference(named.name);
      yield scopeDraft(row.at(), { certificate, environment, standard, ...named }, { condition, extent, ...said });
    }
  }
}

/** Drafts former names and related services that names mention. */
function* asidesOf(
  { values, at }: ScopeRow,
  told: Set<string>,
  { isSaid, under }: { readonly isSaid: boolean; readonly under: readonly Under[] },
): Iterable<Draft> {
  for (const name of values.service ?? []) {
    // Lists repeat names for each certificate.
    if (isPlain(name) || told.has(name.shown ?? name.text)) continue;
    told.add(name.shown ?? name.text);
    const beside = under.flatMap(({ certificate, environment }) => [certificate, environment ?? []].flat());
    yield* namedDrafts(name, at('service'), { isSaid, beside });
  }
}
