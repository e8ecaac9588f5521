import type { ReactNode } from 'react';
import { SafetyBox } from '../check/safety-box.tsx';
import { LinkButton } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { PersonHead } from '../work/person-head.tsx';
import type { Head } from '../work/person-head.server.ts';
import type { Frame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import type { Behalf } from './staff-draft.server.ts';
import { useBehalfTexts } from './texts/behalf-texts.ts';

interface StaffFormProps {
  readonly frame: Frame;
  readonly head: Head;
  /** The person's forms. */
  readonly list: string;
  readonly children: ReactNode;
}

/** One person and one form, with nothing beside: what is written here is about this person. */
export function StaffForm({ frame, head, list, children }: StaffFormProps) {
  const words = useBehalfTexts();
  return (
    <StaffFrame title={words.title} frame={frame} live="still">
      <main id="main" className="v-opened-pane v-reading" tabIndex={-1}>
        <PersonHead
          head={head}
          actions={
            <LinkButton href={list} variant="second">
              {words.toForms}
            </LinkButton>
          }
        />
        {children}
      </main>
    </StaffFrame>
  );
}

interface OnBehalfProps {
  readonly form: string;
  readonly behalf: Behalf;
}

/** Whose answers these are, how they come, and what they ask of whoever writes them. */
export function OnBehalf({ form, behalf }: OnBehalfProps) {
  const words = useBehalfTexts();
  const { asks, safety } = behalf;
  return (
    <>
      <h2 className="v-h2">{form}</h2>
      <p>
        {words.whose[behalf.how]} {words.answered({ day: behalf.answered })}
      </p>
      <p className="v-subtle">{words.begun({ name: behalf.by, day: behalf.saved })}</p>
      {asks.length === 0 ? null : (
        <Notice kind="danger" role="alert" heading={words.asks.heading}>
          <ul>
            {asks.map((one) => (
              <li key={one.code}>{one.reason}</li>
            ))}
          </ul>
          <p>{words.asks.text}</p>
        </Notice>
      )}
      {safety === null ? null : (
        <SafetyBox title={safety.title} notMonitored={safety.notMonitored} lines={safety.lines} />
      )}
    </>
  );
}
