import { Failure } from '../api/failure.ts';
import { Link } from '../routing/link.tsx';
import { Failed } from './states.tsx';

interface WrongAddressProps {
  /** What it has and what it should have. */
  readonly sentence: string;
  /** An address that can be read. */
  readonly to: string;
  /** What is read there. */
  readonly way: string;
}

/** Says that the address cannot be read, rather than to show what another one asks for. */
export function WrongAddress({ sentence, to, way }: WrongAddressProps) {
  return (
    <>
      <Failed failure={new Failure('question', sentence)} />
      <p>
        <Link to={to}>{way}</Link>
      </p>
    </>
  );
}
