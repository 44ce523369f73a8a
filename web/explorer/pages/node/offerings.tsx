import { counted } from '../../basics/numbers.ts';
import type { OfferingLineFragment } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { StackedTable } from '../../parts/tables/stacked-table.tsx';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import { STATUS_WORDS } from './status-words.ts';

type Certificate = OfferingLineFragment['certificates'][number];

interface OfferingsProps {
  readonly offerings: readonly OfferingLineFragment[];
}

/** A provider's offerings: those with certificates or services as a table, the others by name. */
export function Offerings({ offerings }: OfferingsProps) {
  const isKnown = ({ certificates, services, families }: OfferingLineFragment) =>
    certificates.length + services + families > 0;
  const known = offerings.filter(isKnown);
  const bare = offerings.filter((one) => !isKnown(one)).flatMap(({ environment }) => environment ?? []);
  const placed = known.filter(({ environment }) => environment !== null);
  const unplaced = known.filter(({ environment }) => environment === null);
  return (
    <>
      {known.length === 0 ? null : <OfferingTable offerings={[...placed, ...unplaced]} />}
      {bare.length === 0 ? null : (
        <>
          <p className="quiet">No certificate or service is known for these:</p>
          <ul className="legend">
            {bare.map(({ id, name }) => (
              <li key={id}>
                <NodeLink id={id} name={name} isPlain />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Table of offerings by environment, with standards, status, first day and number of listed services. */
function OfferingTable({ offerings }: OfferingsProps) {
  return (
    <StackedTable className="wide" heads={['Offering', 'Certified for', 'Status', 'Since', 'Services']}>
      <tbody>
        {offerings.map(({ environment, certificates, services, families }) => (
          <tr key={environment?.id ?? 'none'}>
            <th scope="row">
              {environment === null ? (
                <span className="quiet">no environment is stated</span>
              ) : (
                <NodeLink id={environment.id} name={environment.name} isPlain />
              )}
            </th>
            <td>
              {eachOf(certificates, (certificate) => (
                <NodeLink id={certificate.id} name={shortName(certificate)} isPlain />
              ))}
            </td>
            <td>{eachOf(certificates, statusOf)}</td>
            <td className="date">
              {eachOf(certificates, ({ issuedOn }) => issuedOn ?? <span className="quiet">not stated</span>)}
            </td>
            <td>
              {environment === null || services + families === 0 ? (
                <span className="quiet">
                  {services + families === 0 ? 'none listed' : countsOf(services, families)}
                </span>
              ) : (
                <Link to={addressOf('/ask', { environment: environment.id })}>{countsOf(services, families)}</Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </StackedTable>
  );
}

function eachOf(certificates: readonly Certificate[], show: (certificate: Certificate) => React.ReactNode) {
  return certificates.map((certificate) => (
    <span key={certificate.id} className="item">
      {show(certificate)}
    </span>
  ));
}

/** The standards, which tell certificates of one offering apart; its name if no source states any. */
function shortName({ name, level, standards }: Certificate): string {
  if (standards.length > 0) return standards.map(({ designation }) => designation).join(' or ');
  return level ?? name;
}

function statusOf({ status, inForce }: Certificate): string {
  if (status !== null) return STATUS_WORDS[status];
  return inForce ? 'In force' : 'Not in force';
}

function countsOf(services: number, families: number): string {
  return [
    services === 0 ? [] : counted(services, 'service', 'services'),
    families === 0 ? [] : counted(families, 'family', 'families'),
  ]
    .flat()
    .join(', ');
}
