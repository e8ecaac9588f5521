/** What a response is worth, as FHIR R4 Observations: one per score, with its band and the set of limits that was used. */
import type { Language } from '#kernel/actor.ts';
import type { Instant } from '#kernel/dates.ts';
import type { ResidentId } from '#kernel/ids.ts';
import type { Instrument, Result } from '#modules/instruments/public.ts';
import { fhirId, observationId } from './ids.ts';

export interface ForObservations {
  readonly residentId: ResidentId;
  /** The unit whose record it is in: the other half of the patient's id. */
  readonly holder: string;
  readonly responseId: string;
  readonly answeredAt: Instant;
  readonly result: Result;
  /** Undefined when the version is no longer in the library: the codes are left out then. */
  readonly instrument: Instrument | undefined;
  readonly language: Language;
}

const BANDS = 'https://vandra.example/fhir/CodeSystem/band';
const SCORES = 'https://vandra.example/fhir/CodeSystem/score';
const CUTOFFS = 'https://vandra.example/fhir/CodeSystem/cut-off-set';

export function observationsOf(given: ForObservations) {
  const { residentId, responseId, result, language, instrument } = given;
  if (result.kind === 'cannot-tell') return [];
  const { name } = result.instrument;
  return result.scales.map((scale) => {
    const codes = instrument?.scores.find((one) => one.code === scale.score)?.codes ?? [];
    const decided = result.kind === 'band' && result.scale.score === scale.score ? result : undefined;
    return {
      resourceType: 'Observation',
      id: observationId(residentId, responseId, scale.score),
      status: 'final',
      category: [
        {
          coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }],
        },
      ],
      code: {
        coding: [...codes, { system: SCORES, code: `${name}.${scale.score}` }],
        text: scale.title[language],
      },
      subject: { reference: `Patient/${fhirId(residentId, given.holder)}` },
      effectiveDateTime: given.answeredAt,
      valueQuantity: { value: scale.value, unit: scale.unit[language] },
      derivedFrom: [{ reference: `QuestionnaireResponse/${fhirId(residentId, responseId)}` }],
      ...(decided === undefined
        ? {}
        : {
            interpretation: [
              {
                coding: [{ system: BANDS, code: decided.band }],
                text: decided.title[language],
              },
            ],
            // FHIR has no place for the set of limits itself: it is the method by which the band was told.
            method: {
              coding: [{ system: CUTOFFS, code: decided.cutoffs.id }],
              text: decided.cutoffs.source[language],
            },
          }),
    };
  });
}
