import { addressOf, type Values } from '../routing/address.ts';
import { Link } from '../routing/link.tsx';

/** Example questions by page. */
export const EXAMPLES = {
  '/ask': {
    question: 'What of FedRAMP High’s Account Management does Key Vault inherit in Azure?',
    values: { service: 'service/key-vault', environment: 'environment/azure', clause: 'clause/fedramp-high/AC-2' },
  },
  '/assess': {
    question: 'Which requirements of FedRAMP High are left to a system built on Key Vault and Power BI in Azure?',
    values: {
      service: ['service/key-vault', 'service/power-bi'],
      environment: 'environment/azure',
      standard: 'standard/fedramp-high',
    },
  },
  '/coverage': {
    question: 'FedRAMP High for Key Vault in Azure and Azure Government',
    values: {
      standard: 'standard/fedramp-high',
      service: 'service/key-vault',
      environment: ['environment/azure', 'environment/azure-gov'],
    },
  },
  '/graph': {
    question: 'What is related to ISO/IEC 20000-1:2018?',
    values: { center: 'standard/iso-20000-1-2018' },
  },
  '/compare': {
    question: 'How does the scope of FedRAMP High differ from that of DoD IL2 in Azure?',
    values: { from: 'certificate/az-fedramp-high', to: 'certificate/az-dod-il2' },
  },
  '/review/editions': {
    question: 'Who still depends on the 2011 edition of ISO/IEC 20000-1?',
    values: { standard: 'standard/iso-20000-1-2018' },
  },
  '/review/match': {
    question: 'How far does NIST SP 800-53 Rev. 5 match Rev. 4?',
    values: { from: 'standard/nist-800-53-r4', to: 'standard/nist-800-53-r5' },
  },
} as const satisfies Readonly<Record<string, { readonly question: string; readonly values: Values }>>;

/** Example question on a page without a query. */
export function ExampleOf({ path }: { readonly path: keyof typeof EXAMPLES }) {
  const { question, values } = EXAMPLES[path];
  return (
    <p>
      For example: <Link to={addressOf(path, values)}>{question}</Link>
    </p>
  );
}
