import { addressOf, type Values } from '../routing/address.ts';
import { Link } from '../routing/link.tsx';

/** Example questions by page. */
export const EXAMPLES = {
  '/ask': {
    question: 'What of Account Management in FedRAMP Rev. 5 High does Key Vault inherit in Azure?',
    values: { service: 'service/key-vault', environment: 'environment/azure', clause: 'clause/fedramp-r5-high/AC-2' },
  },
  '/assess': {
    question:
      'Which requirements of FedRAMP Rev. 5 High are left to a system built on Key Vault and Power BI in Azure?',
    values: {
      service: ['service/key-vault', 'service/power-bi'],
      environment: 'environment/azure',
      standard: 'standard/fedramp-r5-high',
    },
  },
  '/coverage': {
    question: 'FedRAMP Rev. 5 High for Key Vault in Azure and Azure Government',
    values: {
      standard: 'standard/fedramp-r5-high',
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
