import type { Language } from '#kernel/actor.ts';
import type { Text } from '#modules/instruments/rules/form.ts';
import { Notice } from '../design/cards.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { useCheckTexts } from './texts/texts.ts';

export interface PhoneLine {
  readonly name: Text;
  readonly when: Text;
  readonly number: string;
}

interface SafetyBoxProps {
  readonly title: Text;
  readonly notMonitored: Text;
  readonly lines: readonly PhoneLine[];
}

/** Digits as a phone dials them. */
export function dial(phone: string): string {
  return `tel:${phone.replaceAll(/[^+\d]/g, '')}`;
}

/** Names and numbers to call, each a link that dials. */
export function PhoneLines({ lines }: { readonly lines: readonly PhoneLine[] }) {
  const language = useLanguage();
  const words = useCheckTexts();
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.number}>
          {nameOf(line, language)}
          {line.when[language]}{' '}
          <a className="ds-link v-check-number" href={dial(line.number)}>
            {words.callNumber({ number: line.number })}
          </a>
        </li>
      ))}
    </ul>
  );
}

function nameOf(line: PhoneLine, language: Language): string {
  return line.name[language] === line.number ? '' : `${line.name[language]}. `;
}

/** Where to turn at once, and that nobody watches this service round the clock. */
export function SafetyBox({ title, notMonitored, lines }: SafetyBoxProps) {
  const language = useLanguage();
  return (
    <Notice kind="person" heading={title[language]}>
      <PhoneLines lines={lines} />
      <p>{notMonitored[language]}</p>
    </Notice>
  );
}
