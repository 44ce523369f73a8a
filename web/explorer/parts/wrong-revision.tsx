import { Failure } from '../api/failure.ts';
import { Link } from '../routing/link.tsx';
import { Failed } from './states.tsx';

interface WrongRevisionProps {
  /** The parameter of the address. */
  readonly name: string;
  /** What it holds. */
  readonly text: string;
  /** An address that can be read. */
  readonly to: string;
  /** What is read there. */
  readonly way: string;
}

/** Says that the address names no revision where it wants one, rather than to show another one. */
export function WrongRevision({ name, text, to, way }: WrongRevisionProps) {
  return (
    <>
      <Failed
        failure={new Failure('question', `The address must have a revision such as ${name}=14, not “${text}”.`)}
      />
      <p>
        <Link to={to}>{way}</Link>
      </p>
    </>
  );
}
