import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { newId } from '#kernel/ids.ts';
import { parseCivilDate } from '#kernel/dates.ts';
import { beginWalk } from '#modules/enrolments/public.ts';
import { listText } from '#platform/i18n.ts';
import { ownId } from '../coaching/own-id.server.ts';
import { requestContext } from '../context.ts';
import { LinkButton } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { BackLink, Page, Section } from '../design/page.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { BeginForm, type NotBegun } from './begin-form.tsx';
import { MOST_TAG, readOffer } from './programmes.server.ts';
import { RichText, Words } from './rich-text.tsx';
import { richSaid } from './rich-said.ts';
import { ReadInLinks } from './read-in.tsx';
import { languageName } from './rules/language-name.ts';
import { languageChoices } from './rules/read-in.ts';
import { heard } from './rules/said.ts';
import { typedTime } from './rules/typed-time.ts';
import { useStepTexts } from './texts/step-texts.ts';
import { useWalkTexts } from './texts/texts.ts';
import './step.css';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const { language } = here;
  const asked = new URL(request.url).searchParams.get('in')?.slice(0, MOST_TAG) ?? null;
  const input = { residentId: ownId(here, request), versionId: params['versionId'], language, asked };
  const found = orPage(here, request, await run(here, readOffer(here.app), input));
  const { content, ...offer } = found;
  const reader = { language, readIn: offer.readIn };
  const { say, others } = heard(content, reader);
  return {
    ...offer,
    purpose: richSaid(say, content.purpose),
    forWhom: richSaid(say, content.forWhom),
    evidence: richSaid(say, content.evidence),
    references: content.references.map(({ id, text, url }) => ({ id, text, url: url ?? null })),
    languages: listText(
      language,
      content.languages.map((tag) => languageName(tag, language)),
    ),
    otherLanguages: others().map((tag) => languageName(tag, language)),
    readable: languageChoices(content, reader),
    sending: newId(),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const residentId = ownId(here, request);
  const posted = await formFields(request);
  const along = field(posted, 'along');
  const written = { day: field(posted, 'day').trim(), time: field(posted, 'time').trim(), along };
  const day = parseCivilDate(written.day);
  const messageTime = typedTime(written.time);
  const not = (wrong: NotBegun['wrong']) => data<NotBegun>({ wrong, written }, { status: 422 });
  if (written.day !== '' && !day.ok) return not('day');
  if (messageTime === undefined) return not('time');
  const input = {
    residentId,
    versionId: params['versionId'],
    startsOn: day.ok ? day.value : null,
    messageTime,
    readIn: field(posted, 'readIn') === '' ? null : field(posted, 'readIn'),
    unitId: along === 'alone' || along === '' ? null : along,
  };
  const key = sendingKey(field(posted, 'idempotencyKey'), input);
  const outcome = await run(here, beginWalk(here.app), input, key);
  const at = `/${here.language}/my/programmes`;
  if (!outcome.ok && outcome.refusal === 'start-too-far') return not('far');
  if (!outcome.ok && outcome.refusal === 'walking-already') return redirect(`${at}?said=already#main`, 303);
  return redirect(`${at}/${orPage(here, request, outcome).enrolmentId}?said=begun#main`, 303);
}

/** One programme, before it is begun: what it is for, what it is based on, and who sees what. */
export default function OfferPage() {
  const offer = useLoaderData<typeof loader>();
  const notBegun = useActionData<typeof action>();
  const language = useLanguage();
  const words = useWalkTexts();
  const step = useStepTexts();
  const t = words.offer;
  const at = `/${language}/my/programmes`;
  return (
    <Page
      heading={<Words said={offer.title} />}
      title={words.title}
      lead={<Words said={offer.summary} />}
      above={<BackLink href={at}>{words.all}</BackLink>}
    >
      <ReadInLinks choices={offer.readable} />
      <p>
        {words.length({ weeks: offer.weeks, minutes: offer.minutes })}.{' '}
        {t.languages({ languages: offer.languages })}
      </p>
      {offer.otherLanguages.length === 0 ? null : (
        <Notice>
          <p>{step.otherLanguage({ languages: offer.otherLanguages.join(', ') })}</p>
        </Notice>
      )}
      <Section heading={t.purpose}>
        <RichText text={offer.purpose} under="heading" />
      </Section>
      <Section heading={t.forWhom}>
        <RichText text={offer.forWhom} under="heading" />
      </Section>
      <Section heading={t.who}>
        {offer.units.length === 0 ? null : <p>{t.whoUnit}</p>}
        <p>{t.whoAlone}</p>
        <p>{t.whoMessages}</p>
      </Section>
      {offer.walking === null ? (
        <BeginForm offer={offer} notBegun={notBegun} />
      ) : (
        <Notice>
          <p>{t.walking}</p>
          <p>
            <LinkButton href={`${at}/${offer.walking}`}>{words.toRoad}</LinkButton>
          </p>
        </Notice>
      )}
      <Section heading={t.evidence}>
        <RichText text={offer.evidence} under="heading" />
        <h3 className="v-h3">{t.references}</h3>
        <ul>
          {offer.references.map((one) => (
            <li key={one.id}>
              {one.url === null ? (
                one.text
              ) : (
                <a className="ds-link" href={one.url} rel="noreferrer">
                  {one.text}
                </a>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section heading={t.owner}>
        <p>
          {t.ownerLine({ name: offer.owner.name, contact: offer.owner.contact })}{' '}
          {t.version({ version: offer.version })}
        </p>
      </Section>
    </Page>
  );
}
