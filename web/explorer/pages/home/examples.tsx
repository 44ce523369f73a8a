import { addressOf, type Values } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';

const EXAMPLES: readonly { readonly question: string; readonly path: string; readonly values: Values }[] = [
  {
    question: 'What of FedRAMP High’s Account Management does Key Vault inherit in Azure?',
    path: '/ask',
    values: {
      service: 'service/key-vault',
      environment: 'environment/azure',
      clause: 'clause/fedramp-high/AC-2',
    },
  },
  {
    question: 'Which requirements of FedRAMP High are the customer’s, or shared, in Azure Government?',
    path: '/ask',
    values: {
      environment: 'environment/azure-gov',
      standard: 'standard/fedramp-high',
      responsibility: ['CUSTOMER', 'SHARED'],
    },
  },
  {
    question: 'What stands around ISO/IEC 20000-1:2018?',
    path: '/graph',
    values: { center: 'standard/iso-20000-1-2018' },
  },
];

/** Three questions to begin with. */
export function Examples() {
  return (
    <ul className="examples" aria-label="Questions to begin with">
      {EXAMPLES.map(({ question, path, values }) => (
        <li key={question}>
          <Link to={addressOf(path, values)}>{question}</Link>
        </li>
      ))}
    </ul>
  );
}
