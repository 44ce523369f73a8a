import { NotFound } from '../../picker/not-found.tsx';
import { usePlace } from '../../routing/location.ts';
import { pathPart } from '../../routing/path-part.ts';
import { CertificateList } from './certificate-list.tsx';
import { EnvironmentList } from './environment-list.tsx';
import { OrganizationList } from './organization-list.tsx';
import { ServiceList } from './service-list.tsx';
import { SourceList } from './source-list.tsx';
import { StandardList } from './standard-list.tsx';

const LISTS: Readonly<Record<string, () => React.JSX.Element>> = {
  standards: StandardList,
  services: ServiceList,
  environments: EnvironmentList,
  certificates: CertificateList,
  organizations: OrganizationList,
  sources: SourceList,
};

export function ListPage() {
  const List = LISTS[pathPart(usePlace().path)] ?? NotFound;
  return <List />;
}
