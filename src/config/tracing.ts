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
    // The message omits the text, since headers contain keys.
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

/** Names and meanings are OpenTelemetry's. */
export const TRACING_VARIABLES = {
  OTEL_EXPORTER_OTLP_ENDPOINT: address.describe(
    'OpenTelemetry collector that takes OTLP as JSON over HTTP, such as `http://127.0.0.1:4318`; spans go to `/v1/traces` there. Not set: none are made.',
  ),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: address.describe('The whole address for spans, instead of the one above.'),
  OTEL_EXPORTER_OTLP_HEADERS: optional(z.string().default('').transform(parseHeaders)).describe(
    'Headers for the collector, as `NAME=VALUE` with commas between them.',
  ),
  OTEL_SERVICE_NAME: optional(z.string().default('compliance-graph')).describe('What the spans call this service.'),
  OTEL_TRACES_SAMPLER: optional(wordOf(SAMPLERS).default('parentbased_always_on')).describe(
    'Which requests have spans; `parentbased_…`: as the `traceparent` of the request says, where it has one.',
  ),
  OTEL_TRACES_SAMPLER_ARG: optional(
    z.coerce.number({ error: SHARE }).min(0, { error: SHARE }).max(1, { error: SHARE }).default(1),
  ).describe('The share of requests for `…traceidratio`.'),
};
