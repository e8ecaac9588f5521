import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { ElsewhereFrame } from './elsewhere-frame.tsx';
import { findBlocked, loadEmergency } from './other-unit.server.ts';
import { useOtherUnitTexts } from './texts/texts.ts';
import { EmergencyWords, WordsForm } from './words-form.tsx';

export const handle = { hydrate: true, shell: 'staff' } as const;

export async function loader(args: LoaderFunctionArgs) {
  return loadEmergency(args);
}

export async function action(args: ActionFunctionArgs) {
  return findBlocked(args);
}

type Page = NonNullable<ReturnType<typeof useActionData<typeof action>>>;

export default function EmergencyPage() {
  const loaded = useLoaderData<typeof loader>();
  const page = useActionData<typeof action>() ?? loaded;
  const t = useOtherUnitTexts();
  if (page === null) throw new Error('a post that was answered has its answer');
  const { found } = page;
  return (
    <ElsewhereFrame page={page}>
      <section className="v-person-part" aria-labelledby="emergency-heading">
        <h2 className="v-h2" id="emergency-heading">
          {t.emergency.heading}
        </h2>
        {found === null ? (
          <>
            <EmergencyWords />
            <p>{t.emergency.steps}</p>
            <WordsForm kind="emergency" action={t.emergency.find} most={page.most} notTaken={page.notTaken} />
          </>
        ) : (
          <Found found={found} />
        )}
      </section>
    </ElsewhereFrame>
  );
}

/** Where information is blocked, each unit with a form of its own: opening is a choice for every one of them. */
function Found({ found }: { readonly found: NonNullable<Page['found']> }) {
  const t = useOtherUnitTexts();
  return (
    <>
      <Notice kind="danger" role="status" heading={t.emergency.foundHeading}>
        <p>{t.emergency.found}</p>
        <p>{t.opened.reason({ words: found.words })}</p>
      </Notice>
      {found.units.map((unit) => (
        <form key={unit.id} method="post" action={unit.href} className="v-line">
          <input type="hidden" name="emergency" value={found.words} />
          <span>
            {unit.name} <span className="v-subtle">{unit.organisation}</span>
          </span>
          <Button variant="danger">{t.emergency.openUnit({ unit: unit.name })}</Button>
        </form>
      ))}
    </>
  );
}
