import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { saveSettings } from '#modules/residents/public.ts';
import { requestContext } from '../../context.ts';
import { Notice } from '../../design/cards.tsx';
import { ErrorSummary, type FieldError } from '../../design/field-parts.tsx';
import { BackLink, Page } from '../../design/page.tsx';
import { field, formFields, orPage, run } from '../../shell/requests.ts';
import { useLanguage } from '../../shell/shell-context.ts';
import { keepingOf } from '../../walk/browser.server.ts';
import { KeepHere } from '../../walk/keep-here.tsx';
import {
  mySettings,
  savePush,
  saveWeight,
  type Wrong,
  writtenIn,
  wrongField,
  wrongTogether,
} from './settings.server.ts';
import { SettingsConflict } from './settings-conflict.tsx';
import { WeightPart } from './weight-part.tsx';
import { PushPart } from './push-part.tsx';
import { SettingsForm } from './settings-form.tsx';
import { useChoiceTexts } from './texts/texts.ts';

export const handle = { writes: true } as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const outcome = await run(here, mySettings(here.app), { language: here.language });
  return {
    settings: orPage(here, request, outcome),
    keeping: keepingOf(here),
    wasSaved: new URL(request.url).searchParams.get('saved') === 'yes',
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const fields = await formFields(request);
  const own = (await savePush(here, fields)) ?? (await saveWeight(here, fields));
  if (own !== null) {
    orPage(here, request, own);
    return redirect(`/${here.language}/my/settings?saved=yes`, 303);
  }
  const written = writtenIn(fields);
  const wrong = (why: Wrong) => ({ kind: 'wrong' as const, why, written });
  const together =
    here.actor.kind === 'resident' ? wrongTogether(here.app, here.actor.country, written) : null;
  if (together !== null) return wrong(together);
  const outcome = await run(here, saveSettings, { ...written, version: Number(field(fields, 'version')) });
  if (outcome.ok) return redirect(`/${here.language}/my/settings?saved=yes`, 303);
  if (outcome.refusal === 'changed-meanwhile') return { kind: 'conflict' as const, written };
  const at = outcome.refusal === 'bad-input' ? wrongField(outcome.details['field']) : null;
  if (at !== null) return wrong(at);
  orPage(here, request, outcome);
  return undefined;
}

/** The field that a fault is told at. */
const AT: Readonly<Record<Wrong, string>> = {
  email: 'email',
  emailNeeded: 'email',
  phone: 'phone',
  phoneNeeded: 'phone',
  time: 'time',
  timeQuiet: 'time',
  zone: 'zone',
};

/** Language, ways to be told, contact data; when somebody changed them meanwhile both versions are shown. */
export default function SettingsPage() {
  const { settings, keeping, wasSaved } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const language = useLanguage();
  const { settings: words, home } = useChoiceTexts();
  const errors: readonly FieldError[] =
    back?.kind === 'wrong'
      ? [
          {
            field: AT[back.why],
            message:
              back.why === 'timeQuiet' ? words.errors.timeQuiet(settings.quiet) : words.errors[back.why],
          },
        ]
      : [];
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
      {back?.kind === 'conflict' ? <SettingsConflict there={settings} yours={back.written} /> : null}
      <p>{words.name({ name: settings.name })}</p>
      <SettingsForm
        settings={settings}
        shown={back?.written ?? settings}
        errors={errors}
        action={back?.kind === 'conflict' ? words.conflict.keepMine : words.save}
      />
      {settings.push === null ? null : <PushPart push={settings.push} />}
      <WeightPart weight={settings.weight} />
      <KeepHere keeping={keeping} />
    </Page>
  );
}
