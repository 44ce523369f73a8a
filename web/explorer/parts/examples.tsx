import { addressOf, type Values } from '../routing/address.ts';
import { Link } from '../routing/link.tsx';

/** Example questions by page, about the facts that come with the program. */
export const EXAMPLES = {
  '/ask': {
    question: 'What of Account Management in FedRAMP Rev. 5 High does Key Vault inherit in Azure Government?',
    values: {
      service: 'service/key-vault',
      environment: 'environment/azure-gov',
      clause: 'clause/fedramp-r5-high/AC-2',
    },
  },
  '/assess': {
    question:
      'Which requirements of FedRAMP Rev. 5 High are left to a system built on Key Vault and Power BI in Azure Government?',
    values: {
      service: ['service/key-vault', 'service/power-bi'],
      environment: 'environment/azure-gov',
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
    question: 'What is known of the FedRAMP authorization of Slack?',
    values: { center: 'certificate/fedramp-fr1823447014' },
  },
  '/compare': {
    question: 'Which services are in scope in AWS US East/West and not in AWS GovCloud, and the other way round?',
    values: {
      from: 'certificate/fedramp-agencyamazonew',
      'from-environment': 'environment/aws-us-east-west',
      to: 'certificate/fedramp-f1603047866',
      'to-environment': 'environment/aws-govcloud',
    },
  },
  '/review/editions': {
    question: 'Who still depended on the 2011 edition of ISO/IEC 20000-1 in June 2021?',
    values: { standard: 'standard/iso-20000-1-2018', day: '2021-06-01' },
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
