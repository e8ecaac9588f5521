import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { plusDays } from '#kernel/dates.ts';
import { seesLists } from '#modules/worklist/public.ts';
import { requestContext } from '../context.ts';
import { Button, TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { Select, TextField } from '../design/text-fields.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { type Stopped, STOPPED, useTablesTexts } from './texts/texts.ts';

export const handle = { shell: 'staff' } as const;

const DAYS_BACK = 365;

export async function loader({ request, context: given }: LoaderFunctionArgs) {
  const context = given.get(requestContext);
  const work = await atWork(context, request);
  if (!seesLists(work.actor)) throw data({ refusal: 'not-allowed' }, { status: 403 });
  const { language, app } = context;
  const titles = new Map(
    app.library
      .instruments()
      .filter((one) => one.status !== 'draft')
      .map((one) => [one.name, one.title[language]]),
  );
  const asked = new URL(request.url).searchParams.get('stopped');
  return {
    frame: await staffFrame(context, work, { place: 'people' }),
    forms: [...titles]
      .map(([value, label]) => ({ value, label }))
      .toSorted((one, other) => one.label.localeCompare(other.label, language)),
    from: plusDays(work.today, -DAYS_BACK),
    until: work.today,
    stopped: STOPPED.find((one): one is Stopped => one === asked),
  };
}

/** Which form, from when until when; one file with everything in it. */
export default function TablesPage() {
  const { frame, forms, from, until, stopped } = useLoaderData<typeof loader>();
  const t = useTablesTexts();
  const language = useLanguage();
  return (
    <StaffFrame title={t.heading} frame={frame} live="still">
      <StaffPage heading={t.heading}>
        {stopped === undefined ? null : (
          <Notice role="status">
            <p>{t.stopped[stopped]}</p>
          </Notice>
        )}
        <p>{t.lead}</p>
        <p>{t.logged}</p>
        <p>
          <TextLink href={`/${language}/work/instruments`}>{t.library}</TextLink>
        </p>
        <form method="post" action={`/${language}/work/tables/file`}>
          <Select name="form" label={t.form} options={forms} />
          <TextField name="from" type="date" label={t.from} defaultValue={from} width="medium" />
          <TextField name="until" type="date" label={t.until} defaultValue={until} width="medium" />
          <Button>{t.fetch}</Button>
        </form>
        <Disclosure summary={t.inside.heading}>
          <ul>
            {t.inside.files.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Disclosure>
      </StaffPage>
    </StaffFrame>
  );
}
