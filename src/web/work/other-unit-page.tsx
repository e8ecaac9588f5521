import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { Notice } from '../design/cards.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { ElsewhereFrame } from './elsewhere-frame.tsx';
import { OpenedUnit } from './opened-unit.tsx';
import { loadOtherUnit, passToOtherUnit } from './other-unit.server.ts';
import { useOtherUnitTexts } from './texts/texts.ts';
import { EmergencyWords, WordsForm } from './words-form.tsx';

export const handle = { hydrate: true, shell: 'staff' } as const;

export async function loader(args: LoaderFunctionArgs) {
  return loadOtherUnit(args);
}

export async function action(args: ActionFunctionArgs) {
  return passToOtherUnit(args);
}

type Page = NonNullable<ReturnType<typeof useActionData<typeof action>>>;

export default function OtherUnitPage() {
  const loaded = useLoaderData<typeof loader>();
  const page = useActionData<typeof action>() ?? loaded;
  if (page === null) throw new Error('a post that was answered has its answer');
  return (
    <ElsewhereFrame page={page}>
      <Standing page={page} />
    </ElsewhereFrame>
  );
}

function Standing({ page }: { readonly page: Page }) {
  switch (page.kind) {
    case 'choice':
      return <Choice page={page} />;
    case 'blocked':
      return <Blocked page={page} />;
    case 'opened':
      return <OpenedUnit opened={page} />;
  }
}

function Choice({ page }: { readonly page: Page }) {
  const t = useOtherUnitTexts();
  const { unit } = page;
  return (
    <section className="v-person-part" aria-labelledby="other-heading">
      <h2 className="v-h2" id="other-heading">
        {t.heading({ unit: unit.name })}
      </h2>
      <p>
        {unit.isSameOrganisation
          ? t.choice.sameOrganisation
          : t.choice.consent({ organisation: unit.organisation })}
      </p>
      <p>{t.choice.text}</p>
      <WordsForm kind="choice" action={t.choice.action} most={page.most} notTaken={page.notTaken} />
    </section>
  );
}

function Blocked({ page }: { readonly page: Page }) {
  const t = useOtherUnitTexts();
  const { notTaken } = page;
  return (
    <section className="v-person-part" aria-labelledby="other-heading">
      <h2 className="v-h2" id="other-heading">
        {t.blocked.heading}
      </h2>
      <Notice kind="person" role="note">
        <p>{t.blocked.happened}</p>
        <p>{t.blocked.ask}</p>
      </Notice>
      <Disclosure summary={t.emergency.heading} {...(notTaken === null ? {} : { open: true as const })}>
        <EmergencyWords />
        <WordsForm kind="emergency" action={t.emergency.action} most={page.most} notTaken={notTaken} />
      </Disclosure>
    </section>
  );
}
