import { addressOf, type Values } from '../routing/address.ts';
import { Link } from '../routing/link.tsx';

interface Example {
  readonly question: string;
  readonly path: string;
  readonly values: Values;
}

/** Example question on each page that has none yet. */
const EXAMPLES: readonly Example[] = [
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
    question: 'Which requirements of FedRAMP High are left to a system built on Key Vault and Power BI in Azure?',
    path: '/assess',
    values: {
      service: ['service/key-vault', 'service/power-bi'],
      environment: 'environment/azure',
      standard: 'standard/fedramp-high',
    },
  },
  {
    question: 'What is related to ISO/IEC 20000-1:2018?',
    path: '/graph',
    values: { center: 'standard/iso-20000-1-2018' },
  },
  {
    question: 'How does the scope of FedRAMP High differ from that of DoD IL2 in Azure?',
    path: '/compare',
    values: { from: 'certificate/az-fedramp-high', to: 'certificate/az-dod-il2' },
  },
  {
    question: 'Who still depends on the 2011 edition of ISO/IEC 20000-1?',
    path: '/review/editions',
    values: { standard: 'standard/iso-20000-1-2018' },
  },
  {
    question: 'How far does NIST SP 800-53 Rev. 5 match Rev. 4?',
    path: '/review/match',
    values: { from: 'standard/nist-800-53-r4', to: 'standard/nist-800-53-r5' },
  },
];

/** Example question on a page without a query. */
export function ExampleOf({ path }: { readonly path: string }) {
  const example = EXAMPLES.find((one) => one.path === path);
  if (example === undefined) return null;
  return (
    <p>
      For example: <Link to={addressOf(path, example.values)}>{example.question}</Link>
    </p>
  );
}
