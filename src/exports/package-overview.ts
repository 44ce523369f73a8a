import { z } from 'zod';

const address = z.url('must be an address');
const IMAGE = /\.(?:png|jpe?g|gif|svg|webp|ico|bmp|tiff?)$/;
const isOfImage = (text: string) => [text, text.split(/[?#]/, 1)[0] ?? ''].some((part) => IMAGE.test(part));
const day = z.iso.date('must be a day');

const REPOSITORY = z
  .looseObject({
    repositoryType: z.array(z.string()).min(1),
    url: address,
    repositoryDescription: z.string(),
    authenticationRequired: z.boolean(),
    accessRequestInstructions: z.string().optional(),
  })
  .refine(({ authenticationRequired: needed, accessRequestInstructions: how }) => !needed || how !== undefined, {
    path: ['accessRequestInstructions'],
    error: 'is needed where authentication is required',
  });

const CONTACT = z.looseObject({
  contactType: z.string(),
  contactName: z.string().optional(),
  contactEmail: z.email().optional(),
  contactPhone: z
    .string()
    .regex(/^\d{3}-\d{3}-\d{4}$/)
    .optional(),
});

/** FedRAMP Certification Package Overview (FRC-CSO-PKG), version 0.1.4 of its schema, dated 2026-06-24. */
const PACKAGE_OVERVIEW = z.looseObject({
  serviceIdentification: z.looseObject({
    fedRampPackageId: z.string(),
    ueiNumber: z.string().optional(),
    providerName: z.string(),
    serviceName: z.string(),
    serviceAcronym: z.string(),
    serviceDescription: z.string(),
    certificationType: z.enum(['20x', 'Rev5']),
    website: address,
    logo: address.refine(isOfImage, 'must be the address of an image'),
  }),
  serviceProperties: z.looseObject({
    serviceType: z.array(z.enum(['SaaS', 'PaaS', 'IaaS'])).min(1),
    deploymentModel: z.enum([
      ...['Public Cloud', 'Government-Only Cloud', 'Hybrid Cloud', 'Community Cloud', 'Government Community Cloud'],
    ] as const),
    businessCategory: z.array(z.string()).min(1).max(10).optional(),
    trustCenter: REPOSITORY.optional(),
    secureConfigurationGuidance: REPOSITORY.optional(),
    additionalRepositories: z.array(REPOSITORY).optional(),
    nextOngoingCertificationReportDate: day.optional(),
  }),
  contactInformation: z
    .array(CONTACT)
    .refine(
      (contacts) => ['Security', 'Sales'].every((type) => contacts.some(({ contactType }) => contactType === type)),
      {
        error: 'must have a contact of the types Security and Sales',
      },
    ),
  assessor: z.looseObject({ name: z.string(), assessorID: z.string().regex(/^\d{6}$/) }).optional(),
  certifiedServices: z
    .array(z.looseObject({ serviceName: z.string(), serviceDescription: z.string(), dateAvailable: day.optional() }))
    .optional(),
  thirdPartyInformationResources: z
    .looseObject({
      certified: z
        .array(z.looseObject({ fedRampCertifiedThirdPartyInformationResource: z.string(), useCase: z.string() }))
        .optional(),
      nonCertified: z
        .array(
          z.looseObject({
            name: z.string(),
            provider: z.string(),
            website: address.optional(),
            useCase: z.string(),
          }),
        )
        .optional(),
    })
    .optional(),
});

export type PackageOverview = z.output<typeof PACKAGE_OVERVIEW>;

/** Returns the differences between a document and FedRAMP's schema, one per line; empty if the document is valid. */
export function overviewFaults(value: unknown): readonly string[] {
  const { error } = PACKAGE_OVERVIEW.safeParse(value, { reportInput: true });
  return (error?.issues ?? []).map(({ path, message, input }) => {
    return `${path.join('.')} ${input === undefined ? 'is missing' : `is wrong (${message})`}`;
  });
}
