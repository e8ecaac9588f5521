import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { requestContext } from '../context.ts';
import { Notice } from '../design/cards.tsx';
import { Button } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { JudgedPart } from '../instruments/judged-part.tsx';
import { readPosted } from '../forms/posted-page.server.ts';
import { SafetyLines } from '../safety/safety-view.tsx';
import { useSafetyTexts } from '../safety/texts/texts.ts';
import { ShellContext, useShell } from '../shell/shell-context.ts';
import { StepBody } from '../walk/step-body.tsx';
import { CommentForm, CommentsBeside } from './comments-beside.tsx';
import { Carried, LookFields } from './look-parts.tsx';
import { commentedIn } from './look-comment.server.ts';
import { LookForm } from './look-form.tsx';
import { settingAt } from './looked-at.server.ts';
import { type Played, played, stageOf } from './playing.server.ts';
import { playedAfter } from './pressed.server.ts';
import { useStudioTexts } from './texts/texts.ts';
import { useTryTexts } from './texts/try-texts.ts';
import { newSetting } from './try.server.ts';
import '../walk/step.css';
import './studio.css';
import './look.css';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const stage = await stageOf(here, request, { programmeId: params['programmeId'] ?? '' });
  const { content } = stage.tried;
  const begun = newSetting(here, stage.work, content);
  const at = new URL(request.url).searchParams.get('at');
  const setting = at === null ? begun : settingAt(here, content, begun, at);
  return played(here, stage, { setting, wrong: [] });
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const page = await readPosted(request);
  // Before the version is read: what was said stands beside its part.
  const commented = await commentedIn(here, request, page.posted);
  const stage = await stageOf(here, request, {
    programmeId: params['programmeId'] ?? '',
    posted: page.posted,
  });
  const shown = await playedAfter(here, stage, page);
  const status = commented !== null && commented.notKept !== null ? 422 : 200;
  return data({ ...shown, commented }, { status });
}

/** Another point of the road, another width, or back. */
function Bar({ played: now }: { readonly played: Played }) {
  const words = useTryTexts();
  return (
    <aside className="st-look-bar" aria-label={words.preview}>
      <Notice>
        <p>{words.keptNowhere}</p>
      </Notice>
      <form method="post" noValidate>
        <Carried played={now} but="looks" />
        <LookFields played={now} />
        <Button variant="quiet" name="intent" value="play" formAction={`${now.address}/try`}>
          {words.toTry}
        </Button>
      </form>
    </aside>
  );
}

/** What was chosen in a block. The preview has the name of it and nothing else. */
function Chosen({ names }: { readonly names: readonly string[] }) {
  const words = useTryTexts();
  if (names.length === 0) return null;
  return (
    <Notice role="status">
      <p>{words.pictureChosen({ name: names.join(', ') })}</p>
    </Notice>
  );
}

/** What the person comes to before anything else, when their answers call for it. */
function Help({
  played: now,
  help,
}: {
  readonly played: Played;
  readonly help: NonNullable<Played['help']>;
}) {
  const words = useSafetyTexts();
  const { helpFirst } = useTryTexts();
  return (
    <section className="st-look-step" lang={now.preview?.around} aria-labelledby="help-first">
      <p className="v-subtle">{helpFirst}</p>
      <h2 className="v-h2" id="help-first">
        {words.heading}
      </h2>
      <p>{words.lead}</p>
      <SafetyLines safety={help}>
        {now.filling === null ? (
          <form method="post" action={`${now.address}/look`}>
            <Carried played={now} />
            <Button variant="second" name="intent" value="look">
              {words.goOn}
            </Button>
          </form>
        ) : null}
      </SafetyLines>
    </section>
  );
}

/** A step of the road as the person gets it: the very page, with nothing kept. */
export default function LookPage() {
  const begun = useLoaderData<typeof loader>();
  const now = useActionData<typeof action>() ?? begun;
  const shell = useShell();
  const words = useTryTexts();
  const { untitled } = useStudioTexts();
  const { preview, setting, kept } = now;
  const step = preview?.step ?? null;
  const around = {
    here: `${now.address}/look`,
    base: '',
    isAlone: false,
    unit: preview?.unit ?? null,
    kept: kept?.block ?? null,
    keptHow: kept?.how ?? null,
    carried: <Carried played={now} />,
  };
  // What was said of a block that is not seen here stands at the top, with what was said of the step.
  const commentOn = (about: string, what: 'block' | 'step') =>
    now.commentOn === null ? null : (
      <CommentForm
        about={about}
        what={what}
        on={now.commentOn}
        commented={now.commented?.about === about ? now.commented : null}
        action={`${now.address}/look#at-${what === 'block' ? about : 'step'}`}
      >
        <Carried played={now} />
      </CommentForm>
    );
  const isShown = (part: string | null) => step?.blocks.some((block) => block.id === part) === true;
  return (
    <div className="st-look" data-view={setting.view === 'desktop' ? 'desktop' : 'phone'}>
      <Page
        heading={step === null ? words.looking : step.title.text === '' ? untitled : step.title.text}
        title={words.looking}
        above={<Bar played={now} />}
      >
        {now.wrong.length === 0 ? null : (
          <Notice kind="person" role="alert">
            {now.wrong.map((one) => (
              <p key={one}>{words.wrong[one]}</p>
            ))}
          </Notice>
        )}
        {step === null || preview === null ? (
          <p>{words.shut}</p>
        ) : (
          <ShellContext value={{ ...shell, language: preview.around }}>
            {now.help === null ? null : <Help played={now} help={now.help} />}
            {now.help !== null && now.filling === null ? (
              now.judged === null ? null : (
                <JudgedPart result={now.judged} />
              )
            ) : now.filling === null ? (
              <div className="st-look-step" lang={preview.around}>
                {now.judged === null ? null : <JudgedPart result={now.judged} />}
                <StepBody
                  step={step}
                  around={around}
                  tried={now.notTaken}
                  news={
                    <div id="at-step">
                      <CommentsBeside comments={now.comments.filter((one) => !isShown(one.partId))} />
                      {commentOn(setting.step, 'step')}
                    </div>
                  }
                  beside={(blockId) => (
                    <>
                      <Chosen names={now.pictures.find((one) => one.block === blockId)?.names ?? []} />
                      <CommentsBeside comments={now.comments.filter((one) => one.partId === blockId)} />
                      {commentOn(blockId, 'block')}
                    </>
                  )}
                />
              </div>
            ) : (
              <div lang={preview.around}>
                <LookForm played={now} filling={now.filling} />
              </div>
            )}
          </ShellContext>
        )}
      </Page>
    </div>
  );
}
