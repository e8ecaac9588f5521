import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { isHabit, useHabitNames } from './habit-names.ts';
import { Notice } from '../design/cards.tsx';
import { KeyValues, Table } from '../design/lists.tsx';
import { LinkButton } from '../design/button.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { DayPane } from './day-pane.tsx';
import { GuidedCheckPart } from './guided-check-part.tsx';
import { PersonHead } from './person-head.tsx';
import { PersonPanes } from './person-panes.tsx';
import { answerReferral, loadReferral } from './referral.server.ts';
import { ReferralAnswer } from './referral-answer.tsx';
import { ReferralSuits } from './referral-suits.tsx';
import { ResultWords } from './result-list.tsx';
import { useReferTexts } from '../refer/texts/texts.ts';
import { StaffFrame } from './staff-frame.tsx';
import { usePersonTexts, useSuitsTexts } from './texts/texts.ts';

export const handle = { hydrate: true, shell: 'staff' } as const;

export async function loader(args: LoaderFunctionArgs) {
  return loadReferral(args);
}

export async function action(args: ActionFunctionArgs) {
  return answerReferral(args);
}

type Loaded = Awaited<ReturnType<typeof loader>>;

export default function ReferralPage() {
  const page = useLoaderData<typeof loader>();
  const { frame, head, referral, residentId, told } = page;
  const words = usePersonTexts();
  const t = words.referral;
  const suits = useSuitsTexts();
  const language = useLanguage();
  return (
    <StaffFrame title={words.referralTitle} frame={frame} live="still">
      <PersonPanes
        list={<DayPane selection="kind=intake&whose=unit" residentId={residentId} />}
        opened={
          <>
            <PersonHead
              head={head}
              actions={
                referral.answered === null ? undefined : (
                  <LinkButton href={`/${language}/work/people/${residentId}`} variant="second">
                    {words.toPerson}
                  </LinkButton>
                )
              }
            />
            {referral.answered === null ? null : (
              <Notice kind={told === 'stale' ? 'person' : 'info'} role={told === 'stale' ? 'alert' : 'note'}>
                {told === 'stale' ? <p>{t.stale}</p> : null}
                <p>{referral.answered}</p>
              </Notice>
            )}
            {page.wasAssessed ? (
              <Notice kind="good" role="status">
                <p>{suits.saved}</p>
              </Notice>
            ) : null}
            <section className="v-person-part" aria-labelledby="referral-heading">
              <h2 className="v-h2" id="referral-heading">
                {{ own: t.heading, phone: t.callHeading, professional: t.fromHeading }[referral.kind]}
              </h2>
              <p className="v-subtle">{referral.received}</p>
              {referral.fromUnit === null || referral.answered !== null ? null : (
                <Notice kind="info" role="note">
                  <p>{t.responsible({ unit: referral.fromUnit })}</p>
                </Notice>
              )}
              <Wishes page={page} />
            </section>
            {referral.check === null ? null : (
              <GuidedCheckPart check={referral.check} lines={referral.responses.map(({ line }) => line)} />
            )}
            <OwnWords page={page} />
            <Answers page={page} />
            <ReferralSuits suits={page.suits} state={referral.answered === null ? 'open' : 'answered'} />
            {referral.answered === null ? (
              <ReferralAnswer referral={referral} sending={page.sending} told={told} />
            ) : null}
          </>
        }
      />
    </StaffFrame>
  );
}

function Wishes({ page }: { readonly page: Loaded }) {
  const { referral, phone } = page;
  const t = usePersonTexts().referral;
  const refer = useReferTexts();
  const habits = useHabitNames();
  const about = referral.habits.map((code) => (isHabit(code) ? habits[code] : code)).join(', ');
  const number =
    phone === null
      ? ''
      : {
          given: t.phone({ number: phone.number ?? '' }),
          unknown: t.phoneUnknown,
          protected: t.phoneProtected,
        }[phone.why];
  return (
    <KeyValues
      items={[
        ...(referral.clock === null
          ? []
          : [{ key: t.clock, value: `${referral.promised} (${referral.clock})` }]),
        { key: t.way, value: referral.way },
        { key: t.whyNow, value: referral.reason },
        ...(referral.fromUnit === null
          ? []
          : [
              { key: refer.urgency, value: refer.urgencies[referral.urgency] },
              { key: refer.prescription, value: refer.prescriptions[referral.prescription] },
            ]),
        { key: t.about, value: about === '' ? t.nothingNamed : about },
        {
          key: t.contact,
          value: number === '' ? t.contacts[referral.contact] : `${t.contacts[referral.contact]}. ${number}`,
        },
      ]}
    />
  );
}

function OwnWords({ page }: { readonly page: Loaded }) {
  const { words, wordsLanguage, kind } = page.referral;
  const t = usePersonTexts().referral;
  return (
    <section className="v-person-part" aria-labelledby="words-heading">
      <h2 className="v-h2" id="words-heading">
        {{ own: t.ownWords, phone: t.callWords, professional: t.agreedWords }[kind]}
      </h2>
      {words.kind === 'said' ? (
        <blockquote className="v-quote" lang={wordsLanguage}>
          {words.text}
        </blockquote>
      ) : (
        <p className="v-subtle">{words.kind === 'erased' ? t.erased : t.noWords}</p>
      )}
    </section>
  );
}

function Answers({ page }: { readonly page: Loaded }) {
  const words = usePersonTexts();
  const t = words.referral;
  const { responses } = page.referral;
  return (
    <section className="v-person-part" aria-labelledby="results-heading">
      <h2 className="v-h2" id="results-heading">
        {words.results.heading}
      </h2>
      {responses.length === 0 ? <p className="v-subtle">{words.results.none}</p> : null}
      {responses.map(({ line, answers }) => (
        <div key={line.id} className="v-person-part">
          <ResultWords line={line} level={3} />
          {answers.kind === 'answered' ? (
            <Table
              caption={t.answers({ name: line.title })}
              columns={[
                { key: 'question', label: t.question },
                { key: 'answer', label: t.answer },
              ]}
              rows={answers.rows.map((row) => ({
                id: row.key,
                cells: {
                  question: row.question,
                  answer: row.answer ?? <span className="v-subtle">{t.notAnswered}</span>,
                },
              }))}
            />
          ) : (
            <p className="v-subtle">{answers.kind === 'erased' ? t.erased : t.formUnknown}</p>
          )}
        </div>
      ))}
    </section>
  );
}
