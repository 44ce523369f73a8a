import { addressOf, type Values } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';

const TRIES: readonly (readonly [string, string, Values?])[] = [
  [
    'Key Vault, FedRAMP High, Azure Government',
    '/ask',
    { service: 'service/key-vault', standard: 'standard/fedramp-high', environment: 'environment/azure-gov' },
  ],
  ['Who rests on AWS GovCloud?', '/leverage', { certificate: 'certificate/fedramp-f1603047866' }],
  ['Is Slack authorized?', '/certificate/fedramp-fr1823447014'],
];

/** Three questions to try, answered by the shipped facts. */
export function Tries() {
  return (
    <ul className="home-tries" aria-label="Try">
      {TRIES.map(([words, path, values]) => (
        <li key={words}>
          <Link to={addressOf(path, values)}>{words}</Link>
        </li>
      ))}
    </ul>
  );
}
