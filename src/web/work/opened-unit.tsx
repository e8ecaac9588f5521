import type { ReactNode } from 'react';
import { GoalSummary } from '../coaching/goal-summary.tsx';
import { NoteText } from '../coaching/note-signed.tsx';
import { useCoachingTexts } from '../coaching/texts/texts.ts';
import { Notice } from '../design/cards.tsx';
import { isHabit, useHabitNames } from './habit-names.ts';
import type { OpenedView } from './other-unit-view.server.ts';
import { PersonPart } from './person-part.tsx';
import { ResultList } from './result-list.tsx';
import { useOtherUnitTexts, usePersonTexts } from './texts/texts.ts';

/** What another unit holds, to read: first whose it is, and that the reading is logged. */
export function OpenedUnit({ opened }: { readonly opened: OpenedView }) {
  const texts = useOtherUnitTexts();
  const t = texts.opened;
  const { unit, isEmergency, words } = opened;
  return (
    <>
      <section className="v-person-part" aria-labelledby="other-heading">
        <h2 className="v-h2" id="other-heading">
          {texts.heading({ unit: unit.name })}
        </h2>
        <Notice kind={isEmergency ? 'danger' : 'info'} role="status">
          <p>{t.whose({ unit: unit.name, organisation: unit.organisation })}</p>
          <p>{isEmergency ? t.emergency : t.logged}</p>
          {words === '' ? null : <p>{t.reason({ words })}</p>}
        </Notice>
      </section>
      <div className="v-person-columns">
        <div>
          <Agreed record={opened.record} />
        </div>
        <div>
          <Written record={opened.record} />
        </div>
      </div>
      <p className="v-subtle">{t.left}</p>
    </>
  );
}

interface RecordProps {
  readonly record: OpenedView['record'];
}

function orNone(rows: readonly unknown[], none: string, shown: ReactNode): ReactNode {
  return rows.length === 0 ? <p className="v-subtle">{none}</p> : shown;
}

function Agreed({ record }: RecordProps) {
  const t = useOtherUnitTexts().opened;
  const { with: withWhom } = usePersonTexts().page;
  return (
    <>
      <PersonPart id="other-periods" heading={t.periods} action={null}>
        {orNone(
          record.periods,
          t.noPeriods,
          <ul>
            {record.periods.map((period) => (
              <li key={period.id}>{period.text}</li>
            ))}
          </ul>,
        )}
      </PersonPart>
      <PersonPart id="other-goals" heading={t.goals} action={null}>
        {orNone(
          record.goals,
          t.noGoals,
          record.goals.map((goal) => <GoalSummary key={goal.id} goal={goal} />),
        )}
      </PersonPart>
      <PersonPart id="other-meetings" heading={t.meetings} action={null}>
        {orNone(
          record.meetings,
          t.noMeetings,
          <ul>
            {record.meetings.map((meeting) => (
              <li key={meeting.id}>
                {meeting.what} <time dateTime={meeting.dateTime}>{meeting.when}</time>{' '}
                <span className="v-subtle">
                  {meeting.staffName === ''
                    ? meeting.state
                    : `${meeting.state}, ${withWhom({ name: meeting.staffName })}`}
                </span>
              </li>
            ))}
          </ul>,
        )}
      </PersonPart>
      <PersonPart id="other-referrals" heading={t.referrals} action={null}>
        {orNone(record.referrals, t.noReferrals, <Referrals record={record} />)}
      </PersonPart>
    </>
  );
}

function Referrals({ record }: RecordProps) {
  const names = useHabitNames();
  return (
    <ul>
      {record.referrals.map((referral) => (
        <li key={referral.id}>
          {referral.text}{' '}
          <span className="v-subtle">
            {referral.habits.map((code) => (isHabit(code) ? names[code] : code)).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Written({ record }: RecordProps) {
  const t = useOtherUnitTexts().opened;
  const { note: noteWords } = useCoachingTexts();
  const { results } = usePersonTexts();
  return (
    <>
      <PersonPart id="other-notes" heading={t.notes} action={null}>
        {orNone(
          record.notes,
          t.noNotes,
          record.notes.map((note) => (
            <article key={note.id} className="v-read-note">
              <h3 className="v-h3">{note.title}</h3>
              <p className="v-subtle">
                {noteWords.signedBy({ name: note.author, when: note.signedAt ?? '' })}
              </p>
              <NoteText note={note} level={4} />
            </article>
          )),
        )}
      </PersonPart>
      <PersonPart id="other-results" heading={results.heading} action={null}>
        <ResultList lines={record.results} areSomeHidden={record.areSomeHidden} />
      </PersonPart>
    </>
  );
}
