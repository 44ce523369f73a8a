import { Failure } from '../api/failure.ts';
import { Link } from '../routing/link.tsx';
import { Failed } from './states.tsx';

interface WrongAddressProps {
  readonly sentence: string;
  /** Valid address instead. */
  readonly to: string;
  /** Text of its link. */
  readonly way: string;
}

/** Reports an invalid address, rather than showing the answer to another one. */
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
