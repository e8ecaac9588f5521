import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { newId } from '#kernel/ids.ts';
import { longDateTime, shortDate } from '#kernel/dates-format.ts';
import { MODALITIES, offerTimes } from '#modules/booking/public.ts';
import { requestContext } from '../context.ts';
import { Button, LinkButton, TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { CheckboxList, RadioList } from '../design/choice-fields.tsx';
import { errorOf, ErrorSummary } from '../design/field-parts.tsx';
import { BackLink } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { TextField } from '../design/text-fields.tsx';
import { field, fieldList, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { showOfferForm } from './offer-state.server.ts';
import { OFFER_REFUSALS, useCalendarTexts } from './texts/texts.ts';
import './calendar.css';

export const handle = { hydrate: true, shell: 'staff' } as const;

export async function loader({ request, params, context: given }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const work = await atWork(context, request);
  const residentId = params['residentId'] ?? '';
  const { header, next, ...state } = orPage(
    context,
    request,
    await run(context, showOfferForm, { residentId }),
  );
  return {
    frame: await staffFrame(context, work, { place: 'people' }),
    residentId,
    name: header.name,
    nextContact: next === null ? null : longDateTime(next.startsAt, next.zone, context.language),
    ...state,
    modalities: MODALITIES,
    done: new URL(request.url).searchParams.get('done') === 'yes' ? ('yes' as const) : ('no' as const),
    idempotencyKey: newId(),
  };
}

interface Tried {
  readonly error: 'modalities' | 'earliest' | (typeof OFFER_REFUSALS)[number];
  readonly written: {
    readonly kind: string;
    readonly earliest: string;
    readonly modalities: readonly string[];
  };
}

export async function action({ request, params, context: given }: ActionFunctionArgs) {
  const context = given.get(requestContext);
  await atWork(context, request);
  const form = await formFields(request);
  const written = {
    kind: field(form, 'kind'),
    earliest: field(form, 'earliest'),
    modalities: fieldList(form, 'modalities'),
  };
  const residentId = params['residentId'] ?? '';
  const outcome = await run(
    context,
    offerTimes,
    { residentId, ...written },
    sendingKey(field(form, 'idempotencyKey'), written),
  );
  if (outcome.ok)
    return redirect(`/${context.language}/work/people/${residentId}/offer?done=yes`, { status: 303 });
  const wrong = (['modalities', 'earliest'] as const).find(
    (name) => outcome.refusal === 'bad-input' && outcome.details['field']?.split('.')[0] === name,
  );
  const error = wrong ?? OFFER_REFUSALS.find((name) => name === outcome.refusal);
  if (error !== undefined) return data<Tried>({ error, written }, { status: 400 });
  return orPage(context, request, outcome);
}

export default function OfferPage() {
  const page = useLoaderData<typeof loader>();
  const tried = useActionData<Tried>();
  const language = useLanguage();
  const words = useCalendarTexts();
  const { offer } = words;
  const person = `/${language}/work/people/${page.residentId}`;
  const messages = { modalities: words.wrong.modalities, earliest: words.wrong.earliest, ...offer.refusals };
  const errors =
    tried === undefined
      ? []
      : [{ field: tried.error === 'modalities' ? 'modalities' : 'earliest', message: messages[tried.error] }];
  const kinds = page.kinds.length === 0 ? (['coaching'] as const) : page.kinds;
  return (
    <StaffFrame title={offer.title} frame={page.frame} live="still">
      <StaffPage heading={offer.heading}>
        <BackLink href={person}>{page.name ?? words.hiddenName}</BackLink>
        <ErrorSummary errors={errors} />
        {page.done === 'no' ? null : (
          <Notice kind="good" role="status" heading={offer.done.heading}>
            <p>{offer.done.text}</p>
          </Notice>
        )}
        <p>{offer.lead}</p>
        {page.free > 0 ? null : (
          <Notice kind="person">
            <p>{offer.noFree}</p>
            <p>
              <TextLink href={`/${language}/work/calendar`}>{offer.toCalendar}</TextLink>
            </p>
          </Notice>
        )}
        {page.open.map((one) => (
          <p key={one.id}>
            {offer.open({ kind: offer.kinds[one.kind], day: shortDate(one.earliest, language) })}
          </p>
        ))}
        <form method="post" className="v-pattern">
          <input type="hidden" name="idempotencyKey" value={page.idempotencyKey} />
          {kinds.length === 1 ? (
            <input type="hidden" name="kind" value={kinds[0]} />
          ) : (
            <RadioList
              name="kind"
              label={offer.kind}
              defaultValue={tried?.written.kind ?? kinds[0]}
              options={kinds.map((kind) => ({ value: kind, label: offer.kinds[kind] }))}
            />
          )}
          <TextField
            name="earliest"
            type="date"
            width="medium"
            label={offer.earliest}
            hint={offer.earliestHint}
            error={errorOf(errors, 'earliest')}
            defaultValue={tried?.written.earliest ?? page.today}
          />
          <CheckboxList
            name="modalities"
            label={offer.modalities}
            error={errorOf(errors, 'modalities')}
            defaultValues={tried?.written.modalities ?? page.modalities}
            options={page.modalities.map((modality) => ({
              value: modality,
              label: words.modality[modality],
            }))}
          />
          <div className="v-actions">
            <Button>{offer.confirm}</Button>
            <LinkButton href={person} variant="quiet">
              {offer.back}
            </LinkButton>
          </div>
        </form>
      </StaffPage>
    </StaffFrame>
  );
}
