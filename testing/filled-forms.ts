/** A stage for forms that are begun, saved and sent, by the person or by staff. */
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/ids.ts';
import type { Client } from '#modules/coaching/testing.ts';
import {
  dropForm,
  type Instrument,
  readDraft,
  saveAnswers,
  sendForm,
  startForm,
} from '#modules/instruments/public.ts';
import { aChoice, aGroupOf, anInstrument, aNumber } from '#modules/instruments/testing.ts';
import { mustRun, type TestApp } from './app.ts';

export type DraftChanges = Readonly<Record<string, unknown>>;

/** Three pages: a choice that leads to a number on the same page, a repeated group, and a table. */
export const THREE_PAGES = anInstrument({
  paging: 'steps',
  bands: [],
  items: [
    aGroupOf('first', [
      aChoice('smokes', [0, 1]),
      aNumber('many', {
        enableWhen: [{ question: 'smokes', operator: '=', answer: 'o1' }],
      }),
    ]),
    aGroupOf('dose', [aNumber('amount')], { repeats: true, maxOccurs: 3 }),
    aGroupOf('grid', [aChoice('row1', [0, 1]), aChoice('row2', [0, 1])], { layout: 'table' }),
  ],
});

/** The library with one more form. */
export function withForm<A extends Pick<TestApp, 'library'>>(app: A, form: Instrument): A {
  const { library } = app;
  return {
    ...app,
    library: {
      ...library,
      instruments: () => [...library.instruments(), form],
      instrumentsFor: (organisation: Parameters<typeof library.instrumentsFor>[0]) => [
        ...library.instrumentsFor(organisation),
        form,
      ],
      instrument: (name: string, version: string) =>
        name === form.name && version === form.version ? form : library.instrument(name, version),
    },
  };
}

/** The library where people may begin this form without being asked. */
export function withOwnForm<A extends Pick<TestApp, 'library'>>(app: A, name: string): A {
  const { library } = app;
  return {
    ...app,
    library: {
      ...library,
      ownForms: (...at: Parameters<typeof library.ownForms>) => [...library.ownForms(...at), name],
    },
  };
}

/** The form that is begun. */
function named(more: Readonly<Record<string, unknown>>): string {
  const { instrument } = more;
  return typeof instrument === 'string' ? instrument : 'phq-9';
}

export function fillStage(app: () => TestApp) {
  const at = (client: Client) => ({ residentId: client.resident.residentId });
  const whoIs = (client: Client, who: 'resident' | 'coach'): Actor => client[who];
  return {
    start: async (
      client: Client,
      more: Record<string, unknown> = {},
      who: 'resident' | 'coach' = 'resident',
    ) =>
      app().run(whoIs(client, who), startForm(withOwnForm(app(), named(more))), {
        ...at(client),
        instrument: 'phq-9',
        orderId: null,
        language: 'sv',
        filledBy: who === 'resident' ? 'resident' : 'together',
        ...more,
      }),
    begin: async (client: Client, more: Record<string, unknown> = {}) => {
      const started = await app().run(client.resident, startForm(withOwnForm(app(), named(more))), {
        ...at(client),
        instrument: 'phq-9',
        orderId: null,
        language: 'sv',
        filledBy: 'resident',
        ...more,
      });
      return (await mustRun(Promise.resolve(started))).draftId;
    },
    save: async (
      client: Client,
      draftId: string,
      changes: DraftChanges,
      more: { revision?: number; language?: string; who?: 'resident' | 'coach' } = {},
    ) =>
      app().run(whoIs(client, more.who ?? 'resident'), saveAnswers(app()), {
        ...at(client),
        draftId,
        language: more.language ?? 'sv',
        revision: more.revision ?? 0,
        written: { kind: 'answers', changes },
        at: Object.keys(changes)[0] ?? null,
      }),
    read: async (client: Client, draftId: string, who: 'resident' | 'coach' = 'resident') =>
      app().run(whoIs(client, who), readDraft(app()), { ...at(client), draftId }),
    sendDraft: async (
      client: Client,
      draftId: string,
      more: {
        unitId?: string | null;
        who?: 'resident' | 'coach';
        onBehalf?: { how: string; answeredOn: string };
      } = {},
    ) =>
      app().run(
        whoIs(client, more.who ?? 'resident'),
        sendForm(app()),
        {
          ...at(client),
          draftId,
          language: 'sv',
          unitId: more.unitId === undefined ? client.place.unitId : more.unitId,
          onBehalf: more.onBehalf ?? null,
        },
        { idempotencyKey: newId() },
      ),
    drop: async (client: Client, draftId: string) =>
      app().run(client.resident, dropForm(app()), { ...at(client), draftId }),
    responses: async (client: Client) =>
      app().owner(
        `select id, instrument, version, occasion, occasion_id, filled_by, entered_by, holder from instruments.response where resident_id = $1 and instrument = 'phq-9'`,
        [client.resident.residentId],
      ),
    drafts: async (client: Client) =>
      app().owner(
        'select id, holder, revision, at_key, language from instruments.draft where resident_id = $1',
        [client.resident.residentId],
      ),
  };
}
