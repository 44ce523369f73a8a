import { join } from 'node:path';
import { randomNumbers } from './random.mjs';
import { writeCsv } from './write-csv.mjs';

/** One in so many entries says that a service is not in scope; one in so many services is a component. */
const NOT_IN_SCOPE_EVERY = 200;
const COMPONENT_EVERY = 50;
const ENVIRONMENTS_A_CERTIFICATE = 3;

/**
 * Writes a made-up graph as a folder in the seed format. The same size and seed give the same files.
 * `entries` counts the scope entries of services; those of families come on top.
 */
export async function generate(folder, size, seed = 1) {
  const random = randomNumbers(seed);
  const below = (count) => Math.floor(random() * count);
  const file = (name) => join(folder, name);
  await writeCsv(file('sources.csv'), 'id,title,url,publisher,date,read_on,licence', [
    ['made', 'Made up to measure', '', '', '2026-01-01', '2026-01-02', 'CC0'],
    ['list', 'A made-up list of services', '', '', '2026-02-01', '2026-02-02', 'CC0'],
  ]);
  await writeCsv(file('organizations.csv'), 'id,name,source', [['maker', 'Maker', 'made']]);
  await writeCsv(
    file('standards.csv'),
    'id,designation,edition,title,publisher,family,certifiable,status,source,note',
    upTo(size.standards, (k) => [
      `made-${k}`,
      `MADE ${k}:2026`,
      '2026',
      `Made-up requirements ${k}`,
      'maker',
      'MADE',
      'yes',
      'CURRENT',
      'made',
      '',
    ]),
  );
  await writeCsv(
    file('standard-relations.csv'),
    'from,kind,to,source,note',
    upTo(Math.floor(size.standards / 2), (k) => [`made-${2 * k + 1}`, 'REPLACES', `made-${2 * k}`, 'made', '']),
  );
  for (let k = 0; k < size.standards; k += 1) {
    await writeCsv(file(`clauses/made-${k}.csv`), 'number,title,parent,kind,source', clausesOf(size.clauses));
  }
  await writeCsv(
    file('environments.csv'),
    'id,name,regions,operator,source',
    upTo(size.environments, (k) => [`cloud-${k}`, `Cloud ${k}`, '', 'maker', 'made']),
  );
  await writeCsv(
    file('service-families.csv'),
    'id,name,source',
    upTo(size.families, (k) => [`family-${k}`, `Family ${k}`, 'made']),
  );
  await writeCsv(
    file('services.csv'),
    'id,name,family,family_source,family_inferred,source',
    upTo(size.services, (k) => [serviceId(k), serviceName(k), `family-${k % size.families}`, '', '', 'made']),
  );
  await writeCsv(
    file('aliases.csv'),
    'subject,name,kind,source',
    upTo(size.services / 10, (k) => [
      `service/${serviceId(k * 10)}`,
      `Former ${serviceName(k * 10)}`,
      'FORMERLY',
      'made',
    ]),
  );
  await writeCsv(
    file('service-relations.csv'),
    'from,kind,to,inferred,source',
    upTo(Math.floor(size.services / COMPONENT_EVERY), (k) => [
      serviceId(k * COMPONENT_EVERY + 1),
      'COMPONENT_OF',
      serviceId(k * COMPONENT_EVERY),
      '',
      'made',
    ]),
  );
  const certificates = [...upTo(size.certificates, (k) => certificate(k, size, below))];
  await writeCsv(
    file('certificates.csv'),
    'id,name,standard,standard_as_stated,environments,holder,issuer_or_assessor,number,issued_on,expires_on,customer_keeps,source,note',
    certificates.map(({ row }) => row),
  );
  await writeCsv(
    file('scope.csv'),
    'certificate,subject,environment,status,extent,valid_from,valid_until,condition,source',
    scopeOf(certificates, size, below),
  );
}

export function serviceId(k) {
  return `service-${String(k).padStart(5, '0')}`;
}

function serviceName(k) {
  return `Service ${String(k).padStart(5, '0')}`;
}

/** Ten headings, the rest requirements under them in turn. */
function* clausesOf(count) {
  const headings = 10;
  const requirements = count;
  for (let h = 1; h <= headings; h += 1) yield [String(h), `Heading ${h}`, '', 'HEADING', 'made'];
  for (let k = 0; k < requirements; k += 1) {
    const heading = (k % headings) + 1;
    yield [`${heading}.${Math.floor(k / headings) + 1}`, `Requirement ${k}`, String(heading), 'REQUIREMENT', 'made'];
  }
}

function certificate(k, size, below) {
  const environments = new Set(
    Array.from({ length: ENVIRONMENTS_A_CERTIFICATE }, () => `cloud-${below(size.environments)}`),
  );
  const issuedOn = `202${below(6)}-0${below(9) + 1}-1${below(10)}`;
  const expiresOn = k % 10 === 0 ? '' : `20${27 + below(6)}-0${below(9) + 1}-1${below(10)}`;
  const id = `made-${String(k).padStart(4, '0')}`;
  const row = [
    id,
    `Certificate ${k}`,
    `made-${k % size.standards}`,
    '',
    [...environments].join('|'),
    'maker',
    'maker',
    `M-${k}`,
    issuedOn,
    expiresOn,
    '',
    'made',
    '',
  ];
  return { id, environments: [...environments], row };
}

function* scopeOf(certificates, size, below) {
  const each = size.entries / certificates.length;
  for (const [position, { id, environments }] of certificates.entries()) {
    yield [
      id,
      `family/family-${position % size.families}`,
      environments[0],
      'IN_SCOPE',
      ['ALL', 'SELECT', 'UNSPECIFIED'][position % 3],
      '',
      '',
      '',
      'list',
    ];
    const chosen = new Set();
    while (chosen.size < each) chosen.add(`${below(size.services)} ${environments[below(environments.length)]}`);
    let k = 0;
    for (const place of chosen) {
      const [service, environment] = place.split(' ');
      const status = ++k % NOT_IN_SCOPE_EVERY === 0 ? 'NOT_IN_SCOPE' : 'IN_SCOPE';
      yield [id, `service/${serviceId(Number(service))}`, environment, status, '', '', '', '', 'list'];
    }
  }
}

function* upTo(count, make) {
  for (let k = 0; k < count; k += 1) yield make(k);
}
