/** Namespace of our properties in OSCAL documents. A name only: nothing can be fetched there. */
export const OSCAL_NAMESPACE = 'urn:x-compliance-graph:oscal';
