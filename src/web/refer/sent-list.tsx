import type { SentReferral } from '#modules/referrals/public.ts';
import { Button } from '../design/button.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { KeyValues, Tag, type TagKind } from '../design/lists.tsx';
import { isHabit, useHabitNames } from '../work/habit-names.ts';
import type { referView } from './refer.server.ts';
import { useReferTexts } from './texts/texts.ts';

type Sent = Awaited<ReturnType<typeof referView>>['sent'][number];

const TAGS: Readonly<Record<SentReferral['state'], TagKind>> = {
  sent: 'plain',
  received: 'info',
  accepted: 'calm',
  declined: 'person',
  withdrawn: 'plain',
};

/** What the unit has sent about the person, the newest first: where it is, and whose the person is meanwhile. */
export function SentList({ sent }: { readonly sent: readonly Sent[] }) {
  const t = useReferTexts();
  if (sent.length === 0) return null;
  return (
    <section className="v-person-part" aria-labelledby="sent-heading">
      <h2 className="v-h2" id="sent-heading">
        {t.sentHeading}
      </h2>
      {sent.map((one) => (
        <OneSent key={one.id} sent={one} />
      ))}
    </section>
  );
}

function stateWords(sent: Sent, t: ReturnType<typeof useReferTexts>): string {
  const { to } = sent;
  const when = sent.answeredAt ?? '';
  switch (sent.state) {
    case 'sent':
      return t.states.sent({ to });
    case 'received':
      return t.states.received({ to, when: sent.receivedAt ?? '', day: sent.promised });
    case 'accepted':
      return t.states.accepted({ to, when });
    case 'declined':
      return t.states.declined({ to, when, reason: sent.declined ?? '' });
    case 'withdrawn':
      return t.states.withdrawn({ when });
  }
}

function OneSent({ sent }: { readonly sent: Sent }) {
  const t = useReferTexts();
  const names = useHabitNames();
  return (
    <article className="v-person-part" aria-labelledby={`sent-${sent.id}`}>
      <h3 className="v-h3" id={`sent-${sent.id}`}>
        {t.sentTo({ to: sent.to })} <Tag kind={TAGS[sent.state]}>{t.tags[sent.state]}</Tag>
      </h3>
      <p>{stateWords(sent, t)}</p>
      <p>
        <strong>
          {sent.responsible === 'sender'
            ? t.responsible.sender({ own: sent.own, to: sent.to })
            : t.responsible.receiver({ to: sent.to })}
        </strong>
      </p>
      {sent.clock === null ? null : (
        <KeyValues items={[{ key: t.clock, value: `${sent.promised} (${sent.clock})` }]} />
      )}
      {sent.isUnread ? (
        <form method="post">
          <input type="hidden" name="intent" value="see" />
          <input type="hidden" name="sentId" value={sent.id} />
          <Button variant="second">{t.see}</Button>
        </form>
      ) : null}
      {sent.state === 'received' ? <Recall sent={sent} /> : null}
      <Disclosure summary={t.content}>
        <KeyValues
          items={[
            { key: t.sentBy, value: `${sent.sender}, ${sent.sentAt}` },
            { key: t.reason, value: sent.reason },
            {
              key: t.habits,
              value: sent.habits.map((code) => (isHabit(code) ? names[code] : code)).join(', '),
            },
            { key: t.prescription, value: t.prescriptions[sent.prescription] },
            { key: t.urgency, value: t.urgencies[sent.urgency] },
            { key: t.contact, value: t.contacts[sent.contact] },
          ]}
        />
        {sent.words.kind === 'said' ? (
          <blockquote className="v-quote" lang={sent.wordsLanguage}>
            {sent.words.text}
          </blockquote>
        ) : (
          <p className="v-subtle">{t.erased}</p>
        )}
      </Disclosure>
    </article>
  );
}

/** Until it is answered, whoever sent it may have it back. */
function Recall({ sent }: { readonly sent: Sent }) {
  const t = useReferTexts();
  if (sent.isRecalled) return <p>{t.recallAsked}</p>;
  return (
    <form method="post">
      <input type="hidden" name="intent" value="recall" />
      <input type="hidden" name="sentId" value={sent.id} />
      <Button variant="quiet">{t.recall}</Button>
    </form>
  );
}
