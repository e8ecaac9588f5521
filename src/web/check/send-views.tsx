import { Button, ButtonRow, LinkButton, TextLink } from '../design/button.tsx';
import { Panel } from '../design/cards.tsx';
import { BackLink, Page, Section } from '../design/page.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { dial } from './safety-box.tsx';
import type { ShownWait } from './likely-wait.server.ts';
import type { SendTexts } from './texts/send-texts.ts';
import { useCheckTexts } from './texts/texts.ts';

export interface UnitNamed {
  readonly name: string;
  readonly organisation: string;
  readonly phone: string;
}

interface InformationProps {
  readonly unit: UnitNamed;
  readonly whom: {
    readonly span: { readonly from: number; readonly to: number | null };
    /** Null: it asks nobody where they live. */
    readonly places: string | null;
    readonly lives: 'fits' | 'does-not' | 'cannot-tell';
  };
  readonly wait: ShownWait;
  readonly kept:
    | {
        readonly years: number;
        readonly countedFrom: keyof SendTexts['info']['keptFor'];
        readonly source: string;
      }
    | undefined;
  /** The pack's own language, in which its sources are written. */
  readonly sourceLanguage: string | undefined;
  /** Where one chooses what to send. */
  readonly next: string;
}

/** What is kept, for how long, who sees it and what one can do: read before anything is chosen. */
export function InformationView({ unit, whom, wait, kept, sourceLanguage, next }: InformationProps) {
  const language = useLanguage();
  const { send: words, someone, toFront } = useCheckTexts();
  const { info } = words;
  const keptFor = kept === undefined ? '' : info.keptFor[kept.countedFrom]({ years: kept.years });
  return (
    <Page
      heading={info.heading}
      title={words.title}
      lead={info.lead({ unit: unit.name, organisation: unit.organisation })}
      above={<BackLink href={`/${language}`}>{toFront}</BackLink>}
    >
      <Section heading={info.whom}>
        <p>
          {words.otherRoad.ages({ unit: unit.name, ...whom.span })}{' '}
          {whom.places === null ? null : info.lives({ places: whom.places })}
        </p>
        {whom.lives === 'does-not' ? <p>{info.elsewhere}</p> : null}
      </Section>
      <Section heading={info.wait}>
        <p>
          {someone.wait({ weeks: wait.weeks })} {info.queue({ count: wait.waiting })}
        </p>
        <p>{info.meanwhile}</p>
      </Section>
      {info.parts({ unit: unit.name, organisation: unit.organisation, keptFor }).map((part) => (
        <Section key={part.heading} heading={part.heading}>
          <p>{part.text}</p>
          {part.text === keptFor && kept !== undefined ? (
            <p className="v-subtle">
              {info.legalSource} <span lang={sourceLanguage}>{kept.source}</span>
            </p>
          ) : null}
        </Section>
      ))}
      <ButtonRow>
        <LinkButton href={next}>{info.goOn}</LinkButton>
        <LinkButton href={`/${language}`} variant="quiet">
          {info.notNow}
        </LinkButton>
      </ButtonRow>
    </Page>
  );
}

interface WaitingProps {
  readonly unit: UnitNamed;
  readonly day: string;
  readonly referralId: string;
}

/** There is one unanswered already: says by which day, and that nothing more is needed. */
export function WaitingView({ unit, day, referralId }: WaitingProps) {
  const language = useLanguage();
  const { send, keep } = useCheckTexts();
  const words = send.waiting;
  return (
    <Page heading={words.heading} title={send.title} lead={words.text({ unit: unit.name, day })}>
      <p className="v-actions">
        <LinkButton href={`/${language}/check/sent/${referralId}`}>{words.see}</LinkButton>
      </p>
      <Panel>
        <p>{words.still}</p>
        <p>
          <TextLink href={`/${language}/check/drop`}>{keep.drop}</TextLink>
        </p>
      </Panel>
    </Page>
  );
}

interface OtherRoadProps {
  readonly unit: UnitNamed;
  /** The ages that are served; absent when it is the country that does not fit. */
  readonly span?: { readonly from: number; readonly to: number | null };
}

/** Not here, and where instead. Nothing has been sent. */
export function OtherRoadView({ unit, span }: OtherRoadProps) {
  const language = useLanguage();
  const { send } = useCheckTexts();
  const words = send.otherRoad;
  const why =
    span === undefined ? words.country({ unit: unit.name }) : words.ages({ unit: unit.name, ...span });
  return (
    <Page heading={words.heading} title={send.title} lead={why}>
      <p>{words.yours}</p>
      {span === undefined ? null : <p>{words.todo}</p>}
      <p className="v-actions">
        {span === undefined ? (
          <LinkButton href={`/${language}/place?back=${encodeURIComponent(`/${language}/check/send`)}`}>
            {words.changePlace}
          </LinkButton>
        ) : (
          <LinkButton href={dial(unit.phone)}>{words.call({ phone: unit.phone })}</LinkButton>
        )}
        <LinkButton href={`/${language}`} variant="quiet">
          {words.toResult}
        </LinkButton>
      </p>
    </Page>
  );
}

interface WithdrawFormProps {
  readonly action: string;
  readonly version: number;
  /** Whether the person asked themselves, or a professional did. */
  readonly whose: 'own' | 'referred';
}

/** Taking back what nobody has answered yet. */
export function WithdrawForm({ action, version, whose }: WithdrawFormProps) {
  const words = useCheckTexts().send.sent;
  const own = whose === 'own' ? words : words.referred;
  return (
    <Section heading={words.changeHeading}>
      <p>{own.changeText}</p>
      <form method="post" action={action}>
        <input type="hidden" name="version" value={version} />
        <Button variant="second">{own.withdraw}</Button>
      </form>
    </Section>
  );
}
