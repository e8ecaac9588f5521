import type { ReactNode } from 'react';
import { civilDate } from '#kernel/dates.ts';
import { longDate } from '#kernel/dates-format.ts';
import type { Text } from '#modules/instruments/rules/form.ts';
import { type PhoneLine, SafetyBox } from '../check/safety-box.tsx';
import { LinkButton } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { useSafetyTexts } from './texts/texts.ts';

interface SafetyViewProps {
  readonly safety: {
    readonly asOf: string;
    readonly title: Text;
    readonly notMonitored: Text;
    readonly lines: readonly (PhoneLine & { readonly source: string })[];
  };
  readonly then: string;
  readonly isSent: boolean;
}

interface SafetyLinesProps {
  readonly safety: SafetyViewProps['safety'];
  /** The way on. */
  readonly children: ReactNode;
}

/** Where to turn at once, that nobody watches this service round the clock, and the way on. */
export function SafetyLines({ safety, children }: SafetyLinesProps) {
  const language = useLanguage();
  const words = useSafetyTexts();
  return (
    <>
      <SafetyBox title={safety.title} notMonitored={safety.notMonitored} lines={safety.lines} />
      <div className="v-actions">{children}</div>
      <Disclosure summary={words.sources({ day: longDate(civilDate(safety.asOf), language) })}>
        <ul lang="sv">
          {safety.lines.map((line) => (
            <li key={line.number}>
              {line.number}: {line.source}
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}

export function SafetyView({ safety, then, isSent }: SafetyViewProps) {
  const words = useSafetyTexts();
  return (
    <Page heading={words.heading} title={words.title} lead={words.lead}>
      {isSent ? null : (
        <Notice kind="person" role="alert">
          <p>{words.notSent}</p>
        </Notice>
      )}
      <SafetyLines safety={safety}>
        <LinkButton href={then} variant="second">
          {isSent ? words.goOn : words.back}
        </LinkButton>
      </SafetyLines>
    </Page>
  );
}
