import { NodeLink } from './node-link.tsx';

interface EnvironmentNameProps {
  /** Null: the source does not say. */
  readonly environment: { readonly id: string; readonly name: string } | null;
}

/** An environment, or that none is stated. */
export function EnvironmentName({ environment }: EnvironmentNameProps) {
  if (environment === null) return <span className="quiet">not stated</span>;
  return <NodeLink id={environment.id} name={environment.name} isPlain />;
}
