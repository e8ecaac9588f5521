import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { requestContext } from '../context.ts';
import { LinkButton, TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { BackLink, Page } from '../design/page.tsx';
import { SignedOutBoundary } from '../forms/signed-out-post.tsx';
import { usePlayerTexts } from '../forms/texts/player-texts.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { BrowserParts } from './browser-parts.tsx';
import { ReadInForm } from './read-in.tsx';
import { Words } from './rich-text.tsx';
import { StepBody } from './step-body.tsx';
import { placeOfParams, showStep, type StepPageView } from './step.server.ts';
import { takeStep } from './take-step.server.ts';
import { useStepTexts } from './texts/step-texts.ts';
import { useWalkTexts } from './texts/texts.ts';
import './step.css';

const SAID_OF_FORM = ['gone', 'dropped', 'troubled'] as const;

export const handle = { writes: true } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  return showStep(context.get(requestContext), request, placeOfParams(params));
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  return takeStep(context.get(requestContext), request, placeOfParams(params));
}

/** The step before and the one after, or when and why that opens. */
function Around({
  previous,
  next,
  isDone,
}: Pick<StepPageView, 'previous' | 'next'> & { readonly isDone: boolean }) {
  const words = useStepTexts();
  if (previous === null && next === null) return null;
  return (
    <nav className="v-step-around" aria-label={words.around}>
      {previous === null || previous.href === null ? null : (
        <p>
          <span className="v-kicker">{words.previous}</span>
          <br />
          <TextLink href={previous.href}>
            <Words said={previous.title} />
          </TextLink>
        </p>
      )}
      {next === null ? null : (
        <p>
          <span className="v-kicker">{words.next}</span>
          <br />
          {next.href === null ? (
            <>
              <Words said={next.title} />. {next.opens}
            </>
          ) : isDone ? (
            <LinkButton href={next.href}>
              <Words said={next.title} />
            </LinkButton>
          ) : (
            <TextLink href={next.href}>
              <Words said={next.title} />
            </TextLink>
          )}
        </p>
      )}
    </nav>
  );
}

/** What was said about a form that the step had begun. */
function FormNews({ page }: { readonly page: StepPageView }) {
  const language = useLanguage();
  const { form: words } = useStepTexts();
  const player = usePlayerTexts();
  const said = SAID_OF_FORM.find((one) => one === page.said);
  if (page.answered !== null)
    return (
      <Notice kind="good" role="status">
        <p>
          {words.sent} <TextLink href={`/${language}/my/results/${page.answered}`}>{words.result}</TextLink>
        </p>
      </Notice>
    );
  return said === undefined ? null : (
    <Notice kind={said === 'dropped' ? 'good' : 'info'} role="status">
      <p>{player[said]}</p>
    </Notice>
  );
}

/** One step of a programme: to read, to write in, and to be done with. */
export default function StepPage() {
  const page = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const words = useStepTexts();
  const walk = useWalkTexts();
  return (
    <Page
      heading={<Words said={page.title} />}
      title={words.title}
      above={<BackLink href={page.base}>{walk.toRoad}</BackLink>}
    >
      <BrowserParts browser={page.browser} />
      <ReadInForm choices={page.readable} road={page.base} stepId={page.stepId} />
      <StepBody step={page} around={page} tried={tried} news={<FormNews page={page} />} />
      <Around previous={page.previous} next={page.next} isDone={page.doneOn !== null} />
    </Page>
  );
}

export const ErrorBoundary = SignedOutBoundary;
