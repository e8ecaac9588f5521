import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { parseCivilDate } from '#kernel/dates.ts';
import { longDate } from '#kernel/dates-format.ts';
import { isId, newId } from '#kernel/ids.ts';
import { giveAccessibilityFeedback, WORDS_MOST } from '#modules/feedback/public.ts';
import { requestContext } from '../context.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { errorOf, ErrorSummary, type FieldError } from '../design/field-parts.tsx';
import { BackLink, Page } from '../design/page.tsx';
import { TextArea, TextField } from '../design/text-fields.tsx';
import { field, formFields, run } from '../shell/requests.ts';
import { samePath } from '../shell/same-path.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { useFeedbackTexts } from './texts/texts.ts';

export function loader({ context, request }: LoaderFunctionArgs) {
  const { app, site, language } = context.get(requestContext);
  const asked = new URL(request.url).searchParams;
  const id = asked.get('receipt') ?? '';
  const by = parseCivilDate(asked.get('by') ?? '');
  return {
    days: app.packs[site.country].accessibility.answerWithinDays,
    most: WORDS_MOST,
    sending: newId(),
    page: samePath(asked.get('page'), ''),
    receipt: isId(id) && by.ok ? { id, day: longDate(by.value, language) } : null,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const fields = await formFields(request);
  const written = {
    words: field(fields, 'words').replaceAll('\r\n', '\n').trim(),
    replyTo: field(fields, 'replyTo').trim(),
    path: samePath(field(fields, 'page'), ''),
  };
  const outcome = await run(
    here,
    giveAccessibilityFeedback(here.app.packs),
    { ...written, unitId: here.site.id, language: here.language },
    sendingKey(field(fields, 'idempotencyKey'), written),
  );
  if (outcome.ok)
    return redirect(
      `/${here.language}/feedback/accessibility?receipt=${outcome.value.receipt}&by=${outcome.value.answerOn}`,
      303,
    );
  const isNul = outcome.refusal === 'bad-input' && outcome.details['problem'] === 'nul';
  return {
    written: {
      words: written.words.replaceAll('\0', '\uFFFD'),
      replyTo: written.replyTo.replaceAll('\0', '\uFFFD'),
      path: written.path,
    },
    problem: isNul
      ? ('unreadable-sign' as const)
      : outcome.refusal === 'bad-input' && outcome.details['field'] === 'replyTo'
        ? ('reply-too-long' as const)
        : written.words === ''
          ? ('empty' as const)
          : ('too-long' as const),
  };
}

/** The feedback channel of the accessibility statement: a form, a receipt, a promised day. */
export default function BarrierPage() {
  const { days, most, sending, receipt, page } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const language = useLanguage();
  const { form: words, statement } = useFeedbackTexts();
  const above = <BackLink href={`/${language}/accessibility`}>{statement.title}</BackLink>;
  if (receipt !== null && failed === undefined) {
    return (
      <Page heading={words.receipt.heading} title={words.title} above={above}>
        <Notice kind="good" role="status">
          <p>{words.receipt.text({ day: receipt.day })}</p>
          <p>{words.receipt.number({ id: receipt.id })}</p>
        </Notice>
      </Page>
    );
  }
  const messageOf = (problem: NonNullable<typeof failed>['problem']) => {
    switch (problem) {
      case 'empty':
        return words.empty;
      case 'too-long':
        return words.tooLong({ count: failed?.written.words.length ?? 0, most });
      case 'reply-too-long':
        return words.replyTooLong;
      case 'unreadable-sign':
        return words.unreadableSign;
    }
  };
  const errors: readonly FieldError[] =
    failed === undefined
      ? []
      : [
          {
            field: failed.problem === 'reply-too-long' ? 'replyTo' : 'words',
            message: messageOf(failed.problem),
          },
        ];
  return (
    <Page heading={words.heading} title={words.title} lead={words.lead({ days })} above={above}>
      <form method="post" noValidate>
        <ErrorSummary errors={errors} />
        <input type="hidden" name="idempotencyKey" value={sending} />
        <input type="hidden" name="page" value={failed?.written.path ?? page} />
        <TextArea
          name="words"
          label={words.words}
          hint={words.wordsHint}
          rows={6}
          maxLength={most}
          defaultValue={failed?.written.words}
          error={errorOf(errors, 'words')}
        />
        <TextField
          name="replyTo"
          optional
          label={words.replyTo}
          hint={words.replyToHint}
          defaultValue={failed?.written.replyTo}
          error={errorOf(errors, 'replyTo')}
        />
        <Button>{words.action}</Button>
      </form>
    </Page>
  );
}
