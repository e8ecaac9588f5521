/** What the door takes and gives: `GET /fhir/R4/metadata`. */

const search = (...names: readonly (readonly [string, string])[]) =>
  names.map(([name, type]) => ({ name, type }));
const can = (...codes: readonly string[]) => codes.map((code) => ({ code }));

export function capabilityStatement(publicUrl: string) {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-11-25',
    kind: 'instance',
    implementation: { description: 'Vandra', url: `${publicUrl}/fhir/R4` },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    rest: [
      {
        mode: 'server',
        security: {
          description: `Client credentials: POST ${publicUrl}/oauth2/token`,
          service: [
            {
              coding: [
                {
                  system: 'http://terminology.hl7.org/CodeSystem/restful-security-service',
                  code: 'OAuth',
                },
              ],
            },
          ],
        },
        resource: [
          {
            type: 'Questionnaire',
            interaction: can('read', 'search-type', 'create'),
            searchParam: search(['url', 'uri'], ['name', 'string'], ['version', 'token']),
          },
          {
            type: 'QuestionnaireResponse',
            interaction: can('read', 'search-type', 'create'),
            searchParam: search(['patient', 'reference']),
          },
          {
            type: 'Observation',
            interaction: can('search-type'),
            searchParam: search(['patient', 'reference'], ['derived-from', 'reference']),
          },
          {
            type: 'Composition',
            interaction: can('search-type'),
            searchParam: search(['patient', 'reference']),
            operation: [
              {
                name: 'document',
                definition: 'http://hl7.org/fhir/OperationDefinition/Composition-document',
              },
            ],
          },
        ],
      },
    ],
  };
}
