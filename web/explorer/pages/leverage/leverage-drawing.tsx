import { useMemo } from 'react';
import { counted } from '../../basics/numbers.ts';
import { useMedia } from '../../basics/use-media.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { OldestSource } from '../../parts/answer/sources.tsx';
import { Section } from '../../parts/section.tsx';
import { layeredScene } from '../../picture/layered-scene.ts';
import { PictureView } from '../../picture/picture-view.tsx';
import { addressOf } from '../../routing/address.ts';
import { indentedScene } from './indented-scene.ts';
import type { Stated } from './stated.ts';

interface LeverageDrawingProps {
  readonly statements: readonly Stated[];
  /** Column of each certificate. */
  readonly columns: ReadonlyMap<string, number>;
  /** The certificate in the middle. */
  readonly center: string;
  readonly title: string;
  readonly remarks: readonly string[];
  readonly children: React.ReactNode;
}

/** Flow from certificates to those that they leverage, hops as columns. */
export function LeverageDrawing({ statements, columns, center, title, remarks, children }: LeverageDrawingProps) {
  const isNarrow = useMedia('(max-width: 48rem)');
  const scene = useMemo(() => {
    if (isNarrow) return indentedScene(statements, center, addressAround);
    const names = new Map(statements.flatMap(({ from, to }) => [from, to]).map(({ id, name }) => [id, name]));
    return layeredScene({
      nodes: [...names].map(([id, name]) => ({
        id,
        name,
        kind: 'CERTIFICATE',
        column: columns.get(id) ?? 0,
        isBold: id === center,
        to: addressAround(id),
      })),
      edges: statements
        .filter(({ from, to }) => from.id !== to.id)
        .map(({ id, from, to }) => ({
          id,
          from: from.id,
          to: to.id,
          words: 'leverages',
          sureness: 'STATED',
        })),
      titleOf: columnTitle,
    });
  }, [statements, columns, center, isNarrow]);
  return (
    <>
      <PictureView
        scene={scene}
        title={title}
        fileName={`leverage-${center.replaceAll('/', '-')}`}
        label="Flow of leverage. Arrow keys move between certificates, Enter puts one in the middle. A list of the same follows."
        remarks={remarks}
      >
        {children}
      </PictureView>
      <Section id="list" title="The same as a list" count={counted(statements.length, 'statement', 'statements')}>
        <ul className="finds">
          {statements.map(({ id, from, to, sources }) => (
            <li key={id}>
              <NodeLink id={from.id} name={from.name} /> <span className="quiet">leverages</span>{' '}
              <NodeLink id={to.id} name={to.name} />{' '}
              <span className="quiet">
                · <OldestSource sources={sources} />
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function addressAround(id: string): string {
  return addressOf('/leverage', { certificate: id });
}

function columnTitle(column: number): string {
  if (column === 0) return 'The certificate';
  return column < 0 ? `Leverage it, ${hops(-column)} away` : `Leveraged, ${hops(column)} away`;
}

function hops(count: number): string {
  return counted(count, 'hop', 'hops');
}
