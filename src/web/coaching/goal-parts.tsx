import { Button, ButtonRow, TextLink } from '../design/button.tsx';
import { KeyValues } from '../design/lists.tsx';
import { Section } from '../design/page.tsx';
import { useStepTexts } from '../walk/texts/step-texts.ts';
import type { ShownGoalParts } from './goal-parts.server.ts';
import { useGoalPartTexts } from './texts/goal-part-texts.ts';
import { useCoachingTexts } from './texts/texts.ts';

interface SaidProps {
  readonly said: ShownGoalParts['sheets']['exact']['said'];
  readonly isErased: boolean;
  /** Where a line is changed, by its field. */
  readonly changeAt?: (fieldId: string) => string;
}

/** A sheet as it is read: what was asked, and the person's words. */
export function SaidLines({ said, isErased, changeAt }: SaidProps) {
  const { erased } = useCoachingTexts();
  const words = useGoalPartTexts();
  if (isErased) return <p className="v-subtle">{erased}</p>;
  return (
    <KeyValues
      items={said.map(({ fieldId, label, lines }) => ({
        key: label,
        value: lines.map((line) => (
          <p key={line} className="v-own-words">
            {line}
          </p>
        )),
        ...(changeAt === undefined
          ? {}
          : {
              action: (
                <TextLink href={changeAt(fieldId)} aria-label={`${words.change}: ${label}`}>
                  {words.change}
                </TextLink>
              ),
            }),
      }))}
    />
  );
}

export interface GoalPartsProps {
  readonly parts: ShownGoalParts;
  readonly periodId: string;
  /** `/sv/my/goal` */
  readonly base: string;
  /** Nothing is changed in a period that is closed. */
  readonly canChange: 'yes' | 'no';
  readonly sending: string;
}

function Exact({ parts, base, canChange }: GoalPartsProps) {
  const { exact } = useGoalPartTexts();
  const sheet = parts.sheets.exact;
  return (
    <Section id="exact" heading={exact.heading}>
      {sheet.said.length === 0 && !sheet.isErased ? (
        <p>{exact.lead}</p>
      ) : (
        <SaidLines
          said={sheet.said}
          isErased={sheet.isErased}
          {...(canChange === 'yes' ? { changeAt: (id: string) => `${base}/${id}` } : {})}
        />
      )}
      {canChange === 'no' || parts.nextQuestion === null ? null : (
        <p>
          <TextLink href={`${base}/${parts.nextQuestion}`}>{exact.goOn}</TextLink>
        </p>
      )}
    </Section>
  );
}

function Ladder({ parts, periodId, base, canChange, sending }: GoalPartsProps) {
  const { ladder: words } = useGoalPartTexts();
  const { ladder, rungs, sheets } = parts;
  const hasReached = rungs.some(({ reachedOn }) => reachedOn !== null);
  return (
    <Section id="ladder" heading={words.heading}>
      {ladder.kind === 'none' ? <p>{words.lead}</p> : null}
      {ladder.kind === 'at-the-top' ? <p>{words.atTheTop}</p> : null}
      {ladder.kind === 'climbing' ? (
        <>
          <p className="v-kicker">{words.next(ladder)}</p>
          <p className="v-lead v-own-words">{ladder.next}</p>
        </>
      ) : null}
      {canChange === 'no' || ladder.kind === 'none' ? null : (
        <form method="post" action={`${base}/ladder`} className="v-line">
          <input type="hidden" name="period" value={periodId} />
          <input type="hidden" name="replaces" value={sheets.ladder.id ?? ''} />
          <input type="hidden" name="idempotencyKey" value={sending} />
          {ladder.kind === 'climbing' ? (
            <Button name="intent" value="reached">
              {words.reached}
            </Button>
          ) : null}
          {hasReached ? (
            <Button variant="quiet" name="intent" value="back">
              {words.back}
            </Button>
          ) : null}
        </form>
      )}
      {rungs.length === 0 ? null : (
        <ol>
          {rungs.map(({ id, words: text, reachedOn }) => (
            <li key={id}>
              {text}
              {reachedOn === null ? null : (
                <span className="v-subtle"> {words.reachedOn({ when: reachedOn })}</span>
              )}
            </li>
          ))}
        </ol>
      )}
      {canChange === 'no' ? null : (
        <p>
          <TextLink href={`${base}/ladder`}>{words.write}</TextLink>
        </p>
      )}
    </Section>
  );
}

function Plans({ parts, base, canChange }: GoalPartsProps) {
  const { plans: words } = useGoalPartTexts();
  const { plan } = useStepTexts();
  const { said, isErased } = parts.sheets.plans;
  const sentences = said.flatMap(({ lines }) => lines);
  return (
    <Section id="plans" heading={plan.heading}>
      {isErased || sentences.length > 0 ? null : <p>{words.lead}</p>}
      {isErased ? <SaidLines said={[]} isErased /> : null}
      {sentences.length === 0 ? null : (
        <ul>
          {sentences.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {canChange === 'no' ? null : (
        <p>
          <TextLink href={`${base}/plans`}>{words.write}</TextLink>
        </p>
      )}
    </Section>
  );
}

function Tries({ parts, base, canChange }: GoalPartsProps) {
  const { tries: words } = useGoalPartTexts();
  const { erased } = useCoachingTexts();
  return (
    <Section id="tries" heading={words.heading}>
      {parts.tries.length === 0 ? <p>{words.lead}</p> : null}
      <ul className="v-plain-list">
        {parts.tries.map((one) => (
          <li key={one.id}>
            <p className="v-own-words">{one.words ?? erased}</p>
            <p className="v-subtle">
              {one.outcome === null ? words.untilDay({ day: one.until }) : words.outcomes[one.outcome]}
            </p>
            {one.how === null ? null : <p className="v-own-words">{one.how}</p>}
            {one.outcome !== null || canChange === 'no' ? null : (
              <p>
                <TextLink href={`${base}/told?id=${one.id}`}>{words.tell}</TextLink>
              </p>
            )}
          </li>
        ))}
      </ul>
      {canChange === 'no' ? null : (
        <p>
          <TextLink href={`${base}/try`}>{words.another}</TextLink>
        </p>
      )}
    </Section>
  );
}

function Levels({ parts, base, canChange }: GoalPartsProps) {
  const { levels: words } = useGoalPartTexts();
  const { said, isErased } = parts.sheets.levels;
  const { ratings } = parts;
  return (
    <Section id="levels" heading={words.heading}>
      {said.length === 0 && !isErased ? <p>{words.lead}</p> : <SaidLines said={said} isErased={isErased} />}
      {ratings.map(({ id, by, level, means, words: text, when, name }) => (
        <div key={id}>
          <p className="v-kicker">{words.by[by]({ name, when })}</p>
          <p>{means === null ? words.names[`${level}`] : `${words.names[`${level}`]}: ${means}`}</p>
          {text === null ? null : <p className="v-own-words">{text}</p>}
        </div>
      ))}
      {canChange === 'no' ? null : (
        <ButtonRow>
          {ratings.length > 0 ? null : <TextLink href={`${base}/levels`}>{words.write}</TextLink>}
          {parts.mayRate === 'yes' ? <TextLink href={`${base}/rate`}>{words.rate}</TextLink> : null}
        </ButtonRow>
      )}
    </Section>
  );
}

/** All that belongs to the goal, the nearest first. */
export function GoalParts(props: GoalPartsProps) {
  return (
    <>
      <Exact {...props} />
      <Ladder {...props} />
      <Tries {...props} />
      <Plans {...props} />
      <Levels {...props} />
    </>
  );
}
