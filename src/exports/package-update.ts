import { normalizedName } from '../domain/names.ts';
import type { PackageOverview } from './package-overview.ts';

export interface Called {
  readonly name: string;
  readonly aliases?: readonly { readonly name: string }[];
}

/** Facts of a certificate on a day, as the graph has them. */
export interface KnownCertificate {
  readonly number: string | null;
  readonly assessor: Called | null;
  readonly restsOn: { readonly nodes: readonly { readonly certificate: { readonly number: string | null } }[] };
}

type ListedService = NonNullable<PackageOverview['certifiedServices']>[number];

/** Returns the published overview updated with facts from the graph; everything else stays as published. */
export function updatedOverview(
  published: PackageOverview,
  { number, assessor, restsOn }: KnownCertificate,
  subjects: readonly Called[],
): PackageOverview {
  const { certifiedServices, thirdPartyInformationResources: resources, ...rest } = published;
  const numbers = restsOn.nodes.flatMap(({ certificate }) => certificate.number ?? []);
  const certified = certifiedOf(resources?.certified ?? [], numbers);
  const services = servicesOf(certifiedServices ?? [], subjects).map(({ listed }) => listed);
  const values = {
    ...rest,
    serviceIdentification: {
      ...published.serviceIdentification,
      ...(number === null ? {} : { fedRampPackageId: number }),
    },
    ...(certifiedServices === undefined && services.length === 0 ? {} : { certifiedServices: services }),
    ...(resources?.certified === undefined && certified.length === 0
      ? resources && { thirdPartyInformationResources: resources }
      : { thirdPartyInformationResources: { ...resources, certified } }),
  };
  // An assessor needs an id, and the graph has only the id of the published assessor.
  const isOther = assessor !== null && published.assessor !== undefined && !areNamesakes(published.assessor, assessor);
  return inOrderOf(published, isOther ? { ...values, assessor: undefined } : values);
}

/** Pairs each subject in scope with the published service of the same name, in the order of publication. */
export function servicesOf<Subject extends Called>(
  published: readonly ListedService[],
  subjects: readonly Subject[],
): readonly { readonly subject: Subject; readonly listed: ListedService }[] {
  // Longest names first: the name “Tiered Cache” also contains “Cache”.
  const left = new Set(subjects.toSorted((one, other) => other.name.length - one.name.length));
  const take = (isMeant: (subject: Subject) => boolean): Subject | null => {
    const found = [...left].find(isMeant) ?? null;
    if (found !== null) left.delete(found);
    return found;
  };
  const exact = published.map((listed) => take((subject) => areNamesakes({ name: listed.serviceName }, subject)));
  // The published name may also contain a mark, a former name or the provider's name.
  const paired = published.map((listed, position) => ({
    listed,
    subject: exact[position] ?? take(({ name }) => normalizedName(listed.serviceName).includes(normalizedName(name))),
  }));
  const known = paired.flatMap(({ listed, subject }) => (subject === null ? [] : [{ listed, subject }]));
  const others = subjects
    .filter((subject) => left.has(subject))
    .map((subject) => ({
      subject,
      // A description is required, but no source gives one.
      listed: { serviceName: subject.name, serviceDescription: subject.name },
    }));
  return [...known, ...others];
}

type Certified = NonNullable<NonNullable<PackageOverview['thirdPartyInformationResources']>['certified']>;

function certifiedOf(published: Certified, numbers: readonly string[]): Certified {
  const idOf = (item: Certified[number]) => item.fedRampCertifiedThirdPartyInformationResource;
  const others = numbers.filter((number) => !published.some((item) => idOf(item) === number));
  return [
    ...published.filter((item) => numbers.includes(idOf(item))),
    ...others.map((number) => ({
      fedRampCertifiedThirdPartyInformationResource: number,
      useCase: 'Not stated by the sources of the graph.',
    })),
  ];
}

function areNamesakes({ name }: Called, other: Called): boolean {
  return [other, ...(other.aliases ?? [])].some((each) => normalizedName(each.name) === normalizedName(name));
}

/** Keeps the published order of the keys. */
function inOrderOf<Value extends object>(published: Value, values: object): Value {
  const keys = new Set([...Object.keys(published), ...Object.keys(values)]);
  const byKey = values as Record<string, unknown>;
  return Object.fromEntries([...keys].flatMap((key) => (byKey[key] === undefined ? [] : [[key, byKey[key]]]))) as Value;
}
