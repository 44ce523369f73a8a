import { NodeLink } from '../../marks/node-link.tsx';

interface ThroughProps {
  readonly certificates: readonly { readonly id: string; readonly name: string }[];
}

/** The certificates that give something, a line each. */
export function Through({ certificates }: ThroughProps) {
  return certificates.map(({ id, name }) => (
    <span key={id} className="item">
      <span className="quiet">through</span> <NodeLink id={id} name={name} isPlain />
    </span>
  ));
}
