import { NodeLink } from '../../marks/node-link.tsx';

interface ThroughProps {
  readonly certificates: readonly { readonly id: string; readonly name: string }[];
  /** True if their environment is not stated. */
  readonly isUnsure?: boolean;
}

export function Through({ certificates, isUnsure = false }: ThroughProps) {
  return certificates.map(({ id, name }) => (
    <span key={id} className="item">
      <span className="quiet">{isUnsure ? 'perhaps, in an environment that is not stated, through' : 'through'}</span>{' '}
      <NodeLink id={id} name={name} isPlain />
    </span>
  ));
}
