import { counted, formatNumber } from '../../basics/numbers.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { Section } from '../../parts/section.tsx';
import { Empty } from '../../parts/states.tsx';
import { lastDayOf, type TimedCertificate, type TimeRows } from './time-rows.ts';

interface TimeListProps {
  readonly rows: TimeRows;
  /** Number of endings that were not loaded. */
  readonly furtherEndings: number;
}

/** Tells what lapses when as a list, and which certificates have no day to draw. */
export function TimeList({ rows: { certificates, undated, endings }, furtherEndings }: TimeListProps) {
  const lapsing = certificates.filter((one) => lastDayOf(one) !== null);
  const ending = certificates.filter(({ id }) => endings.has(id));
  return (
    <>
      <Section id="lapses" title="What lapses when" count={formatNumber(lapsing.length)}>
        {lapsing.length === 0 ? <Empty title="No source states the last day of any of these certificates." /> : null}
        <ul className="finds">
          {lapsing.map((one) => (
            <li key={one.id}>
              <b className="date">{one.expiresOn}</b> <Name certificate={one} />
              <span className="quiet"> {one.inForce ? 'is its last day' : 'was its last day'}</span>
            </li>
          ))}
        </ul>
      </Section>
      {ending.length === 0 ? null : (
        <Section id="endings" title="Entries that end" count={null}>
          <ul className="finds">
            {ending.flatMap((one) =>
              [...(endings.get(one.id) ?? [])].map(([day, count]) => (
                <li key={`${one.id} ${day}`}>
                  <b className="date">{day}</b> {counted(count, 'loss', 'losses')} through <Name certificate={one} />
                </li>
              )),
            )}
          </ul>
          {furtherEndings === 0 ? null : (
            <p className="quiet">and {counted(furtherEndings, 'further one', 'further ones')}, not drawn</p>
          )}
        </Section>
      )}
      {undated.length === 0 ? null : (
        <Section id="undated" title="Certificates without a stated day" count={formatNumber(undated.length)}>
          <ul className="finds">
            {undated.map((one) => (
              <li key={one.id}>
                <Name certificate={one} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Name({ certificate: { id, name } }: { readonly certificate: TimedCertificate }) {
  return <NodeLink id={id} name={name} />;
}
