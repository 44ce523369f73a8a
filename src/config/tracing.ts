import { z } from 'zod';
import { optional, partsOf } from './optional.ts';
import { webAddress } from './web-address.ts';
import { wordOf } from './words.ts';

const SAMPLERS = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;

const address = optional(webAddress.optional());

/** Parses comma-separated `name=value` pairs with percent-encoded values. */
function parseHeaders(text: string, context: z.RefinementCtx): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const [position, part] of partsOf(text).entries()) {
    const [, name, value = ''] = /^([!#$%&'*+.^`|~\w-]+)\s*=\s*(.*)$/s.exec(part) ?? [];
    const decoded = decode(value);
    if (name !== undefined && decoded !== null) headers.set(name, decoded);
    // The message omits the text because headers may contain keys.
    else context.addIssue({ code: 'custom', message: `header ${position + 1} must be NAME=VALUE` });
  }
  return headers;
}

function decode(value: string): string | null {
  try {
    const decoded = decodeURIComponent(value);
    return /^[\t\x20-\x7e]*$/.test(decoded) ? decoded : null;
  } catch {
    return null;
  }
}

const SHARE = 'must be a number from 0 to 1';

/** Names and meanings are those of OpenTelemetry. */
export const TRACING_VARIABLES = {
  OTEL_EXPORTER_OTLP_ENDPOINT: address.describe(
    'OpenTelemetry collector that accepts OTLP as JSON over HTTP, such as `http://127.0.0.1:4318`; spans are sent to its `/v1/traces`. Not set: no spans.',
  ),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: address.describe('Full address for spans, which overrides the one above.'),
  OTEL_EXPORTER_OTLP_HEADERS: optional(z.string().default('').transform(parseHeaders)).describe(
    'Headers for the collector, as `NAME=VALUE`, separated by commas.',
  ),
  OTEL_SERVICE_NAME: optional(z.string().default('compliance-graph')).describe('Name of this service in spans.'),
  OTEL_TRACES_SAMPLER: optional(wordOf(SAMPLERS).default('parentbased_always_on')).describe(
    'Requests that get spans; `parentbased_…` follows the `traceparent` of a request that has one.',
  ),
  OTEL_TRACES_SAMPLER_ARG: optional(
    z.coerce.number({ error: SHARE }).min(0, { error: SHARE }).max(1, { error: SHARE }).default(1),
  ).describe('Share of requests that get spans with `…traceidratio`.'),
};
