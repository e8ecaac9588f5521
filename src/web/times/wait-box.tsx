import { Button, ButtonRow, LinkButton } from '../design/button.tsx';
import { NextStepCard, Notice } from '../design/cards.tsx';
import { useTimesTexts } from './texts/texts.ts';

/** Where the resident stands in the line for a freed time. */
export interface WaitView {
  /** The time that is kept for them just now. */
  readonly kept: { readonly when: string; readonly until: string; readonly href: string } | null;
}

interface WaitBoxProps {
  readonly offerId: string;
  /** Null: not in line. */
  readonly wait: WaitView | null;
}

function ActButton(props: { act: 'join' | 'leave' | 'pass'; offerId: string; text: string }) {
  return (
    <form method="post">
      <input type="hidden" name="act" value={props.act} />
      <input type="hidden" name="offerId" value={props.offerId} />
      <Button variant={props.act === 'join' ? 'second' : 'quiet'}>{props.text}</Button>
    </form>
  );
}

/** Waiting for a time that somebody else gives back: begin, take what is kept, let it go, wait no more. */
export function WaitBox({ offerId, wait }: WaitBoxProps) {
  const { wait: words } = useTimesTexts();
  if (wait === null) {
    return (
      <>
        <p>{words.offer}</p>
        <ActButton act="join" offerId={offerId} text={words.join} />
      </>
    );
  }
  if (wait.kept === null) {
    return (
      <Notice kind="info" heading={words.inLine}>
        <p>{words.inLineText}</p>
        <ActButton act="leave" offerId={offerId} text={words.leave} />
      </Notice>
    );
  }
  return (
    <NextStepCard
      kicker={words.keptKicker}
      heading={wait.kept.when}
      weight="strong"
      actions={<LinkButton href={wait.kept.href}>{words.take}</LinkButton>}
    >
      <p>{words.keptUntil({ until: wait.kept.until })}</p>
      <ButtonRow>
        <ActButton act="pass" offerId={offerId} text={words.pass} />
      </ButtonRow>
    </NextStepCard>
  );
}
