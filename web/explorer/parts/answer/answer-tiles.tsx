import type { ReactNode } from 'react';
import { counted, formatNumber } from '../../basics/numbers.ts';
import { shortTitle } from '../../basics/short-title.ts';
import type { TilesFragment, Verdict } from '../../generated/graphql.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { Bar } from './bar.tsx';
import { DutyTile } from './duty-tile.tsx';
import { SourceAge } from './sources.tsx';

type Covered = TilesFragment['covered'][number];

const MOST_EDITIONS = 3;
const NO_END = '9999-12-31';

/** The main facts of an answer: how much is covered, who meets it, according to which source, and until when. */
export function AnswerTiles({ tiles }: { readonly tiles: TilesFragment }) {
  const { covered, source, sourceCount } = tiles;
  const further = covered.length - MOST_EDITIONS;
  return (
    <ul className="tiles">
      <Tile title={covered.length === 1 ? coveredTitle(covered[0]?.verdict) : 'Requirements by edition'}>
        {covered.length === 0 ? <p>no source states the standard</p> : null}
        {covered
          .slice(0, MOST_EDITIONS)
          .map((edition) =>
            covered.length === 1 ? (
              <Edition key={edition.standard.id} edition={edition} />
            ) : (
              <EditionLine key={edition.standard.id} edition={edition} />
            ),
          )}
        {further > 0 ? <p className="quiet">and {counted(further, 'more edition', 'more editions')}</p> : null}
      </Tile>
      <DutyTile tiles={tiles} />
      <Tile title="According to">
        {source === null ? (
          <p>no dated source</p>
        ) : (
          <>
            <p>
              <NodeLink id={source.id} name={shortTitle(source.shortTitle)} title={source.title} />
            </p>
            <p className="quiet">
              <SourceAge source={source} />
              {sourceCount === null || sourceCount < 2 ? null : `, the latest of ${formatNumber(sourceCount)}`}
            </p>
          </>
        )}
      </Tile>
      <Until tiles={tiles} />
    </ul>
  );
}

function Tile({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <li className="tile">
      <p className="tile-title">{title}</p>
      {children}
    </li>
  );
}

function coveredTitle(verdict: Verdict = 'NO_EVIDENCE'): string {
  if (verdict === 'STATED' || verdict === 'DERIVED') return 'Covered';
  return verdict === 'BY_LEVERAGE' ? 'By leverage' : 'Possibly covered';
}

/** One edition among several: its name, and what is covered beside it. */
function EditionLine({ edition }: { readonly edition: Covered }) {
  const { standard } = edition;
  const { count, further } = countsOf(edition);
  return (
    <div className="tile-edition">
      <NodeLink id={standard.id} name={standard.designation} isPlain /> <span>{[count, ...further].join(', ')}</span>
    </div>
  );
}

function Edition({ edition }: { readonly edition: Covered }) {
  const { standard, inherited, inheritedBySome, byLeverage, requirements } = edition;
  const { count, further, isByLeverage } = countsOf(edition);
  return (
    <div>
      <p className="tile-value">{count}</p>
      <p className="quiet">
        {further.map((part) => `${part}, `)}
        <NodeLink id={standard.id} name={standard.designation} isPlain />
      </p>
      {requirements > 0 ? (
        <Bar
          whole={requirements}
          parts={[
            {
              word: 'For all',
              count: isByLeverage ? byLeverage : inherited,
              fill: isByLeverage ? 'possible' : 'inherited',
            },
            { word: 'For some', count: inheritedBySome - inherited, fill: 'some' },
          ]}
        />
      ) : null}
    </div>
  );
}

function countsOf({ inherited, inheritedBySome, byLeverage, requirements }: Covered) {
  const isByLeverage = inheritedBySome === 0 && byLeverage > 0;
  const isForSome = !isByLeverage && inherited < inheritedBySome;
  const count =
    requirements === 0
      ? 'requirements not listed'
      : `${formatNumber(isByLeverage ? byLeverage : inherited)} of ${formatNumber(requirements)}`;
  const further = [
    ...(isForSome ? [`for all of them; ${formatNumber(inheritedBySome)} for some`] : []),
    ...(byLeverage > 0 && !isByLeverage ? [`${formatNumber(byLeverage)} more by leverage`] : []),
  ];
  return { count, further, isByLeverage };
}

function Until({ tiles: { since, until, untilStated, certificateCount } }: { readonly tiles: TilesFragment }) {
  const isSeveral = certificateCount > 1;
  return (
    <Tile title="In force until">
      <p className="tile-value date">{until === NO_END ? 'no end' : (until ?? 'not published')}</p>
      <p className="quiet">
        {until !== null && !untilStated ? 'at the latest; ' : null}
        {since === null ? 'first day not published' : `since ${since}`}
        {isSeveral ? `, all ${formatNumber(certificateCount)} certificates` : null}
      </p>
    </Tile>
  );
}
