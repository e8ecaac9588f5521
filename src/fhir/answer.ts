/** Answers of the FHIR door: resources and outcomes, with the headers that FHIR asks for. */
import { type Issue, operationOutcome } from '#modules/instruments/public.ts';

const TYPE = 'application/fhir+json; charset=utf-8';

export function resourceAnswer(
  resource: object | string,
  { status = 200, headers = {} }: { status?: number; headers?: Readonly<Record<string, string>> } = {},
): Response {
  const body = typeof resource === 'string' ? resource : JSON.stringify(resource);
  return new Response(body, { status, headers: { 'Content-Type': TYPE, ...headers } });
}

export function outcomeAnswer(
  status: number,
  issues: readonly Issue[],
  headers: Readonly<Record<string, string>> = {},
): Response {
  return resourceAnswer(operationOutcome(issues), { status, headers });
}

export const NOT_FOUND: Issue = {
  code: 'not-found',
  words: 'There is nothing here, or nothing that this system may know of.',
};

/** A refusal of the doorway, as HTTP says it. Foreign and missing look the same. */
export function refusedAnswer(refusal: string): Response {
  switch (refusal) {
    case 'not-allowed':
    case 'blocked':
    case 'reason-required':
      return outcomeAnswer(403, [{ code: 'forbidden', words: 'This system may not do this.' }]);
    case 'bad-input':
      return outcomeAnswer(400, [{ code: 'invalid', words: 'What was sent cannot be read.' }]);
    default:
      return outcomeAnswer(404, [NOT_FOUND]);
  }
}

interface Found {
  readonly resourceType?: unknown;
  readonly id?: unknown;
}

/** What a search found, each with the address where it can be read alone. */
export function searchAnswer(publicUrl: string, resources: readonly Found[]): Response {
  return resourceAnswer({
    resourceType: 'Bundle',
    type: 'searchset',
    total: resources.length,
    entry: resources.map((resource) => ({
      fullUrl: `${publicUrl}/fhir/R4/${String(resource.resourceType)}/${String(resource.id)}`,
      resource,
      search: { mode: 'match' },
    })),
  });
}
