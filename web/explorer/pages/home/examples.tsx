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
    question: 'What of FedRAMP High is left to a system built on Key Vault and Power BI in Azure?',
    path: '/assess',
    values: {
      service: ['service/key-vault', 'service/power-bi'],
      environment: 'environment/azure',
      standard: 'standard/fedramp-high',
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
