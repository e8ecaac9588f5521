/** Beside the picture, for the professional: the client's goal, the way of this meeting, and the note. */
import { useEffect, useState } from 'react';
import type { Language } from '#kernel/actor.ts';
import type { Beside } from './beside.ts';
import { besideTexts, type BesideTexts } from './texts/beside-texts.ts';

interface BesidePanelProps {
  readonly address: string;
  readonly language: Language;
  /** Where the note is written; opened beside, so that the call goes on. */
  readonly note: string;
}

function visitWords(visit: Beside['visit'], t: BesideTexts): string {
  if (visit === null) return t.noPeriod;
  return visit.kind === 'coaching' ? t.number({ number: visit.number }) : t.months({ months: visit.months });
}

function Points({ heading, points }: { readonly heading: string; readonly points: readonly string[] }) {
  return (
    <>
      <h4 className="v-call-points">{heading}</h4>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  );
}

function Guide({ t, guide }: { readonly t: BesideTexts; readonly guide: Beside['guide'] }) {
  if (guide === null) return <p className="v-subtle">{t.noGuide}</p>;
  const { stage } = guide;
  return (
    <>
      {stage === null ? (
        <p className="v-subtle">{t.noStage}</p>
      ) : (
        <>
          <h3 className="v-h3">{stage.title}</h3>
          <p>{stage.purpose}</p>
          <Points heading={t.ask} points={stage.ask} />
          <Points heading={t.agree} points={stage.agree} />
        </>
      )}
      <p className="v-subtle">{t.version({ title: guide.title, version: guide.version })}</p>
    </>
  );
}

export function BesidePanel({ address, language, note }: BesidePanelProps) {
  const t = besideTexts(language);
  const [beside, setBeside] = useState<Beside | 'away' | null>(null);
  useEffect(() => {
    let here = true;
    void fetch(address, { headers: { Accept: 'application/json' } })
      .then(async (answer) => (answer.ok ? ((await answer.json()) as Beside) : ('away' as const)))
      .catch(() => 'away' as const)
      .then((read) => {
        if (here) setBeside(read);
      });
    return () => {
      here = false;
    };
  }, [address]);
  return (
    <section className="v-call-guide" aria-label={t.heading}>
      <h2 className="v-h2">{t.heading}</h2>
      <p>
        <a className="ds-link" href={note} target="_blank" rel="noreferrer">
          {t.openNote}
        </a>
      </p>
      {beside === null ? <p className="v-subtle">{t.reading}</p> : null}
      {beside === 'away' ? <p role="status">{t.away}</p> : null}
      {beside === null || beside === 'away' ? null : (
        <>
          <p>{visitWords(beside.visit, t)}</p>
          <h3 className="v-h3">{t.goal}</h3>
          {beside.goals.length === 0 ? <p className="v-subtle">{t.noGoal}</p> : null}
          {beside.goals.map((goal) => (
            <div key={goal.id}>
              <blockquote className="v-call-goal">{goal.words ?? t.erased}</blockquote>
              {goal.firstStep === null ? null : <p>{t.firstStep({ words: goal.firstStep })}</p>}
              <p>{t.rulers({ importance: goal.importance, confidence: goal.confidence })}</p>
            </div>
          ))}
          <details className="v-call-method" open>
            <summary>{t.guide}</summary>
            <Guide t={t} guide={beside.guide} />
          </details>
        </>
      )}
    </section>
  );
}
