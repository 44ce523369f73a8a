import { NodeLink } from './node-link.tsx';

interface StandardNamesProps {
  /** More than one if sources disagree. */
  readonly standards: readonly { readonly id: string; readonly designation: string }[];
}

export function StandardNames({ standards }: StandardNamesProps) {
  return (
    <>
      {standards.map(({ id, designation }) => (
        <span key={id} className="item">
          <NodeLink id={id} name={designation} isPlain />
        </span>
      ))}
      {standards.length > 1 ? <span className="quiet"> sources disagree</span> : null}
    </>
  );
}
