import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { saveSettings } from '#modules/residents/public.ts';
import { requestContext } from '../../context.ts';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/cards.tsx';
import { Checkbox, RadioList } from '../../design/choice-fields.tsx';
import { errorOf, ErrorSummary, type FieldError } from '../../design/field-parts.tsx';
import { Table } from '../../design/lists.tsx';
import { BackLink, Page } from '../../design/page.tsx';
import { TextField } from '../../design/text-fields.tsx';
import { field, formFields, orPage, run } from '../../shell/requests.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { mySettings } from './choices.server.ts';
import { useChoiceTexts } from './texts/texts.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const settings = orPage(here, request, await run(here, mySettings, {}));
  return { settings, wasSaved: new URL(request.url).searchParams.get('saved') === 'yes' };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const fields = await formFields(request);
  const written = {
    language: field(fields, 'language'),
    notifyByEmail: field(fields, 'notifyByEmail') === 'yes',
    email: field(fields, 'email').trim(),
    phone: field(fields, 'phone').trim(),
  };
  const outcome = await run(here, saveSettings, { ...written, version: Number(field(fields, 'version')) });
  if (outcome.ok) return redirect(`/${here.language}/my/settings?saved=yes`, 303);
  if (outcome.refusal === 'changed-meanwhile') return { kind: 'conflict' as const, written };
  const wrong = outcome.refusal === 'bad-input' ? outcome.details['field'] : undefined;
  if (wrong === 'email' || wrong === 'phone')
    return { kind: 'wrong' as const, field: wrong as 'email' | 'phone', written };
  orPage(here, request, outcome);
  return undefined;
}

/** Language, notices, contact data; when somebody changed them meanwhile both versions are shown. */
export default function SettingsPage() {
  const { settings, wasSaved } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const language = useLanguage();
  const { settings: words, home } = useChoiceTexts();
  const shown = back?.written ?? settings;
  const errors: readonly FieldError[] =
    back?.kind === 'wrong' ? [{ field: back.field, message: words.errors[back.field] }] : [];
  const languageName = (code: string) =>
    code === 'sv' || code === 'fi' || code === 'en' ? words.languages[code] : code;
  return (
    <Page
      heading={words.heading}
      title={words.title}
      lead={words.lead}
      above={<BackLink href={`/${language}/my`}>{home}</BackLink>}
    >
      <ErrorSummary errors={errors} />
      {wasSaved && back === undefined ? (
        <Notice kind="good" role="status">
          <p>{words.saved}</p>
        </Notice>
      ) : null}
      {back?.kind === 'conflict' ? (
        <Notice kind="person" role="alert" heading={words.conflict.heading}>
          <p>{words.conflict.text}</p>
          <Table
            caption={words.conflict.heading}
            captionFor="screen-readers"
            columns={[
              { key: 'what', label: '' },
              { key: 'there', label: words.conflict.there },
              { key: 'yours', label: words.conflict.yours },
            ]}
            rows={[
              {
                id: 'email',
                cells: {
                  what: words.email,
                  there: settings.email || words.conflict.none,
                  yours: back.written.email || words.conflict.none,
                },
              },
              {
                id: 'phone',
                cells: {
                  what: words.phone,
                  there: settings.phone || words.conflict.none,
                  yours: back.written.phone || words.conflict.none,
                },
              },
              {
                id: 'language',
                cells: {
                  what: words.language,
                  there: languageName(settings.language),
                  yours: languageName(back.written.language),
                },
              },
            ]}
          />
        </Notice>
      ) : null}
      <p>{words.name({ name: settings.name })}</p>
      <form method="post" noValidate>
        <input type="hidden" name="version" value={settings.version} />
        <RadioList
          name="language"
          label={words.language}
          defaultValue={shown.language}
          options={(['sv', 'fi', 'en'] as const).map((code) => ({
            value: code,
            label: words.languages[code],
          }))}
        />
        <TextField
          name="email"
          type="email"
          autoComplete="email"
          optional
          label={words.email}
          hint={words.emailHint}
          defaultValue={shown.email}
          error={errorOf(errors, 'email')}
        />
        <TextField
          name="phone"
          type="tel"
          autoComplete="tel"
          optional
          label={words.phone}
          defaultValue={shown.phone}
          error={errorOf(errors, 'phone')}
        />
        <Checkbox
          name="notifyByEmail"
          label={words.notify}
          hint={words.notifyHint}
          defaultChecked={shown.notifyByEmail}
        />
        <Button>{back?.kind === 'conflict' ? words.conflict.keepMine : words.save}</Button>
      </form>
    </Page>
  );
}
