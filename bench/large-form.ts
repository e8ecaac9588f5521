/** A form of 500 items with 200 expressions, and a response to it. */

export type Json = Readonly<Record<string, unknown>>;

const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire';
const TYPED = 300;
const EACH = 100;

function says(name: string, expression: string): Json {
  return { url: `${SDC}-${name}`, valueExpression: { language: 'text/fhirpath', expression } };
}

function number(linkId: string, extension: readonly Json[] = []): Json {
  return { linkId, text: linkId, type: 'integer', ...(extension.length > 0 ? { extension } : {}) };
}

const answerTo = (linkId: string) => `%resource.item.where(linkId = '${linkId}').answer.value`;

/** 300 numbers, 100 asked by expression, 100 calculated from two of them each. */
export function largeForm(): Json {
  const typed = Array.from({ length: TYPED }, (_, at) => number(`n-${at}`));
  const asked = Array.from({ length: EACH }, (_, at) =>
    number(`asked-${at}`, [says('enableWhenExpression', `${answerTo(`n-${at}`)} > 50`)]),
  );
  const sums = Array.from({ length: EACH }, (_, at) =>
    number(`sum-${at}`, [
      says('calculatedExpression', `${answerTo(`n-${at}`)} + ${answerTo(`n-${at + EACH}`)}`),
    ]),
  );
  return {
    resourceType: 'Questionnaire',
    url: 'https://vandra.example/fhir/R4/Questionnaire/large',
    status: 'active',
    language: 'en',
    title: 'Large',
    item: [...typed, ...asked, ...sums],
  };
}

/** Every number answered with its own place; half of those asked by expression are asked, and not answered. */
export function largeResponse(): {
  readonly response: Json;
  readonly lastSum: number;
  readonly enabled: number;
} {
  const item = Array.from({ length: TYPED }, (_, at) => ({
    linkId: `n-${at}`,
    answer: [{ valueInteger: at }],
  }));
  return {
    response: { resourceType: 'QuestionnaireResponse', status: 'completed', item },
    lastSum: 99 + 199,
    // Numbers 51 to 99 are above fifty.
    enabled: TYPED + 49 + EACH,
  };
}
