import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { zone } from '#kernel/dates.ts';
import { startForm } from '#modules/instruments/public.ts';
import { ownId } from '../coaching/own-id.server.ts';
import { requestContext } from '../context.ts';
import { Button, TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { BackLink, Page, Section } from '../design/page.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { MyFormsList } from './my-forms-list.tsx';
import { useOverviewTexts } from '../overview/texts/texts.ts';
import { readBegun, readMyForms } from './my-forms.server.ts';
import { useBehalfTexts } from './texts/behalf-texts.ts';
import { usePlayerTexts } from './texts/player-texts.ts';
import { useFormsTexts } from './texts/texts.ts';

const SAID = ['sent', 'declined', 'notWaiting'] as const;
const SAID_OF_BEGUN = ['gone', 'dropped', 'troubled'] as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const input = { residentId: ownId(here, request), language: here.language };
  const said = new URL(request.url).searchParams.get('said');
  return {
    forms: orPage(here, request, await run(here, readMyForms(here.app.library), input)),
    ...orPage(here, request, await run(here, readBegun(here.app.library, zone(here.site.zone)), input)),
    said: SAID.find((one) => one === said) ?? null,
    saidOfBegun: SAID_OF_BEGUN.find((one) => one === said) ?? null,
  };
}

/** Begins what a unit has asked for, or what is offered without asking, or takes it up again. */
export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const residentId = ownId(here, request);
  const posted = await formFields(request);
  const own = field(posted, 'own');
  const started = await run(here, startForm(here.app), {
    residentId,
    instrument: own === '' ? null : own,
    orderId: own === '' ? field(posted, 'begin') : null,
    language: here.language,
    filledBy: 'resident',
  });
  const at = `/${here.language}/my`;
  if (!started.ok && started.refusal === 'not-waiting') return redirect(`${at}/forms?said=notWaiting`, 303);
  if (!started.ok && (started.refusal === 'form-too-slow' || started.refusal === 'expression-failed'))
    return redirect(`${at}/forms?said=troubled`, 303);
  const { draftId } = orPage(here, request, started);
  return redirect(`${at}/begun/${draftId}`, 303);
}

interface OwnFormsProps {
  readonly own: readonly { readonly name: string; readonly title: string }[];
}

/** What nobody needs to ask for. */
function OwnForms({ own }: OwnFormsProps) {
  const words = useBehalfTexts().own;
  if (own.length === 0) return null;
  return (
    <Section heading={words.heading}>
      <p>{words.lead}</p>
      <form method="post">
        <ul className="v-plain-list v-own-forms">
          {own.map((form) => (
            <li key={form.name}>
              <span>{form.title}</span>
              <Button
                variant="second"
                name="own"
                value={form.name}
                aria-label={words.about({ form: form.title })}
              >
                {words.begin}
              </Button>
            </li>
          ))}
        </ul>
      </form>
    </Section>
  );
}

export default function MyFormsPage() {
  const { forms, begun, own, checkSaved, said, saidOfBegun } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = useFormsTexts().mine;
  const t = usePlayerTexts();
  const overview = useOverviewTexts();
  return (
    <Page
      heading={words.heading}
      title={words.title}
      lead={forms.some((one) => one.isWaiting) ? words.lead : undefined}
      above={<BackLink href={`/${language}/my`}>{words.home}</BackLink>}
    >
      {said === null ? null : (
        <Notice kind={said === 'notWaiting' ? 'info' : 'good'} role="status">
          <p>{words[said]}</p>
        </Notice>
      )}
      {saidOfBegun === null ? null : (
        <Notice kind={saidOfBegun === 'dropped' ? 'good' : 'info'} role="status">
          <p>{t[saidOfBegun]}</p>
        </Notice>
      )}
      {begun.length === 0 && checkSaved === null ? null : (
        <Section heading={t.begun.heading}>
          <ul>
            {checkSaved === null ? null : (
              <li>
                <TextLink href={`/${language}/overview/parts`}>
                  {t.begun.goOn({ form: overview.name })}
                </TextLink>{' '}
                {t.begun.saved({ when: checkSaved })}
              </li>
            )}
            {begun.map((one) => (
              <li key={one.id}>
                <TextLink href={`/${language}/my/begun/${one.id}`}>
                  {t.begun.goOn({ form: one.form })}
                </TextLink>{' '}
                {t.begun.saved({ when: one.saved })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <MyFormsList forms={forms} />
      <OwnForms own={own} />
    </Page>
  );
}
