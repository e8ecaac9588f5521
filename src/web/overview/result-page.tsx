import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { zone } from '#kernel/dates.ts';
import { type CheckHabit, assess, wishedHabits } from '#modules/instruments/public.ts';
import { answersInWords } from '#modules/instruments/rules/answers-in-words.ts';
import { settle } from '#modules/instruments/rules/settle.ts';
import { answersSoFar, type SoFarOfPerson } from '../check/answers-so-far.server.ts';
import { openQuestions, stepsOf } from '../check/question-steps.ts';
import { ActionList, ResultView, resultHeading } from '../check/result-view.tsx';
import { SafetyBox } from '../check/safety-box.tsx';
import { useCheckTexts } from '../check/texts/texts.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { TextLink } from '../design/button.tsx';
import { Panel } from '../design/cards.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { KeyValues } from '../design/lists.tsx';
import { BackLink, Page, Section } from '../design/page.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { MatchesView } from './matches-view.tsx';
import { matchingHere } from './matching.ts';
import { partsFor } from './parts-for.server.ts';
import { partState, type SoFar } from './rules/part-state.ts';
import { callsForChange, inOrder } from './rules/result-order.ts';
import { useOverviewTexts } from './texts/texts.ts';
import './overview.css';

/** What the person said about changing, question by question; empty when it was not asked yet. */
function wishOf({ app, site, language }: RequestContext, { answers }: SoFar) {
  const { parts, wish } = app.library.healthCheck(site.country);
  const instrument = parts.find((part) => part.code === wish.part)?.instrument;
  const given = instrument === undefined ? undefined : answers[instrument.name];
  if (instrument === undefined || given === undefined) return [];
  const asked = [...settle(instrument, given).enabled];
  return answersInWords(instrument, { answers: given, asked }, language).flatMap((row) =>
    row.answer === null ? [] : [{ key: row.question, value: row.answer }],
  );
}

function partsOf(here: RequestContext, soFar: SoFarOfPerson) {
  const { app, site, language } = here;
  const on = app.today(zone(site.zone));
  return partsFor(here, soFar).map((part) => ({
    code: part.code,
    title: part.title,
    habit: part.habit,
    state: partState(part, soFar),
    origin: part.instrument.licence.note[language],
    href: `/${language}/overview/part/${part.code}`,
    result: assess(part.instrument, soFar.answers[part.instrument.name] ?? {}, { country: site.country, on }),
    open: openQuestions(stepsOf([part.instrument]), soFar.answers).map((one) => ({
      text: one.question.text[language],
      href: `/${language}/overview/part/${part.code}?q=${one.step}`,
    })),
  }));
}

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const { app, site } = here;
  const soFar = await answersSoFar(here, request);
  const check = app.library.healthCheck(site.country);
  const parts = partsOf(here, soFar);
  const answered = parts.filter((part) => part.state === 'begun' || part.state === 'done');
  if (answered.length === 0) throw redirect(`/${here.language}/overview/parts`);
  const results = inOrder(answered.filter((part) => part.code !== check.wish.part));
  const wisher = check.parts.find((part) => part.code === check.wish.part)?.instrument.name ?? '';
  const wished = wishedHabits(check, soFar.answers[wisher]);
  const found = results.flatMap((part): readonly CheckHabit[] =>
    part.habit !== null && callsForChange(part.result) ? [part.habit] : [],
  );
  return {
    results,
    wish: wishOf(here, soFar),
    open: parts
      .filter((part) => part.state === 'not-begun' || part.state === 'begun')
      .map(({ code, title, href }) => ({ code, title, href })),
    matches: await matchingHere(here, request).matchesFor([...new Set([...wished, ...found])]),
    keptDays: soFar.account?.days ?? null,
    canSend: parts.some((part) => part.state === 'done'),
    phone: site.contactPhone,
    meetings: app.packs[site.country].coaching.meetings,
    safety: results.some(({ result }) => result.safety === 'always')
      ? app.library.safety(site.country)
      : undefined,
  };
}

/** Everything on one page: what I want, where I am in each part and what to do about it, and who can help. */
export default function ResultPage() {
  const page = useLoaderData<typeof loader>();
  const { results, wish, open, safety } = page;
  const language = useLanguage();
  const words = useOverviewTexts();
  const check = useCheckTexts();
  const here = `/${language}/overview`;
  return (
    <Page
      heading={words.result.heading}
      title={words.title}
      lead={words.result.lead}
      above={<BackLink href={`${here}/parts`}>{words.toParts}</BackLink>}
    >
      {safety === undefined ? null : <SafetyBox {...safety} />}
      {wish.length === 0 ? null : (
        <Section heading={words.result.wish}>
          <KeyValues items={wish} />
        </Section>
      )}
      {open.length === 0 ? null : (
        <Panel heading={words.result.open}>
          <ul>
            {open.map((part) => (
              <li key={part.code}>
                <TextLink href={part.href}>{part.title[language]}</TextLink>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {results.length < 2 ? null : (
        <Section heading={words.result.glance}>
          <ul>
            {results.map((part) => (
              <li key={part.code}>
                <TextLink href={`#${part.code}`}>
                  {resultHeading(part.title, part.result, { language, cannotTell: check.cannotTell })}
                </TextLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {results.map((part, index) => (
        <div key={part.code} id={part.code} className="v-overview-result">
          <ResultView name={part.title} result={part.result} heading="section" open={part.open} />
          {part.result.kind === 'band' ? (
            <Disclosure
              summary={words.result.actions({ part: part.title[language] })}
              {...(index === 0 ? { open: true as const } : {})}
            >
              <ActionList result={part.result} />
            </Disclosure>
          ) : null}
        </div>
      ))}
      <Disclosure summary={words.result.origins}>
        {[...new Set(results.map(({ origin }) => origin))].map((origin) => (
          <p key={origin} className="v-subtle">
            {origin}
          </p>
        ))}
      </Disclosure>
      <MatchesView
        matches={page.matches}
        meetings={page.meetings}
        phone={page.phone}
        canSend={page.canSend}
      />
      <Panel heading={check.keep.heading}>
        <p>{page.keptDays === null ? check.keep.text : check.keep.account({ days: page.keptDays })}</p>
        <p>
          <TextLink href={`/${language}/check/drop`}>{check.keep.drop}</TextLink>
        </p>
      </Panel>
    </Page>
  );
}
