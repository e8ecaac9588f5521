import type { ReactNode } from 'react';
import { END_REASONS } from '#modules/enrolments/rules/states.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { RadioList } from '../design/choice-fields.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { Select, TextArea, TextField } from '../design/text-fields.tsx';
import type { ChangePageData } from './change.server.ts';
import { useChangeTexts } from './texts/texts.ts';

interface PartProps {
  readonly page: ChangePageData;
  readonly written: Readonly<Record<string, string>>;
  readonly errorOf: (field: string) => string | undefined;
}

interface ChangePartProps {
  readonly id: string;
  readonly heading: string;
  readonly children: ReactNode;
}

function ChangePart({ id, heading, children }: ChangePartProps) {
  return (
    <section className="v-person-part" aria-labelledby={`${id}-heading`}>
      <h2 className="v-h2" id={`${id}-heading`}>
        {heading}
      </h2>
      {children}
    </section>
  );
}

function FormName({ value }: { readonly value: string }) {
  return <input type="hidden" name="form" value={value} />;
}

export function PausePart({ page, written, errorOf }: PartProps) {
  const words = useChangeTexts().pause;
  return (
    <ChangePart id="pause" heading={words.heading}>
      {page.state === 'paused' ? (
        <form method="post">
          <FormName value="resume" />
          <p>{words.resumeText}</p>
          <Button variant="second">{words.resume}</Button>
        </form>
      ) : (
        <form method="post" noValidate>
          <FormName value="pause" />
          <p>{words.text}</p>
          <TextField
            name="until"
            type="date"
            label={words.until}
            hint={words.untilHint}
            optional
            width="short"
            defaultValue={written['until']}
            error={errorOf('until')}
          />
          <Button variant="second">{words.button}</Button>
        </form>
      )}
    </ChangePart>
  );
}

export function StepPart({ page, written, errorOf }: PartProps) {
  const words = useChangeTexts().step;
  return (
    <ChangePart id="step" heading={words.heading}>
      <form method="post" noValidate>
        <FormName value="step" />
        <input type="hidden" name="language" value={page.head.speaks} />
        <p>{words.text({ language: page.speaks })}</p>
        <Select name="module" label={words.module} options={page.modules} defaultValue={written['module']} />
        <TextField
          name="title"
          label={words.title}
          maxLength={200}
          defaultValue={written['title']}
          error={errorOf('title')}
        />
        <TextArea
          name="text"
          label={words.words}
          hint={words.wordsHint}
          rows={6}
          maxLength={10_000}
          defaultValue={written['text']}
          error={errorOf('text')}
        />
        <Button variant="second">{words.button}</Button>
      </form>
    </ChangePart>
  );
}

/** First which programme, then which of its parts: two short forms. */
export function AddPart({ page, errorOf }: PartProps) {
  const words = useChangeTexts().add;
  if (page.offers.length === 0) return null;
  return (
    <ChangePart id="add" heading={words.heading}>
      <p>{words.text}</p>
      <form method="get" action={`${page.at}/change#add-heading`} className="v-line v-template-line">
        <Select
          name="from"
          label={words.programme}
          options={page.offers}
          defaultValue={page.from ?? undefined}
        />
        <Button variant="second">{words.look}</Button>
      </form>
      {page.from === null ? null : (
        <form method="post" action={`${page.at}/change?from=${page.from}`} noValidate>
          <FormName value="add" />
          <input type="hidden" name="version" value={page.from} />
          <Select name="part" label={words.module} options={page.parts} error={errorOf('part')} />
          <Select name="phase" label={words.phase} options={page.phases} />
          <Button variant="second">{words.button}</Button>
        </form>
      )}
    </ChangePart>
  );
}

export function OnwardPart({ page, written, errorOf }: PartProps) {
  const words = useChangeTexts().onward;
  return (
    <ChangePart id="onward" heading={words.heading}>
      {page.hasMaintenance ? (
        <form method="post">
          <FormName value="maintenance" />
          <p>{words.maintenanceText}</p>
          <Button variant="second">{words.maintenance}</Button>
        </form>
      ) : null}
      <form method="post" noValidate>
        <FormName value="extend" />
        <p>{words.extendText}</p>
        <TextField
          name="supported"
          type="date"
          label={words.until}
          width="short"
          defaultValue={written['supported'] ?? page.tomorrow}
          error={errorOf('supported')}
        />
        <Button variant="second">{words.extend}</Button>
      </form>
    </ChangePart>
  );
}

/** Another unit of the same organisation is asked; it answers before anything moves. */
/** What became of the latest question; while it waits, the way to take it back. */
function Asked({ handover }: { readonly handover: NonNullable<ChangePageData['handover']> }) {
  const words = useChangeTexts().handOver;
  return (
    <Notice kind="person">
      <p>{words[handover.state](handover)}</p>
      {handover.state === 'asked' ? (
        <form method="post">
          <FormName value="take-back" />
          <input type="hidden" name="handover" value={handover.id} />
          <p>{words.takeBackText}</p>
          <Button variant="second">{words.takeBack}</Button>
        </form>
      ) : null}
    </Notice>
  );
}

/** Why it stays inside the organisation, and what leads on (decision 0042). */
function Elsewhere() {
  const words = useChangeTexts().handOver.elsewhere;
  return (
    <Disclosure summary={words.summary}>
      <p>{words.why}</p>
      <ol>
        {words.how.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ol>
      <p>{words.reading}</p>
    </Disclosure>
  );
}

export function HandOverPart({ page, written, errorOf }: PartProps) {
  const words = useChangeTexts().handOver;
  const { handover } = page;
  const isGoing = handover?.state === 'asked' || handover?.state === 'accepted';
  return (
    <ChangePart id="hand-over" heading={words.heading}>
      <p>{words.text}</p>
      {handover === null ? null : <Asked handover={handover} />}
      {page.units.length === 0 ? <p className="v-subtle">{words.nowhere}</p> : null}
      {page.units.length === 0 || isGoing ? null : (
        <form method="post" noValidate>
          <FormName value="hand-over" />
          <Select name="unit" label={words.unit} options={page.units} />
          <TextArea
            name="handover-words"
            label={words.words}
            hint={words.wordsHint}
            rows={4}
            maxLength={2000}
            defaultValue={written['handover-words']}
            error={errorOf('handover-words')}
          />
          <Button variant="second">{words.button}</Button>
        </form>
      )}
      <Elsewhere />
    </ChangePart>
  );
}

export function EndPart({ written, errorOf }: PartProps) {
  const words = useChangeTexts().end;
  return (
    <ChangePart id="end" heading={words.heading}>
      <form method="post" noValidate>
        <FormName value="end" />
        <p>{words.text}</p>
        <RadioList
          name="reason"
          label={words.reason}
          options={END_REASONS.map((value) => ({ value, label: words.reasons[value] }))}
          defaultValue={written['reason']}
          error={errorOf('reason')}
        />
        <TextArea
          name="summary"
          label={words.summary}
          hint={words.summaryHint}
          optional
          rows={6}
          maxLength={10_000}
          defaultValue={written['summary']}
          error={errorOf('summary')}
        />
        <Button variant="danger">{words.button}</Button>
      </form>
    </ChangePart>
  );
}
