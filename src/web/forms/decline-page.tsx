import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { declineOrder, MOST_WORDS } from '#modules/instruments/public.ts';
import { ownId } from '../coaching/own-id.server.ts';
import { requestContext } from '../context.ts';
import { Button, ButtonRow, LinkButton } from '../design/button.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { BackLink, Page } from '../design/page.tsx';
import { TextArea } from '../design/text-fields.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { readMyForms } from './my-forms.server.ts';
import { useFormsTexts } from './texts/texts.ts';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const input = { residentId: ownId(here, request), language: here.language };
  const forms = orPage(here, request, await run(here, readMyForms(here.app.library), input));
  const order = forms.find((one) => one.id === params['orderId']);
  if (order === undefined) throw data({ refusal: 'not-found' }, { status: 404 });
  if (!order.isWaiting) throw redirect(`/${here.language}/my/forms?said=notWaiting`);
  return { form: order.form, unit: order.unit, most: MOST_WORDS };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const residentId = ownId(here, request);
  const reason = field(await formFields(request), 'reason')
    .replaceAll('\r\n', '\n')
    .replaceAll('\0', '');
  if (reason.trim().length > MOST_WORDS) return data({ reason }, { status: 422 });
  const outcome = await run(here, declineOrder, { residentId, orderId: params['orderId'] ?? '', reason });
  const at = `/${here.language}/my/forms`;
  if (!outcome.ok && outcome.refusal === 'not-waiting') return redirect(`${at}?said=notWaiting`, 303);
  orPage(here, request, outcome);
  return redirect(`${at}?said=declined`, 303);
}

export default function DeclinePage() {
  const { form, unit, most } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const language = useLanguage();
  const { decline: words, mine } = useFormsTexts();
  const back = `/${language}/my/forms`;
  const error = tried === undefined ? undefined : words.tooLong({ most });
  return (
    <Page
      heading={words.heading}
      title={words.title}
      lead={words.lead({ form, unit })}
      above={<BackLink href={back}>{mine.heading}</BackLink>}
    >
      <form method="post" noValidate>
        <ErrorSummary errors={error === undefined ? [] : [{ field: 'reason', message: error }]} />
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          optional
          rows={3}
          maxLength={most}
          defaultValue={tried?.reason}
          error={error}
        />
        <ButtonRow>
          <Button>{words.action}</Button>
          <LinkButton href={back} variant="quiet">
            {words.back}
          </LinkButton>
        </ButtonRow>
      </form>
    </Page>
  );
}
