import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { zone } from '#kernel/dates.ts';
import { assess } from '#modules/instruments/public.ts';
import { requestContext, type RequestContext } from '../context.ts';
import { LinkButton, TextLink } from '../design/button.tsx';
import { Panel } from '../design/cards.tsx';
import { inOneLine } from '../design/in-one-line.ts';
import { BackLink, Page, Section } from '../design/page.tsx';
import { WayList } from '../design/way-list.tsx';
import { checkRows } from '../front/habit-checks.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { answersSoFar } from './answers-so-far.server.ts';
import { likelyWaitAt } from './likely-wait.server.ts';
import { checkAt } from './check-at.ts';
import { type AnswersByInstrument, openQuestions, progressOf, stepsOf } from './question-steps.ts';
import { ResultView, resultHeading, TwoActions } from './result-view.tsx';
import { dial, PhoneLines, SafetyBox } from './safety-box.tsx';
import { useCheckTexts } from './texts/texts.ts';
import { gravest } from './zone-look.ts';

/** The other checks, with how far each is. */
function otherChecks({ app, site, language }: RequestContext, code: string, answers: AnswersByInstrument) {
  return checkRows(app.library, 'front', { country: site.country, language })
    .filter((row) => row.code !== code)
    .map((row) => {
      const instruments = app.library.check(site.country, row.code)?.instruments ?? [];
      return { ...row, progress: progressOf(instruments, answers) };
    });
}

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const { app, site, language } = here;
  const check = checkAt(here, params['code']);
  const { answers, account } = await answersSoFar(here, request);
  const path = `/${language}/check/${check.code}`;
  if (progressOf(check.instruments, answers) === 'not-begun') throw redirect(path);
  const on = app.today(zone(site.zone));
  const open = openQuestions(stepsOf(check.instruments), answers);
  const unit = (await app.units()).find((one) => one.id === site.id);
  const { meetings } = app.packs[site.country].coaching;
  const results = check.instruments.map((instrument) => ({
    name: check.instruments.length === 1 ? check.title : instrument.title,
    origin: instrument.licence.note[language],
    result: assess(instrument, answers[instrument.name] ?? {}, { country: site.country, on }),
    open: open
      .filter((one) => one.instrument === instrument.name)
      .map((one) => ({ text: one.question.text[language], href: `${path}?q=${one.step}` })),
  }));
  return {
    check: { title: check.title, support: check.support },
    results,
    path,
    firstOpen: open[0] === undefined ? null : `${path}?q=${open[0].step}`,
    keptDays: account?.days ?? null,
    canSend: progressOf(check.instruments, answers) === 'finished',
    unit: {
      name: site.unitName,
      phone: site.contactPhone,
      waitWeeks: unit === undefined ? null : (await likelyWaitAt(here, request, unit)).weeks,
      meetings,
    },
    others: otherChecks(here, check.code, answers),
    safety: results.some(({ result }) => result.safety === 'always')
      ? app.library.safety(site.country)
      : undefined,
  };
}

export default function ResultPage() {
  const { check, results, path, firstOpen, canSend, unit, others, safety, keptDays } =
    useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = useCheckTexts();
  const [only, ...more] = results;
  const one = more.length === 0 ? only : undefined;
  const first = one === undefined ? gravest(results.map(({ result }) => result)) : undefined;
  const heading =
    one === undefined
      ? words.resultOf({ check: check.title[language] })
      : resultHeading(one.name, one.result, { language, cannotTell: words.cannotTell });
  return (
    <Page
      heading={heading}
      title={words.resultTitle}
      above={<BackLink href={path}>{words.changeAnswers}</BackLink>}
    >
      {safety === undefined ? null : <SafetyBox {...safety} />}
      {results.map(({ name, result, open }) => (
        <ResultView
          key={result.instrument.name}
          name={name}
          result={result}
          heading={one === undefined ? 'section' : 'page'}
          open={open}
        />
      ))}
      {[...new Set(results.map(({ origin }) => origin))].map((origin) => (
        <p key={origin} className="v-subtle">
          {origin}
        </p>
      ))}
      {first === undefined ? null : (
        <section className="v-section">
          <TwoActions result={first} />
        </section>
      )}
      {canSend || firstOpen === null ? null : (
        <p className="v-actions">
          <LinkButton href={firstOpen}>{words.goOn}</LinkButton>
        </p>
      )}
      <Section heading={words.someone.heading}>
        <p>
          {words.someone.text({ unit: unit.name, ...unit.meetings })}{' '}
          {words.someone.wait({ weeks: unit.waitWeeks })}
        </p>
        <p className="v-actions">
          {canSend ? <LinkButton href={`/${language}/check/send`}>{words.someone.send}</LinkButton> : null}
          <LinkButton href={dial(unit.phone)} variant="quiet">
            {words.someone.call({ phone: inOneLine(unit.phone) })}
          </LinkButton>
        </p>
        {canSend ? <p className="v-subtle">{words.someone.sendNote}</p> : null}
      </Section>
      {check.support.length === 0 ? null : (
        <Section heading={words.support}>
          <PhoneLines lines={check.support} />
        </Section>
      )}
      <Panel heading={words.keep.heading}>
        <p>{keptDays === null ? words.keep.text : words.keep.account({ days: keptDays })}</p>
        <p>
          <TextLink href={`/${language}/check/drop`}>{words.keep.drop}</TextLink>
        </p>
      </Panel>
      {others.length === 0 ? null : (
        <Section heading={words.others}>
          <WayList
            label={words.others}
            ways={others.map((other) => ({
              href: `/${language}/check/${other.code}${other.progress === 'finished' ? '/result' : ''}`,
              drawing: other.drawing,
              name: other.name,
              about: { 'not-begun': other.about, unfinished: words.begun, finished: words.done }[
                other.progress
              ],
            }))}
          />
        </Section>
      )}
    </Page>
  );
}
