/** Namespace of our properties in OSCAL documents. It is only a name: nothing can be fetched there. */
export const OSCAL_NAMESPACE = 'urn:x-compliance-graph:oscal';
