import { dial, PhoneLines } from '../check/safety-box.tsx';
import { useCheckTexts } from '../check/texts/texts.ts';
import { LinkButton, TextLink } from '../design/button.tsx';
import { inOneLine } from '../design/in-one-line.ts';
import { Section } from '../design/page.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import type { Matches } from './matching.ts';
import { useOverviewTexts } from './texts/texts.ts';

interface MatchesViewProps {
  readonly matches: Matches;
  readonly meetings: { readonly from: number; readonly to: number };
  readonly phone: string;
  /** `canSend`: at least one part is done. */
  readonly canSend: boolean;
}

/** What is there for what the person wants to change: somebody to meet, lines to call, more to look at. */
export function MatchesView({ matches, meetings, phone, canSend }: MatchesViewProps) {
  const language = useLanguage();
  const words = useOverviewTexts();
  const check = useCheckTexts();
  const here = matches.units.find((unit) => unit.isHere);
  const others = matches.units.filter((unit) => !unit.isHere);
  const back = encodeURIComponent(`/${language}/overview/result`);
  return (
    <>
      {matches.habits.map(({ habit, lines, checks }) => (
        <Section key={habit} heading={words.match.habits[habit]}>
          {lines.length === 0 ? null : <PhoneLines lines={lines} />}
          {checks.length === 0 ? null : (
            <ul>
              {checks.map(({ code, title }) => (
                <li key={code}>
                  <TextLink href={`/${language}/check/${code}`}>
                    {words.match.more({ check: title[language] })}
                  </TextLink>
                </li>
              ))}
            </ul>
          )}
        </Section>
      ))}
      <Section heading={check.someone.heading}>
        {here === undefined ? null : (
          <p>
            {check.someone.text({ unit: here.name, ...meetings })}{' '}
            {check.someone.wait({ weeks: here.waitWeeks })}
          </p>
        )}
        <p className="v-actions">
          {canSend && here !== undefined ? (
            <LinkButton href={`/${language}/check/send?of=overview`}>{words.match.send}</LinkButton>
          ) : null}
          <LinkButton href={dial(phone)} variant="quiet">
            {check.someone.call({ phone: inOneLine(phone) })}
          </LinkButton>
        </p>
        {canSend && here !== undefined ? <p className="v-subtle">{check.someone.sendNote}</p> : null}
        {others.length === 0 ? null : (
          <>
            <p>{words.match.others}</p>
            <ul>
              {others.map((unit) => (
                <li key={unit.id}>
                  {unit.name} ({unit.organisation})
                </li>
              ))}
            </ul>
            <p>
              <TextLink href={`/${language}/place?back=${back}`}>{words.match.changePlace}</TextLink>
            </p>
          </>
        )}
      </Section>
    </>
  );
}
