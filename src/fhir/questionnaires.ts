/** Questionnaires on the FHIR door: those in use, and the organisation's own. */
import type { App } from '#app';
import type { ClientActor } from '#kernel/actor.ts';
import {
  type Instrument,
  keepForms,
  readFormFile,
  withScoring,
  type Issue,
} from '#modules/instruments/public.ts';
import { formId } from './ids.ts';
import { NOT_FOUND, outcomeAnswer, refusedAnswer, resourceAnswer, searchAnswer } from './answer.ts';

/** Forms that a system may see: in use, or brought in by its own organisation. */
export function formsFor(app: App, client: ClientActor): readonly Instrument[] {
  return app.library
    .instrumentsFor(client.organisationId)
    .filter(
      (one) => one.status === 'active' || app.library.source(one).organisationId === client.organisationId,
    );
}

function resourceOf(app: App, instrument: Instrument): Readonly<Record<string, unknown>> {
  const own =
    app.library.source(instrument).from === 'shipped' ? withScoring(instrument) : instrument.resource;
  return { ...own, id: formId(instrument) };
}

export function readForm(app: App, client: ClientActor, id: string): Response {
  const found = formsFor(app, client).find((one) => formId(one) === id);
  return found === undefined ? outcomeAnswer(404, [NOT_FOUND]) : resourceAnswer(resourceOf(app, found));
}

export function searchForms(app: App, client: ClientActor, asked: URLSearchParams): Response {
  const [url, name, version] = ['url', 'name', 'version'].map((one) => asked.get(one));
  const found = formsFor(app, client).filter(
    (one) =>
      (url === null || one.url === url) &&
      (name === null || one.name === name) &&
      (version === null || one.version === version),
  );
  return searchAnswer(
    app.config.publicUrl,
    found.map((one) => resourceOf(app, one)),
  );
}

const REFUSED: Readonly<Record<string, Issue>> = {
  'version-exists': {
    code: 'conflict',
    words: 'This version is there already with other content. A version never changes: give it a new one.',
    expression: 'Questionnaire.version',
  },
  'scoring-version-exists': {
    code: 'conflict',
    words: 'This version of the scoring is there already with other content.',
    expression: 'Questionnaire.extension',
  },
  'name-taken': {
    code: 'conflict',
    words: 'This name is another organisation’s. Give the form another url.',
    expression: 'Questionnaire.url',
  },
};

/** Brings a form in, as a draft that a person of the organisation publishes. */
export async function createForm(app: App, client: ClientActor, text: string): Promise<Response> {
  const file = await readFormFile(app.forms, text);
  if (file.errors.length > 0)
    return outcomeAnswer(
      422,
      file.errors.map(({ path, message }) => ({
        code: 'invalid',
        words: `${path} ${message}`,
        expression: path,
      })),
    );
  const [form, ...more] = file.forms;
  if (form === undefined || more.length > 0 || form.imported.resource['resourceType'] !== 'Questionnaire')
    return outcomeAnswer(422, [{ code: 'invalid', words: 'Send one Questionnaire.' }]);
  const kept = await app.run(client, keepForms(app.shipped, [form]), {});
  if (!kept.ok) {
    const issue = REFUSED[kept.refusal];
    return issue === undefined ? refusedAnswer(kept.refusal) : outcomeAnswer(409, [issue]);
  }
  const [one] = kept.value;
  const instrument = one === undefined ? undefined : await app.library.find(one.name, one.version);
  if (one === undefined || instrument === undefined) throw new Error('what was kept is there');
  return resourceAnswer(resourceOf(app, instrument), {
    status: one.became === 'same' ? 200 : 201,
    headers: { Location: `${app.config.publicUrl}/fhir/R4/Questionnaire/${formId(instrument)}` },
  });
}
