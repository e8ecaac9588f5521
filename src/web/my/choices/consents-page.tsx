import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { giveConsent, withdrawGivenConsent } from '#modules/access/public.ts';
import { requestContext } from '../../context.ts';
import { Button } from '../../design/button.tsx';
import { NextStepCard, Notice } from '../../design/cards.tsx';
import { errorOf, ErrorSummary, type FieldError } from '../../design/field-parts.tsx';
import { BackLink, Page, Section } from '../../design/page.tsx';
import { Select, TextField } from '../../design/text-fields.tsx';
import { field, formFields, orPage, run } from '../../shell/requests.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { myConsents } from './choices.server.ts';
import { useChoiceTexts } from './texts/texts.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const now = new URL(request.url).searchParams.get('now');
  const found = orPage(
    here,
    request,
    await run(here, myConsents(here.app.packs), { language: here.language }),
  );
  return { ...found, now: now === 'given' || now === 'withdrawn' ? now : null };
}

const PLACE_OF_ERROR = {
  'same-organisation': 'to',
  'day-has-passed': 'until',
  'consent-exists': 'to',
  'bad-day': 'until',
  'not-found': 'from',
} as const;
type Problem = keyof typeof PLACE_OF_ERROR;

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const fields = await formFields(request);
  const page = `/${here.language}/my/consents`;
  const consentId = field(fields, 'consentId');
  if (consentId !== '') {
    orPage(here, request, await run(here, withdrawGivenConsent, { consentId }));
    return redirect(`${page}?now=withdrawn`, 303);
  }
  const given = { from: field(fields, 'from'), to: field(fields, 'to'), until: field(fields, 'until') };
  const outcome = await run(here, giveConsent(here.app.packs), {
    ...given,
    until: given.until === '' ? null : given.until,
  });
  if (outcome.ok) return redirect(`${page}?now=given`, 303);
  if (here.actor.kind !== 'resident') orPage(here, request, outcome);
  const problem: Problem =
    outcome.refusal === 'same-organisation' ||
    outcome.refusal === 'day-has-passed' ||
    outcome.refusal === 'consent-exists'
      ? outcome.refusal
      : outcome.refusal === 'bad-input' && outcome.details['field'] === 'until'
        ? 'bad-day'
        : 'not-found';
  return { problem, given };
}

/** Consents given to other parties, their withdrawal, and a new one. */
export default function ConsentsPage() {
  const { consents, from, to, now } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const language = useLanguage();
  const { consents: words, home } = useChoiceTexts();
  const errors: readonly FieldError[] =
    failed === undefined
      ? []
      : [{ field: PLACE_OF_ERROR[failed.problem], message: words.errors[failed.problem] }];
  const options = (organisations: typeof from) =>
    organisations.map(({ id, name }) => ({ value: id, label: name }));
  // Nobody needs a consent to read what they wrote themselves.
  const receivers = from.length === 1 ? to.filter((one) => one.id !== from[0]?.id) : to;
  const error = (name: string) => errorOf(errors, name);
  return (
    <Page
      heading={words.heading}
      title={words.title}
      lead={words.lead}
      above={<BackLink href={`/${language}/my`}>{home}</BackLink>}
    >
      <ErrorSummary errors={errors} />
      {now === null || failed !== undefined ? null : (
        <Notice kind="good" role="status">
          <p>{now === 'given' ? words.givenNow : words.withdrawn}</p>
        </Notice>
      )}
      <p>{words.careNeedsNone}</p>
      <Section heading={words.given}>
        {consents.length === 0 ? <p>{words.none}</p> : null}
        {consents.map((consent) => (
          <NextStepCard key={consent.id} level={3} heading={words.sentence(consent)}>
            <p>{consent.inForce ? words.since(consent) : words.ended(consent)}</p>
            {consent.inForce ? (
              <form method="post">
                <input type="hidden" name="consentId" value={consent.id} />
                <Button variant="second">{words.withdraw}</Button>
              </form>
            ) : null}
          </NextStepCard>
        ))}
      </Section>
      <Section heading={words.give}>
        {from.length === 0 ? (
          <p>{words.nobody}</p>
        ) : receivers.length === 0 ? (
          <p>{words.nobodyElse}</p>
        ) : (
          <form method="post" noValidate>
            <Select
              name="from"
              label={words.from}
              options={options(from)}
              defaultValue={failed?.given.from}
              error={error('from')}
            />
            <Select
              name="to"
              label={words.to}
              options={options(receivers)}
              defaultValue={failed?.given.to}
              error={error('to')}
            />
            <TextField
              name="until"
              type="date"
              width="short"
              optional
              label={words.until}
              hint={words.untilHint}
              defaultValue={failed?.given.until}
              error={error('until')}
            />
            <Button>{words.giveAction}</Button>
          </form>
        )}
      </Section>
    </Page>
  );
}
