import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { newId } from '#kernel/ids.ts';
import { requestContext } from '../context.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { Tag } from '../design/lists.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { AboutPerson } from '../work/about-person.tsx';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { DraftForm } from './draft-form.tsx';
import { LookPart } from './look-part.tsx';
import { readOne } from './plan.server.ts';
import { type NotDone, postOne } from './post-one.server.ts';
import { SignedPart } from './signed-part.tsx';
import { SAID, usePlanTexts } from './texts/texts.ts';
import { useSheetTexts } from './texts/sheet-texts.ts';
import './prescriptions.css';

export const handle = { hydrate: true, shell: 'staff' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const input = { residentId, language: here.language, prescriptionId: params['prescriptionId'] ?? '' };
  const one = orPage(here, request, await run(here, readOne(here.app.prescribing), input));
  const said = new URL(request.url).searchParams.get('said');
  return {
    frame: await staffFrame(here, work, { place: 'people' }),
    residentId,
    head: one.head,
    one,
    sending: newId(),
    said: SAID.find((known) => known === said) ?? null,
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  return postOne({
    here,
    request,
    residentId: params['residentId'] ?? '',
    prescriptionId: params['prescriptionId'] ?? '',
  });
}

type Loaded = Awaited<ReturnType<typeof loader>>;
interface Tried {
  readonly page: Loaded;
  readonly tried: NotDone | undefined;
}

/** What is wrong, at its field; a refusal that belongs to one field too. */
function useErrors(tried: NotDone | undefined) {
  const t = usePlanTexts();
  const refused = tried?.refused ?? null;
  return [
    ...(tried?.problems ?? []).map(({ field, problem }) => ({ field, message: t.problems[problem] })),
    ...(refused === 'outcome' || refused === 'next' ? [{ field: refused, message: t.refused[refused] }] : []),
  ];
}

function Draft({ page, tried }: Tried) {
  const t = usePlanTexts().draft;
  const errors = useErrors(tried);
  const { one } = page;
  if (one.draft === null) return null;
  return (
    <>
      {one.isNewVersion ? <p>{t.newVersion}</p> : null}
      {one.asked === null ? (
        <p>{t.lead}</p>
      ) : (
        <Notice kind="info" role="note">
          <p>{t.waits(one.asked)}</p>
        </Notice>
      )}
      <DraftForm
        key={one.version}
        one={one}
        draft={one.draft}
        fields={tried?.intent === 'draft' ? tried.fields : one.draft.fields}
        ticked={tried?.intent === 'draft' ? tried.codes : null}
        errors={errors}
        sending={page.sending}
      />
      <form method="post">
        <input type="hidden" name="intent" value="drop" />
        <input type="hidden" name="version" value={one.version} />
        <Button variant="quiet">{t.drop}</Button>
      </form>
    </>
  );
}

function Signed({ page, tried }: Tried) {
  const language = useLanguage();
  const t = usePlanTexts();
  const errors = useErrors(tried);
  const { one } = page;
  const here = `/${language}/work/people/${page.residentId}/plan/${one.id}`;
  const reason =
    tried?.intent !== 'withdraw'
      ? null
      : {
          written: tried.reason,
          error: tried.refused === null ? t.problems['too-long'] : t.refused[tried.refused],
        };
  return (
    <>
      <SignedPart one={one} here={here} sending={page.sending} reason={reason} />
      {one.followUps.length === 0 ? null : (
        <LookPart
          one={one}
          written={tried?.intent === 'look' ? tried.look : undefined}
          errors={tried?.intent === 'look' ? errors : []}
          sending={page.sending}
        />
      )}
    </>
  );
}

/** What was written after somebody had signed or changed it in another window: it is shown, so that nothing is lost. */
function Unsaved({ fields }: { readonly fields: NotDone['fields'] }) {
  return (
    <ul>
      {Object.entries(fields)
        .filter(([, text]) => text.trim() !== '')
        .map(([name, text]) => (
          <li key={name} className="v-said">
            {text}
          </li>
        ))}
    </ul>
  );
}

/** One prescription: written on while it is a draft, read and followed up once it is signed. */
export default function OnePage() {
  const page = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const t = usePlanTexts();
  const sheet = useSheetTexts();
  const { one } = page;
  const isLost = tried?.refused === 'changed-meanwhile' && tried.intent === 'draft' && one.draft === null;
  return (
    <AboutPerson
      title={t.title}
      page={page}
      back={{ href: `/${useLanguage()}/work/people/${page.residentId}/plan`, label: t.toPlan }}
      said={page.said === null || tried !== undefined ? null : { text: t.said[page.said], kind: 'good' }}
    >
      <section className="v-person-part" aria-labelledby="plan-heading">
        <h2 className="v-h2" id="plan-heading">
          {t.heading} <Tag>{sheet.states[one.state]}</Tag>
        </h2>
        {tried === undefined || tried.refused === null ? null : (
          <Notice kind="person" role="alert">
            <p>{t.refused[tried.refused]}</p>
            {isLost ? <Unsaved fields={tried.fields} /> : null}
          </Notice>
        )}
        {one.draft === null ? <Signed page={page} tried={tried} /> : <Draft page={page} tried={tried} />}
      </section>
    </AboutPerson>
  );
}
