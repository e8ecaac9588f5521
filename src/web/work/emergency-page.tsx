import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { Button, LinkButton } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { DayPane } from './day-pane.tsx';
import { findBlocked, loadEmergency } from './other-unit.server.ts';
import { PersonHead } from './person-head.tsx';
import { PersonPanes } from './person-panes.tsx';
import { StaffFrame } from './staff-frame.tsx';
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
    <StaffFrame title={t.title} frame={page.frame} live="still">
      <PersonPanes
        list={<DayPane selection="" residentId={page.residentId} />}
        opened={
          <>
            <PersonHead
              head={page.head}
              actions={
                <LinkButton href={page.base} variant="second">
                  {t.back}
                </LinkButton>
              }
            />
            <section className="v-person-part" aria-labelledby="emergency-heading">
              <h2 className="v-h2" id="emergency-heading">
                {t.emergency.heading}
              </h2>
              {found === null ? (
                <>
                  <EmergencyWords />
                  <p>{t.emergency.steps}</p>
                  <WordsForm
                    kind="emergency"
                    action={t.emergency.find}
                    most={page.most}
                    notTaken={page.notTaken}
                  />
                </>
              ) : (
                <Found found={found} />
              )}
            </section>
          </>
        }
      />
    </StaffFrame>
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
