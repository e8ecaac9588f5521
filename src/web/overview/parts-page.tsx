import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { answersSoFar, checkParts } from '../check/answers-so-far.server.ts';
import { carriedBy, carry } from '../check/carried-answers.ts';
import { leaveOut } from '../check/kept-answers.server.ts';
import { requestContext } from '../context.ts';
import { Button, LinkButton, TextLink } from '../design/button.tsx';
import { Notice, Panel } from '../design/cards.tsx';
import { Tag } from '../design/lists.tsx';
import { BackLink, Page } from '../design/page.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { KeptWhere } from './kept-where.tsx';
import { partAt } from './part-at.ts';
import { partsFor } from './parts-for.server.ts';
import { nextPart, type PartState, partState, stepToGoOn } from './rules/part-state.ts';
import { useOverviewTexts } from './texts/texts.ts';
import './overview.css';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const soFar = await answersSoFar(here, request);
  const parts = partsFor(here, soFar);
  const path = `/${here.language}/overview/part`;
  const rows = parts.map((part) => {
    const state = partState(part, soFar);
    const step = state === 'begun' ? `?q=${String(stepToGoOn(part, soFar))}` : '';
    return {
      code: part.code,
      title: part.title[here.language],
      optional: part.optional,
      state,
      href: `${path}/${part.code}${step}`,
    };
  });
  const next = nextPart(parts, soFar);
  const after = new URL(request.url).searchParams.get('after');
  return {
    rows,
    next: rows.find((row) => row.code === next?.code) ?? null,
    after: rows.find((row) => row.code === after) ?? null,
    keptDays: soFar.account?.days ?? null,
    hasResult: rows.some((row) => row.state === 'done' || row.state === 'begun'),
  };
}

/** Leaves a part out, or takes it back in. Only parts that may be left out, and answers stay as they are. */
export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const posted = await formFields(request);
  const part = partAt(here, field(posted, 'part'));
  const { actor, language } = here;
  const list = `/${language}/overview/parts`;
  if (actor.kind === 'resident') {
    const what = field(posted, 'do') === 'leave' ? 'leave' : 'take-back';
    const input = { residentId: actor.residentId, language, do: what };
    // Not asking whether they have weight hidden: only their own answers are left out, and they can be taken back.
    if (part.optional || part.instrument.bodyMeasure)
      orPage(here, request, await run(here, leaveOut(checkParts(here), part.instrument), input));
    return redirect(list, 303);
  }
  const { answers, leftOut } = carriedBy(here, request);
  const { name } = part.instrument;
  const others = leftOut.filter((one) => one !== name);
  const isLeft = part.optional && field(posted, 'do') === 'leave';
  return redirect(list, {
    status: 303,
    headers: { 'Set-Cookie': carry(here, { answers, leftOut: isLeft ? [...others, name] : others }) },
  });
}

const TAGS = {
  'not-begun': 'plain',
  begun: 'person',
  done: 'calm',
  'left-out': 'plain',
} as const satisfies Record<PartState, string>;

/** The parts with how far each is; any order, back and forth. */
export default function PartsPage() {
  const { rows, next, after, hasResult, keptDays } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = useOverviewTexts();
  const here = `/${language}/overview`;
  const done = rows.filter((row) => row.state === 'done').length;
  return (
    <Page
      heading={words.parts.heading}
      title={words.title}
      lead={words.parts.done({ done, of: rows.length })}
      above={<BackLink href={here}>{words.toStart}</BackLink>}
    >
      {after?.state === 'done' ? (
        <Notice kind="good" role="status">
          <p>{words.parts.finished({ part: after.title })}</p>
        </Notice>
      ) : null}
      <p className="v-actions">
        {next === null ? (
          <LinkButton href={`${here}/result`}>{words.parts.result}</LinkButton>
        ) : (
          <LinkButton href={next.href}>
            {next.state === 'begun'
              ? words.parts.goOn({ part: next.title })
              : words.parts.next({ part: next.title })}
          </LinkButton>
        )}
        {next !== null && hasResult ? (
          <LinkButton href={`${here}/result`} variant="second">
            {words.parts.resultSoFar}
          </LinkButton>
        ) : null}
      </p>
      <ul className="v-overview-parts">
        {rows.map((row) => (
          <li key={row.code}>
            <span className="v-overview-part">
              <TextLink href={row.href}>{row.title}</TextLink>
              <Tag kind={TAGS[row.state]}>{words.states[row.state]}</Tag>
            </span>
            {row.optional && (row.state === 'not-begun' || row.state === 'left-out') ? (
              <form method="post" action={`${here}/parts`}>
                <input type="hidden" name="part" value={row.code} />
                <Button variant="quiet" name="do" value={row.state === 'left-out' ? 'take-back' : 'leave'}>
                  {row.state === 'left-out'
                    ? words.parts.takeBack({ part: row.title })
                    : words.parts.leave({ part: row.title })}
                </Button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      <Panel heading={words.kept.heading}>
        <KeptWhere days={keptDays} then={`${here}/parts`} />
        <p>
          <TextLink href={`/${language}/check/drop`}>{words.kept.drop}</TextLink>
        </p>
      </Panel>
    </Page>
  );
}
